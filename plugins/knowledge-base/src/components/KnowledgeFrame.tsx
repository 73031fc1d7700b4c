import { PageFrame } from '@firstline/frontend-kit';
import { RiBookReadLine } from '@remixicon/react';
import type { ComponentProps } from 'react';

/** Header and body of a page of the knowledge base. */
export function KnowledgeFrame(
  props: Omit<ComponentProps<typeof PageFrame>, 'icon'>,
) {
  return <PageFrame {...props} icon={<RiBookReadLine />} />;
}

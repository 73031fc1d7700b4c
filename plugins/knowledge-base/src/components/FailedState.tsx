import { useRouteRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { FailedState as SharedState } from '@firstline/frontend-kit';
import type { ComponentProps } from 'react';
import { rootRouteRef } from '../routes';
import { useText } from '../translation';

/** Leads from a refusal to what the reader may read. */
export function WayOut() {
  const t = useText();
  const href = useRouteRef(rootRouteRef)?.();
  if (!href) return null;
  return <ButtonLink href={href}>{t('common.wayOut')}</ButtonLink>;
}

/** A page or panel that could not be loaded; refusals lead to the knowledge base. */
export function FailedState(
  props: Omit<ComponentProps<typeof SharedState>, 'wayOut'>,
) {
  return <SharedState {...props} wayOut={<WayOut />} />;
}

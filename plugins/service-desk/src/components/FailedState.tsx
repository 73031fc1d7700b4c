import { FailedState as SharedState } from '@firstline/frontend-kit';
import type { ComponentProps } from 'react';
import { WayOut } from './WayOut';

/** A page or panel that could not be loaded; refusals lead to the reader's own requests. */
export function FailedState(
  props: Omit<ComponentProps<typeof SharedState>, 'wayOut'>,
) {
  return <SharedState {...props} wayOut={<WayOut />} />;
}

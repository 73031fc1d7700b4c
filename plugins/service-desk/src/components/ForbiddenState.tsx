import { ForbiddenState as SharedState } from '@firstline/frontend-kit';
import { WayOut } from './WayOut';

/** The reader may not see this page; leads to what they may. */
export function ForbiddenState(props: { text?: string }) {
  return <SharedState {...props} action={<WayOut />} />;
}

import { NotFoundState as SharedState } from '@firstline/frontend-kit';
import { WayOut } from './WayOut';

/** Not there, or not the reader's to know of; leads to what is. */
export function NotFoundState() {
  return <SharedState action={<WayOut />} />;
}

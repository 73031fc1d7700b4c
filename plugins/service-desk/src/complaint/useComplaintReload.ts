import { useLiveReload } from '@firstline/frontend-kit';

/**
 * Calls back now and then, and when the reader comes back to the tab. Of complaints there
 * are no signals: their socket can be read without a token, and a signal would tell the
 * people concerned that there is something.
 *
 * @param onChange - looks again
 */
export function useComplaintReload(
  onChange: () => void | Promise<unknown>,
  options: { disabled?: boolean } = {},
): void {
  useLiveReload(onChange, options);
}

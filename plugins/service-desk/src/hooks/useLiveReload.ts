import { useLiveReload as useSharedReload } from '@firstline/frontend-kit';
import { INCIDENT_SIGNAL_CHANNEL } from '@firstline/plugin-service-desk-common';

/**
 * Calls back when incidents have changed.
 *
 * @param onChange - looks again
 * @param options - `number`: only this incident matters
 */
export function useLiveReload(
  onChange: () => void | Promise<unknown>,
  options: { number?: string; disabled?: boolean } = {},
): void {
  useSharedReload(onChange, { ...options, channel: INCIDENT_SIGNAL_CHANNEL });
}

import type { VisibleIncident } from '@firstline/plugin-service-desk-common';

/**
 * Whether an incident waits for its requester: a question to answer (on hold for them) or
 * a solution to confirm.
 *
 * @param me - user ref of the reader
 */
export function waitsForMe(
  incident: VisibleIncident,
  me: string | undefined,
): boolean {
  if (incident.view === 'announced' || incident.requester !== me) return false;
  return (
    incident.state === 'resolved' ||
    (incident.state === 'pending' && incident.waitingFor === 'requester')
  );
}

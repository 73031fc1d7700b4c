import type {
  Incident,
  WaitingFor,
} from '@firstline/plugin-service-desk-common';

/** Whom a state of the log waits for. */
export const WAITING: Record<string, WaitingFor> = {
  'Awaiting User Info': 'requester',
  'Awaiting Vendor': 'vendor',
  // A problem ends in a change; evidence is collected on the spot.
  'Awaiting Problem': 'change',
  'Awaiting Evidence': 'visit',
};

const NAMES: Record<string, string> = {
  new: 'New',
  assigned: 'New',
  in_progress: 'Active',
  resolved: 'Resolved',
  closed: 'Closed',
};

/** The service's state in the words of the log. */
export function logStateOf({ state, waitingFor }: Incident): string {
  if (state !== 'pending') return NAMES[state];
  return Object.entries(WAITING).find(([, value]) => value === waitingFor)![0];
}

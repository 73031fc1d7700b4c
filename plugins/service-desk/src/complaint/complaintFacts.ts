import type {
  Complaint,
  ComplaintClock,
} from '@firstline/plugin-service-desk-common';

/**
 * Whether the first answer was not accepted and nothing is decided anew yet. A complainant
 * is not told of decisions, but gets no answer of the second round before.
 */
export function isToDecideAgain(
  complaint: Pick<
    Complaint,
    'state' | 'round' | 'decisions' | 'allowedActions'
  >,
): boolean {
  const { state, round, decisions } = complaint;
  return (
    state === 'decided' &&
    round === 2 &&
    (decisions === undefined || decisions.length < round)
  );
}

/** The clock that runs, next due first; undefined when all have stopped. */
export function runningClock(
  clocks: readonly ComplaintClock[],
): ComplaintClock | undefined {
  return clocks
    .filter(clock => clock.stoppedAt === undefined)
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
    .at(0);
}

/** Complaints that are over. */
export function isOver({ state }: Pick<Complaint, 'state'>): boolean {
  return state === 'closed' || state === 'withdrawn';
}

/** Whether it waits for a word of the complainant. */
export function waitsForComplainant(
  complaint: Pick<Complaint, 'allowedActions' | 'viewer' | 'rating'>,
): boolean {
  return (
    complaint.allowedActions.includes('accept') ||
    (complaint.viewer.mayRate && !complaint.rating)
  );
}

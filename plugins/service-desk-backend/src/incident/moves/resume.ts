import type { IncidentActionBodies } from '@firstline/plugin-service-desk-common';
import type { NewTimelineEntry } from '../../timeline/TimelineService';
import type { IncidentRecord } from '../IncidentRecord';
import type { Move, Transition } from '../incidentMoves';

/** Goes on with what was held. */
export const resume: Move<IncidentActionBodies['resume']> = {
  apply: ({ record, body, by }) =>
    resumed(record, {
      kind: 'resumed',
      visibility: 'public',
      actor: by.ref,
      reason: body.note,
    }),
};

/** What it means to go on, whoever caused it: a move, a moment that came, or an answer. */
export function resumed(
  record: IncidentRecord,
  entry: NewTimelineEntry,
): Transition {
  return {
    record: {
      ...record,
      state: 'in_progress',
      waitingFor: undefined,
      waitingUntil: undefined,
    },
    entries: [entry],
    clock: { kind: 'resumed' },
  };
}

import type { IncidentActionBodies } from '@firstline/plugin-service-desk-common';
import type { NewTimelineEntry } from '../../timeline/TimelineService';
import type { IncidentRecord } from '../IncidentRecord';
import type { Move, Transition } from '../incidentMoves';

/** Goes on with what was held. */
export const resume: Move<IncidentActionBodies['resume']> = {
  apply({ record, body, by }) {
    const transition = resumed(record, {
      kind: 'resumed',
      visibility: 'public',
      actor: by.ref,
      reason: body.note,
    });
    // Whoever goes on says that the vendor has done their part; a moment that came does not.
    const done = record.waitingFor === 'vendor' && by.kind !== 'worker';
    if (!done || record.vendor === undefined) return transition;
    return {
      ...transition,
      record: { ...transition.record, vendor: undefined },
      clock: { kind: 'resumed', vendorDone: record.vendor },
    };
  },
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

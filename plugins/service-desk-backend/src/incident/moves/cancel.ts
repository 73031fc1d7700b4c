import type { IncidentActionBodies } from '@firstline/plugin-service-desk-common';
import type { Move } from '../incidentMoves';

/** Taken back before anybody worked on it. */
export const cancel: Move<IncidentActionBodies['cancel']> = {
  apply({ record, body, by }) {
    return {
      record: {
        ...record,
        state: 'cancelled',
        closureCode: record.requester === by.ref ? 'withdrawn' : 'by-desk',
      },
      entries: [
        {
          kind: 'cancelled',
          visibility: 'public',
          actor: by.ref,
          text: body.reason,
        },
      ],
      clock: { kind: 'cancelled' },
      assignment: { kind: 'end' },
    };
  },
};

import { toDbTime } from '@firstline/backend-kit';
import type { IncidentActionBodies } from '@firstline/plugin-service-desk-common';
import type { Move } from '../incidentMoves';

/** Everybody signed in may know of it and follow it; once more is an update. */
export const announce: Move<IncidentActionBodies['announce']> = {
  apply({ record, body, by, now }) {
    return {
      record: {
        ...record,
        announcement: {
          title: body.title,
          note: body.note,
          at: toDbTime(now),
        },
      },
      entries: [
        {
          kind: 'announced',
          visibility: 'public',
          actor: by.ref,
          text: body.note,
        },
      ],
    };
  },
};

import { toDbTime } from '@firstline/backend-kit';
import type { IncidentActionBodies } from '@firstline/plugin-service-desk-common';
import { reviewAsked } from '../../major/reviewAsked';
import type { Move } from '../incidentMoves';

/** Service is restored; the requester, or the first-contact owner for them, confirms. */
export const resolve: Move<IncidentActionBodies['resolve']> = {
  apply({ record, body, by, now, config, article }) {
    return {
      record: {
        ...record,
        state: 'resolved',
        resolvedAt: toDbTime(now),
        resolution: {
          code: body.code,
          text: body.resolution,
          workaround: body.workaround,
          articleNumber: body.articleNumber,
          resolvedBy: by.ref,
          team: record.assignedTeam,
        },
      },
      entries: [
        {
          kind: 'resolved',
          visibility: 'public',
          actor: by.ref,
          text: body.resolution,
        },
      ],
      clock: { kind: 'resolved' },
      assignment: { kind: 'end' },
      article,
      next: record.major ? reviewAsked(config) : undefined,
    };
  },
};

import { toDbTime } from '@firstline/backend-kit';
import type { IncidentActionBodies } from '@firstline/plugin-service-desk-common';
import type { Move } from '../incidentMoves';

/** Somebody of the team takes it; the first to do so stops the response clock. */
export const accept: Move<IncidentActionBodies['accept']> = {
  apply({ record, by, now }) {
    return {
      record: {
        ...record,
        state: 'in_progress',
        assignee: by.ref,
        assignmentBasis:
          record.assignee === by.ref
            ? record.assignmentBasis
            : { code: 'accepted', params: { by: by.ref } },
        respondedAt: record.respondedAt ?? toDbTime(now),
        firstContactOwner:
          record.firstContactOwner ?? (by.roles.agent ? by.ref : undefined),
      },
      entries: [{ kind: 'accepted', visibility: 'public', actor: by.ref }],
      clock:
        record.respondedAt === undefined ? { kind: 'responded' } : undefined,
      assignment: { kind: 'accept', assignee: by.ref },
    };
  },
};

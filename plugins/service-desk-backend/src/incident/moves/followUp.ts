import type { IncidentActionBodies } from '@firstline/plugin-service-desk-common';
import type { NewTimelineEntry } from '../../timeline/TimelineService';
import type { Move, Transition } from '../incidentMoves';
import { closed } from './closed';

/** The desk reached the requester; may close on their word (S-144). */
export const followUp: Move<IncidentActionBodies['followUp']> = {
  apply({ record, body, by, now }): Transition {
    const reached: NewTimelineEntry = {
      kind: 'followedUp',
      visibility: 'public',
      actor: by.ref,
      reason: body.outcome,
      changes: [{ field: 'method', to: body.method }],
    };
    if (!body.close) return { record, entries: [reached] };
    return {
      record: closed(record, { code: 'confirmed', now }),
      entries: [
        reached,
        { kind: 'closed', visibility: 'public', actor: by.ref },
      ],
      headline: 1,
    };
  },
};

import type { IncidentActionBodies } from '@firstline/plugin-service-desk-common';
import type { Move } from '../incidentMoves';
import { closed } from './closed';
import { prepareReopening, reopened } from './reopen';

/** The requester says whether it works: closed, or back to whoever resolved it. */
export const confirm: Move<IncidentActionBodies['confirm']> = {
  async prepare(input, lookUps) {
    if (input.body.satisfied) {
      return {
        apply: ({ record, body, by, now }) => ({
          record: {
            ...closed(record, { code: 'confirmed', now }),
            rating: body.rating ?? record.rating,
          },
          entries: [
            {
              kind: 'confirmed',
              visibility: 'public',
              actor: by.ref,
              text: body.reason,
            },
          ],
        }),
      };
    }
    const target = await prepareReopening(input.record, lookUps);
    return {
      apply: locked =>
        reopened(locked, {
          target,
          text: locked.body.reason,
          rating: locked.body.rating,
        }),
    };
  },
};

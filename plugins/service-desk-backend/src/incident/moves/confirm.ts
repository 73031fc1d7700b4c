import type { IncidentActionBodies } from '@firstline/plugin-service-desk-common';
import type { Move } from '../incidentMoves';
import { closed } from './closed';
import { lastResolver, prepareReopening, reopened } from './reopen';
import { groundOf } from './targets';

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
      ground: await groundOf(
        input.record,
        { target, basis: lastResolver },
        lookUps,
      ),
      apply: (locked, proposal) =>
        reopened(locked, {
          target,
          proposal,
          text: locked.body.reason,
          rating: locked.body.rating,
        }),
    };
  },
};

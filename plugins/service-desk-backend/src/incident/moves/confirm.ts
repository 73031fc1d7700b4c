import type { IncidentActionBodies } from '@firstline/plugin-service-desk-common';
import type { Move } from '../incidentMoves';
import { closed } from './closed';
import { lastResolver, prepareReopening, reopened } from './reopen';
import { groundOf } from './targets';
import { withRating } from './withRating';

/** The requester says whether it works: closed, or back to whoever resolved it. */
export const confirm: Move<IncidentActionBodies['confirm']> = {
  async prepare(input, lookUps) {
    if (input.body.satisfied) {
      return {
        apply: ({ record, body, by, now }) =>
          withRating(
            {
              record: closed(record, { code: 'confirmed', now }),
              entries: [
                {
                  kind: 'confirmed',
                  visibility: 'public',
                  actor: by.ref,
                  text: body.reason,
                },
              ],
            },
            { rating: body.rating, via: 'portal', actor: by.ref },
          ),
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
        withRating(
          reopened(locked, { target, proposal, text: locked.body.reason }),
          {
            rating: locked.body.rating,
            via: 'portal',
            actor: locked.by.ref,
          },
        ),
    };
  },
};

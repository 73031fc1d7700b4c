import { InputError } from '@backstage/errors';
import { toDbTime } from '@firstline/backend-kit';
import type { IncidentActionBodies } from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import type { Move } from '../incidentMoves';

/** Waits; only waiting for the requester, or for an agreed visit, stops the resolution clock. */
export const hold: Move<IncidentActionBodies['hold']> = {
  apply({ record, body, by, now, config }) {
    const { waitingFor, vendor, note } = body;
    if (vendor && !config.agreements.contracts.has(vendor)) {
      throw new InputError('vendor: there is no such contract');
    }
    const until =
      body.until === undefined
        ? undefined
        : DateTime.fromISO(body.until, { zone: 'utc' });
    if (until && until <= now) {
      throw new InputError('until: must be in the future');
    }
    return {
      record: {
        ...record,
        state: 'pending',
        waitingFor,
        waitingUntil: until && toDbTime(until),
        vendor: vendor ?? record.vendor,
      },
      entries: [
        {
          kind: 'held',
          visibility: 'public',
          actor: by.ref,
          // What is asked of the requester they have to read; the rest is shop talk.
          ...(waitingFor === 'requester' ? { text: note } : { reason: note }),
        },
      ],
      clock: {
        kind: 'held',
        waitingFor,
        agreedTime: waitingFor === 'visit' && until !== undefined,
        ...(vendor ? { calledIn: { vendor, tier: record.tier } } : {}),
      },
    };
  },
};

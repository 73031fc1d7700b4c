import type { IncidentActionBodies } from '@firstline/plugin-service-desk-common';
import type { Move } from '../incidentMoves';
import { closed } from './closed';

/** Closed by the desk, or by the clock when nobody confirmed it. */
export const close: Move<IncidentActionBodies['close']> = {
  apply({ record, body, by, now }) {
    // Whoever rated it has answered, if not confirmed.
    const unasked = record.rating ? 'rated' : 'no-answer';
    const code = body.code ?? (by.kind === 'worker' ? unasked : 'by-desk');
    return {
      record: closed(record, { code, now }),
      entries: [
        {
          kind: 'closed',
          visibility: 'public',
          actor: by.ref,
          text: body.note,
        },
      ],
    };
  },
};

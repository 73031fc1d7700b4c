import type { IncidentActionBodies } from '@firstline/plugin-service-desk-common';
import type { Move } from '../incidentMoves';
import { closed } from './closed';

/** Closed by the desk, or by the clock when nobody confirmed it. */
export const close: Move<IncidentActionBodies['close']> = {
  apply({ record, body, by, now }) {
    const code = body.code ?? (by.kind === 'worker' ? 'no-answer' : 'by-desk');
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

import type { IncidentActionBodies } from '@firstline/plugin-service-desk-common';
import type { Move } from '../incidentMoves';
import { handOver } from './handOver';
import { stillThere } from './targets';

/** Back to the team, and the person, it came from (`return`, a reserved word). */
export const giveBack: Move<IncidentActionBodies['return']> = {
  async prepare({ record, current }, lookUps) {
    const target =
      current?.returnsTo &&
      (await stillThere(current.returnsTo, record, lookUps));
    if (!target || target.team === record.assignedTeam) {
      throw lookUps.conflict('There is nobody left to return it to');
    }
    return {
      apply: input =>
        handOver(input, {
          move: 'return',
          target,
          basis: { code: 'returned', params: { by: input.by.ref } },
          entry: {
            kind: 'returned',
            visibility: 'public',
            actor: input.by.ref,
            reason: input.body.reason,
          },
        }),
    };
  },
};

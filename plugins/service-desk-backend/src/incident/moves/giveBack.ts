import type {
  AssignmentBasis,
  IncidentActionBodies,
} from '@firstline/plugin-service-desk-common';
import type { Move } from '../incidentMoves';
import { handOver } from './handOver';
import { groundOf, stillThere } from './targets';

/** Back to the team, and the person, it came from (`return`, a reserved word). */
export const giveBack: Move<IncidentActionBodies['return']> = {
  async prepare({ record, current, by }, lookUps) {
    const target =
      current?.returnsTo &&
      (await stillThere(current.returnsTo, record, lookUps));
    if (!target || target.team === record.assignedTeam) {
      throw lookUps.conflict('There is nobody left to return it to');
    }
    const basis: AssignmentBasis = {
      code: 'returned',
      params: { by: by.ref },
    };
    return {
      ground: await groundOf(record, { target, basis }, lookUps),
      apply: (input, proposal) =>
        handOver(input, {
          move: 'return',
          target: {
            ...target,
            assignee: target.assignee ?? proposal?.assignee,
          },
          basis: proposal?.basis ?? basis,
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

import { InputError } from '@backstage/errors';
import type {
  AssignmentBasis,
  IncidentActionBodies,
} from '@firstline/plugin-service-desk-common';
import type { AssignmentTarget } from '../../assignment/AssignmentHistory';
import { unknownReference } from '@firstline/backend-kit';
import type { LookUps, Move, MoveInput } from '../incidentMoves';
import { refused } from '../moveRefusal';
import { handOver } from './handOver';
import { assignmentFacts, groundOf, requireTeam, teamOf } from './targets';

type Body = IncidentActionBodies['assign'];

/** Gives an incident to a team, or to a person on a team, or back to the team's queue. */
export const assign: Move<Body> = {
  async prepare(input, lookUps) {
    const target = await targetOf(input, lookUps);
    const basis = await basisOf(input, target, lookUps);
    // Nobody is looked for who would not stay in the queue.
    const ground = input.body.queue
      ? undefined
      : await groundOf(input.record, { target, basis }, lookUps);
    return {
      ground,
      apply: (locked, proposal) =>
        handOver(locked, {
          move: 'assign',
          target: {
            ...target,
            assignee: target.assignee ?? proposal?.assignee,
          },
          basis: proposal?.basis ?? basis,
          entry: {
            kind: 'assigned',
            visibility: 'public',
            actor: locked.by.ref,
            reason: locked.body.reason,
          },
        }),
    };
  },
};

async function targetOf(
  { record, body }: MoveInput<Body>,
  lookUps: LookUps,
): Promise<AssignmentTarget> {
  const { assignee } = body;
  if (body.team !== undefined) await requireTeam(body.team, lookUps);
  if (assignee !== undefined) {
    const entries = await lookUps.catalog.entries([assignee]);
    if (!entries.has(assignee)) throw unknownReference('assignee');
    if (assignee === record.requester) {
      throw refused(
        { code: 'is-requester', params: {} },
        'assignee: is the requester, who cannot work on their own incident',
      );
    }
  }
  const team =
    body.team ??
    (assignee === undefined
      ? record.assignedTeam
      : await teamOf(assignee, record, lookUps));
  if (team === undefined) {
    throw new InputError('team: is required, since no team has it');
  }
  if (
    assignee !== undefined &&
    !(await lookUps.catalog.membersOf(team)).includes(assignee)
  ) {
    throw refused(
      { code: 'not-a-member', params: { team } },
      `assignee: is not a member of ${team}`,
    );
  }
  if (team === record.assignedTeam && assignee === record.assignee) {
    throw refused(
      { code: 'has-it-already', params: {} },
      `${assignee === undefined ? 'team' : 'assignee'}: has it already`,
    );
  }
  return { team, assignee, tier: lookUps.assignments.tierOf(team) };
}

/**
 * Why the team has it: as the rules say, or because somebody chose it, who then has to say
 * why, unless it goes back to the desk, stays in the team, or they take it themselves.
 */
async function basisOf(
  { record, body, by }: MoveInput<Body>,
  { team, assignee, tier }: AssignmentTarget,
  { assignments, config }: LookUps,
): Promise<AssignmentBasis> {
  const chosen: AssignmentBasis = { code: 'chosen', params: { by: by.ref } };
  if (team === record.assignedTeam) return chosen;
  const proposed = await assignments.lookUp(assignmentFacts(record), tier);
  if (proposed.team === team) return proposed.basis;
  if (!body.reason && team !== config.groups.desk && assignee !== by.ref) {
    throw new InputError(
      proposed.team === undefined
        ? `reason: is required, since the rules propose no team for tier ${tier}`
        : `reason: is required, since the rules propose ${proposed.team} for tier ${tier}`,
    );
  }
  return chosen;
}

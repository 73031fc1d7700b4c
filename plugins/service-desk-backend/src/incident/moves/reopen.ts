import type {
  AssignmentBasis,
  IncidentActionBodies,
} from '@firstline/plugin-service-desk-common';
import type { AssignmentTarget } from '../../assignment/AssignmentHistory';
import type { AssignmentProposal } from '../../assignment/AssignmentService';
import type { IncidentRecord } from '../IncidentRecord';
import type { LookUps, Move, MoveInput, Transition } from '../incidentMoves';
import { handOver } from './handOver';
import { groundOf, stillThere } from './targets';

/** The ground on which a reopened incident is given out. */
export const lastResolver: AssignmentBasis = {
  code: 'last-resolver',
  params: {},
};

/** It is not solved after all: back to whoever resolved it last. */
export const reopen: Move<IncidentActionBodies['reopen']> = {
  async prepare({ record }, lookUps) {
    const target = await prepareReopening(record, lookUps);
    return {
      ground: await groundOf(record, { target, basis: lastResolver }, lookUps),
      apply: (input, proposal) =>
        reopened(input, { target, proposal, text: input.body.reason }),
    };
  },
};

/** Who gets a reopened incident: the last resolver and their team, as far as still there. */
export async function prepareReopening(
  record: IncidentRecord,
  lookUps: LookUps,
): Promise<AssignmentTarget> {
  const team = record.resolution?.team ?? record.assignedTeam;
  const target =
    team &&
    (await stillThere(
      { team, assignee: record.resolution?.resolvedBy, tier: record.tier },
      record,
      lookUps,
    ));
  if (!target) {
    throw lookUps.conflict('There is no team left to give it to');
  }
  return target;
}

/** A reopened record: one more rework, the resolution clock runs on. */
export function reopened(
  input: MoveInput<unknown>,
  options: {
    target: AssignmentTarget;
    /** Who of the team gets it when the last resolver cannot. */
    proposal?: AssignmentProposal;
    text?: string;
  },
): Transition {
  const { record, by } = input;
  const { target, proposal, text } = options;
  const transition = handOver(input, {
    move: 'reopen',
    target: { ...target, assignee: target.assignee ?? proposal?.assignee },
    basis: proposal?.basis ?? lastResolver,
    entry: { kind: 'reopened', visibility: 'public', actor: by.ref, text },
  });
  return {
    ...transition,
    record: {
      ...transition.record,
      reopenCount: record.reopenCount + 1,
      resolution: undefined,
      resolvedAt: undefined,
      closedAt: undefined,
      closureCode: undefined,
    },
    clock: { kind: 'reopened' },
  };
}

import { InputError } from '@backstage/errors';
import type { IncidentActionBodies } from '@firstline/plugin-service-desk-common';
import type {
  AssignmentGround,
  AssignmentProposal,
} from '../../assignment/AssignmentService';
import type {
  LookUps,
  Move,
  MoveInput,
  PreparedMove,
  Transition,
} from '../incidentMoves';
import { handOver } from './handOver';
import { assignmentFacts, requireTeam } from './targets';

type Body = IncidentActionBodies['escalate'];

/** To the next tier, or to the managers without moving it. */
export const escalate: Move<Body> = {
  prepare(input, lookUps) {
    return input.body.kind === 'functional'
      ? prepareFunctional(input, lookUps)
      : prepareHierarchical(input, lookUps);
  },
};

async function prepareFunctional(
  input: MoveInput<Body>,
  lookUps: LookUps,
): Promise<PreparedMove<Body>> {
  const { record, body, by } = input;
  if (body.team === undefined) {
    return {
      ground: await nextGround(input, lookUps),
      apply: (locked, proposal) => handUp(locked, proposal),
    };
  }
  const { team } = body;
  await requireTeam(team, lookUps);
  if (team === record.assignedTeam) {
    throw new InputError('team: has it already');
  }
  return {
    ground: await lookUps.assignments.lookUpTeam(assignmentFacts(record), {
      team,
      basis: { code: 'chosen', params: { by: by.ref } },
    }),
    apply: (locked, proposal) => handUp(locked, proposal),
  };
}

/** The first team above that is not the one that has it; the desk when nobody owns the CI. */
async function nextGround(
  { record }: MoveInput<Body>,
  { assignments, conflict }: LookUps,
): Promise<AssignmentGround> {
  const facts = assignmentFacts(record);
  for (let tier = record.tier + 1; tier <= assignments.highestTier; tier += 1) {
    const ground = await assignments.lookUp(facts, tier, {
      except: record.assignedTeam,
    });
    const isOther = ground.team !== record.assignedTeam;
    if (ground.team && (isOther || ground.basis.code === 'desk-fallback')) {
      return ground;
    }
  }
  throw conflict(
    `There is no team above tier ${record.tier} to escalate to; name one in team`,
  );
}

function handUp(
  input: MoveInput<Body>,
  proposal: AssignmentProposal | undefined,
): Transition {
  if (!proposal?.team) throw new Error('An escalation needs a team');
  const { team, assignee, tier, basis, vendor } = proposal;
  return handOver(input, {
    move: 'escalate',
    target: { team, assignee, tier },
    basis,
    vendor,
    entry: {
      kind: 'escalated',
      visibility: 'public',
      actor: input.by.ref,
      reason: input.body.reason,
    },
  });
}

/**
 * Tells the incident managers; when they were told before, or one of them escalates, the desk
 * managers.
 */
async function prepareHierarchical(
  { record, by }: MoveInput<Body>,
  { timeline, config }: LookUps,
): Promise<PreparedMove<Body>> {
  const { incidentManagers, deskManagers } = config.groups;
  const told =
    by.roles.incidentManager || (await wasToldBefore(record.id, timeline));
  const group = told
    ? deskManagers ?? incidentManagers
    : incidentManagers ?? deskManagers;
  return {
    apply: ({ record: locked, body }) => ({
      record: locked,
      entries: [
        {
          kind: 'escalatedToManagement',
          visibility: 'internal',
          actor: by.ref,
          reason: body.reason,
          changes: group ? [{ field: 'escalatedTo', to: group }] : [],
        },
      ],
      alsoTell: group ? [group] : [],
    }),
  };
}

async function wasToldBefore(
  incidentId: number,
  timeline: LookUps['timeline'],
): Promise<boolean> {
  let after: string | undefined;
  do {
    const page = await timeline.read(incidentId, {
      internal: true,
      after,
      limit: 200,
    });
    if (page.items.some(entry => entry.kind === 'escalatedToManagement')) {
      return true;
    }
    after = page.next;
  } while (after !== undefined);
  return false;
}

import type { AssignmentBasis } from '@firstline/plugin-service-desk-common';
import type { AssignmentTarget } from '../../assignment/AssignmentHistory';
import type {
  AssignmentFacts,
  AssignmentGround,
} from '../../assignment/AssignmentService';
import { unknownReference } from '@firstline/backend-kit';
import type { IncidentRecord } from '../IncidentRecord';
import type { LookUps } from '../incidentMoves';
import { refused } from '../moveRefusal';

/** What the rules decide an incident's assignment from. */
export function assignmentFacts(record: IncidentRecord): AssignmentFacts {
  return {
    ciRefs: record.configurationItems.map(item => item.ref),
    category: record.category,
    priority: record.priority,
    channel: record.channel,
    location: record.location,
    requester: record.requester,
  };
}

/**
 * Among whom a person is looked for when an incident goes to a team; undefined when
 * somebody has been decided on. Whoever has it in the same team does not get it again.
 */
export async function groundOf(
  record: IncidentRecord,
  decided: { target: AssignmentTarget; basis: AssignmentBasis },
  { assignments }: Pick<LookUps, 'assignments'>,
): Promise<AssignmentGround | undefined> {
  const { team, assignee } = decided.target;
  if (assignee !== undefined) return undefined;
  return assignments.lookUpTeam(assignmentFacts(record), {
    team,
    basis: decided.basis,
    except: team === record.assignedTeam ? record.assignee : undefined,
  });
}

/** @throws InputError naming `team` when there is no such group */
export async function requireTeam(
  team: string,
  { catalog }: Pick<LookUps, 'catalog'>,
): Promise<void> {
  const entries = await catalog.entries([team]);
  if (!entries.has(team)) throw unknownReference('team');
}

/**
 * Somebody who had an incident before, as far as they are still there: the person if they
 * are still in the team and not on leave, the team if it still is in the catalog, else the desk.
 *
 * @returns undefined when there is no desk to fall back to either
 */
export async function stillThere(
  target: AssignmentTarget,
  record: IncidentRecord,
  { catalog, assignments }: Pick<LookUps, 'catalog' | 'assignments'>,
): Promise<AssignmentTarget | undefined> {
  const { team, assignee } = target;
  const entries = await catalog.entries([team]);
  if (entries.has(team)) {
    const stays =
      assignee !== undefined &&
      assignee !== record.requester &&
      (await catalog.membersOf(team)).includes(assignee) &&
      !(await assignments.isOnLeave(assignee, team));
    return {
      team,
      assignee: stays ? assignee : undefined,
      tier: assignments.tierOf(team),
    };
  }
  const desk = await assignments.lookUp(assignmentFacts(record), 1);
  return desk.team === undefined
    ? undefined
    : { team: desk.team, tier: desk.tier };
}

/**
 * The team of a person who was named alone: the current one if they are in it, else the
 * only one they are in among the desk, the teams of the tiers and the owners of the
 * configuration items.
 *
 * @throws InputError naming `team` when none or several would do
 */
export async function teamOf(
  assignee: string,
  record: IncidentRecord,
  { catalog, config }: Pick<LookUps, 'catalog' | 'config'>,
): Promise<string> {
  const isIn = async (team: string) =>
    (await catalog.membersOf(team)).includes(assignee);
  if (record.assignedTeam && (await isIn(record.assignedTeam))) {
    return record.assignedTeam;
  }
  const owners = await Promise.all(
    record.configurationItems.map(item => catalog.ownerOf(item.ref)),
  );
  const candidates = new Set(
    [
      config.groups.desk,
      ...[...config.tiers.values()].map(tier => tier.team),
      ...owners.map(owner => owner?.team),
    ].filter(team => team !== undefined),
  );
  const teams: string[] = [];
  for (const team of candidates) {
    if (await isIn(team)) teams.push(team);
  }
  const [only, another] = teams;
  if (only === undefined || another !== undefined) {
    throw refused(
      { code: 'team-required', params: {} },
      `team: is required, since ${assignee} is in ${
        another === undefined ? 'none' : 'several'
      } of the teams this incident could go to`,
    );
  }
  return only;
}

import {
  actionOf,
  allowedMoves,
  incidentActionPermissions,
  incidentCommentPermission,
  incidentInternalPermission,
  incidentLinkPermission,
  incidentParticipantsPermission,
  incidentReadPermission,
  incidentReviewPermission,
  incidentSubscribePermission,
  isOpen,
  type EscalationKind,
  type IncidentAction,
  type IncidentMove,
  type IncidentRelation,
  type IncidentView,
  type LifecycleFacts,
  type ViewerAbilities,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import type { Caller } from '../people/Caller';
import type { AccessRelation } from './IncidentCriterion';
import type { IncidentRecord } from './IncidentRecord';

/** The relations whose people see everything, internal entries too. */
const internalRelations: readonly IncidentRelation[] = [
  'helper',
  'agent',
  'incidentManager',
  'deskManager',
  'assignee',
  'teamMember',
  'formerTeamMember',
  'firstContactOwner',
  'ciOwner',
  'worker',
];

/** The relations that may bring further people in. */
const hosts: readonly IncidentRelation[] = [
  'requester',
  'agent',
  'assignee',
  'teamMember',
  'firstContactOwner',
];

/** Those who may ask colleagues of any team to help; managers pull in whom they need (S-113). */
const askers: readonly IncidentRelation[] = [
  'agent',
  'incidentManager',
  'deskManager',
  'assignee',
  'teamMember',
  'firstContactOwner',
];

/** Those who may say that two incidents are one. */
const linkers: readonly IncidentRelation[] = [
  'agent',
  'incidentManager',
  'assignee',
  'teamMember',
];

const relationNames: Record<AccessRelation, IncidentRelation> = {
  requester: 'requester',
  participant: 'participant',
  helper: 'helper',
  follower: 'follower',
  assignee: 'assignee',
  team: 'teamMember',
  formerTeam: 'formerTeamMember',
  firstContactOwner: 'firstContactOwner',
  ciOwner: 'ciOwner',
};

/** The rows of access whose people see everything, but for the requester themselves. */
export const INTERNAL_ACCESS = Object.entries(relationNames)
  .filter(([, name]) => internalRelations.includes(name))
  .map(([relation]) => relation);

/** What a caller is to an incident. The requester is nothing else there, whatever their roles. */
export function relationsOf(
  record: IncidentRecord,
  caller: Caller,
): IncidentRelation[] {
  if (caller.kind === 'worker') return ['worker'];
  if (caller.kind === 'service') return [];
  const principals = new Set([caller.ref, ...caller.groups]);
  const held = new Set<IncidentRelation>();
  for (const { relation, principal } of record.access) {
    if (relation === 'requester' && principal === caller.ref) {
      return ['requester'];
    }
    if (relation !== 'requester' && principals.has(principal)) {
      held.add(relationNames[relation]);
    }
  }
  if (caller.roles.agent) held.add('agent');
  if (caller.roles.incidentManager) held.add('incidentManager');
  if (caller.roles.deskManager) held.add('deskManager');
  return [...held];
}

/** How much of an incident a caller gets; undefined when they may not know of it. */
export function viewOf(
  record: IncidentRecord,
  caller: Caller,
): IncidentView | undefined {
  if (!opens(caller, incidentReadPermission.name, record)) return undefined;
  const relations = relationsOf(record, caller);
  if (
    caller.kind === 'service' ||
    relations.some(relation => internalRelations.includes(relation))
  ) {
    return opens(caller, incidentInternalPermission.name, record)
      ? 'internal'
      : 'public';
  }
  if (relations.includes('requester') || relations.includes('participant')) {
    return 'public';
  }
  return record.announcement ? 'announced' : undefined;
}

/** What a caller may do besides the moves. */
export function abilitiesOf(
  record: IncidentRecord,
  caller: Caller,
  view: IncidentView,
): ViewerAbilities {
  const relations = relationsOf(record, caller);
  const may = (permission: { name: string }) =>
    opens(caller, permission.name, record);
  const mayWrite: ViewerAbilities['mayWrite'] = [];
  if (view !== 'announced' && may(incidentCommentPermission)) {
    mayWrite.push('public');
  }
  if (view === 'internal') mayWrite.push('internal');
  return {
    view,
    following: isFollower(record, caller.ref),
    mayWrite,
    mayAddParticipants:
      relations.some(relation => hosts.includes(relation)) &&
      may(incidentParticipantsPermission),
    mayAskHelpers:
      view === 'internal' &&
      relations.some(relation => askers.includes(relation)) &&
      may(incidentParticipantsPermission),
    mayFollow:
      caller.kind === 'user' &&
      !relations.includes('requester') &&
      may(incidentSubscribePermission),
    mayLink: isOpen(record.state) && !record.major && mayLink(record, caller),
    mayReview:
      record.major &&
      (record.state === 'resolved' || record.state === 'closed') &&
      mayReview(record, caller, view),
  };
}

/** Whether a caller may make an incident resolve together with another: both locks. */
export function mayLink(record: IncidentRecord, caller: Caller): boolean {
  return (
    relationsOf(record, caller).some(relation => linkers.includes(relation)) &&
    opens(caller, incidentLinkPermission.name, record)
  );
}

/** Whether a caller may write what is learned from an incident: both locks. */
export function mayReview(
  record: IncidentRecord,
  caller: Caller,
  view: IncidentView,
): boolean {
  return (
    view === 'internal' &&
    caller.kind === 'user' &&
    opens(caller, incidentReviewPermission.name, record)
  );
}

/** The rows of the lifecycle open to a caller now: both locks. */
export function movesOf(
  record: IncidentRecord,
  caller: Caller,
  facts: LifecycleFacts,
): IncidentMove[] {
  return allowedMoves(facts, relationsOf(record, caller)).filter(move =>
    mayMove(record, caller, move),
  );
}

/** Whether the portal's policy lets the caller make a move; the lifecycle is another lock. */
export function mayMove(
  record: IncidentRecord,
  caller: Caller,
  move: IncidentMove,
): boolean {
  return opens(caller, incidentActionPermissions[actionOf(move)].name, record);
}

/** Moves as the API names them. */
export function actionsOf(moves: IncidentMove[]): {
  allowedActions: IncidentAction[];
  allowedEscalations: EscalationKind[];
} {
  return {
    allowedActions: [...new Set(moves.map(actionOf))],
    allowedEscalations: moves.flatMap((move): EscalationKind[] => {
      if (move === 'escalateFunctional') return ['functional'];
      return move === 'escalateHierarchical' ? ['hierarchical'] : [];
    }),
  };
}

/** What the lifecycle needs to know of a record. @param now - decides the reopen window */
export function lifecycleFactsOf(
  record: IncidentRecord,
  options: {
    returnable: boolean;
    reopenWindowDays: number;
    now: DateTime;
    awaitsCall?: boolean;
  },
): LifecycleFacts {
  const until = reopenableUntil(record, options.reopenWindowDays);
  return {
    state: record.state,
    returnable: options.returnable,
    reopenWindowOver: until !== undefined && until < options.now,
    major: record.major,
    awaitsCall: options.awaitsCall,
  };
}

/** Until when a closed incident can be reopened; undefined while it is not closed. */
export function reopenableUntil(
  record: IncidentRecord,
  reopenWindowDays: number,
): DateTime | undefined {
  return record.state === 'closed' && record.closedAt !== undefined
    ? DateTime.fromISO(record.closedAt, { zone: 'utc' }).plus({
        days: reopenWindowDays,
      })
    : undefined;
}

function isFollower(record: IncidentRecord, ref: string): boolean {
  return record.access.some(
    ({ relation, principal }) => relation === 'follower' && principal === ref,
  );
}

/** Whether the portal's policy lets a caller do something with an incident. */
export function opens(
  caller: Caller,
  permission: string,
  record: IncidentRecord,
): boolean {
  return caller.portal?.allows(permission, record) ?? true;
}

import {
  type DeskPerson,
  type IncidentRelation,
  type VisibleIncident,
  actionOf,
  allowedMoves,
  isOpen,
} from '@firstline/plugin-service-desk-common';
import { sampleEntities } from './catalog';
import type { FakeRecord } from './fakeState';
import { clockNow } from './sampleClocks';

const ownerOf = new Map(
  sampleEntities().map(entity => [
    `${entity.kind}:default/${entity.metadata.name}`.toLocaleLowerCase('en-US'),
    entity.relations?.find(r => r.type === 'ownedBy')?.targetRef,
  ]),
);

/** Owning group of a configuration item. */
export function ownerOfCi(ciRef: string | undefined): string | undefined {
  return ciRef ? ownerOf.get(ciRef) : undefined;
}

/** What somebody is to an incident; a requester is nothing else there. */
export function relationsOf(
  person: DeskPerson,
  record: FakeRecord,
): IncidentRelation[] {
  const { incident, followers, formerTeams } = record;
  if (incident.requester === person.userRef) return ['requester'];
  const inTeam = (team: string | undefined) =>
    team !== undefined && person.teams.includes(team);
  const is: Partial<Record<IncidentRelation, boolean>> = {
    participant: incident.participants.includes(person.userRef),
    helper: incident.helpers?.includes(person.userRef),
    follower: followers.includes(person.userRef),
    assignee: incident.assignee === person.userRef,
    teamMember: inTeam(incident.assignedTeam),
    formerTeamMember: formerTeams.some(inTeam),
    firstContactOwner: incident.firstContactOwner === person.userRef,
    ciOwner: incident.ciRefs.some(ref => inTeam(ownerOfCi(ref))),
    agent: person.agent,
    incidentManager: person.incidentManager,
    deskManager: person.deskManager,
  };
  return (Object.keys(is) as IncidentRelation[]).filter(key => is[key]);
}

const internal: IncidentRelation[] = [
  'helper',
  'assignee',
  'teamMember',
  'formerTeamMember',
  'firstContactOwner',
  'ciOwner',
  'agent',
  'incidentManager',
  'deskManager',
];

const askers: IncidentRelation[] = [
  'agent',
  'incidentManager',
  'deskManager',
  'assignee',
  'teamMember',
  'firstContactOwner',
];

const linkers: IncidentRelation[] = [
  'agent',
  'incidentManager',
  'assignee',
  'teamMember',
];

/** The record as somebody sees it; undefined when they may not know of it. */
export function viewOf(
  person: DeskPerson,
  record: FakeRecord,
): VisibleIncident | undefined {
  const relations = relationsOf(person, record);
  const { incident } = record;
  const all = relations.some(r => internal.includes(r));
  const part = relations.some(r => r === 'requester' || r === 'participant');
  const following = record.followers.includes(person.userRef);
  if (!all && !part && !incident.announcement) return undefined;
  const moves = allowedMoves(
    {
      state: incident.state,
      returnable: record.formerTeams.length > 0,
      reopenWindowOver:
        incident.reopenableUntil !== undefined &&
        Date.parse(incident.reopenableUntil) < Date.now(),
      major: incident.major,
    },
    relations,
  );
  const allowed = {
    allowedActions: [...new Set(moves.map(actionOf))],
    allowedEscalations: [
      ...(moves.includes('escalateFunctional') ? ['functional' as const] : []),
      ...(moves.includes('escalateHierarchical')
        ? ['hierarchical' as const]
        : []),
    ],
  };
  if (!all && !part) {
    const { number, version, state, major, ciRefs, configurationItems } =
      incident;
    return {
      number,
      version,
      state,
      major,
      ciRefs,
      configurationItems,
      view: 'announced',
      title: incident.announcement!.title,
      announcement: incident.announcement!,
      createdAt: incident.createdAt,
      updatedAt: incident.updatedAt,
      followerCount: record.followers.length,
      ...allowed,
      viewer: {
        view: 'announced',
        following,
        mayWrite: [],
        mayAddParticipants: false,
        mayAskHelpers: false,
        mayFollow: isOpen(state),
        mayLink: false,
        mayReview: false,
      },
    };
  }
  const view = all ? 'internal' : 'public';
  const seen = structuredClone(incident);
  seen.clocks = seen.clocks
    .filter(clock => all || clock.kind !== 'ola')
    .map(clock => clockNow(clock, Date.now()));
  if (!all) {
    delete seen.assignmentReason;
    delete seen.assignmentBasis;
    delete seen.serviceLevel;
    delete seen.articles;
    delete seen.helpers;
    delete seen.majorIncident;
    delete seen.linkedTo;
  }
  return {
    ...seen,
    view,
    followerCount: record.followers.length,
    ...allowed,
    viewer: {
      view,
      following,
      mayWrite: all ? ['public', 'internal'] : ['public'],
      mayAddParticipants: all || relations.includes('requester'),
      mayAskHelpers: relations.some(r => askers.includes(r)),
      mayFollow: !relations.includes('requester'),
      mayLink:
        isOpen(incident.state) &&
        !incident.major &&
        relations.some(relation => linkers.includes(relation)),
      mayReview:
        all &&
        incident.major &&
        ['resolved', 'closed'].includes(incident.state),
    },
  };
}

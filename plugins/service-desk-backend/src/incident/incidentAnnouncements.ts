import {
  formatIncidentNumber,
  type Priority,
  type TimelineEntry,
  type TimelineEntryKind,
} from '@firstline/plugin-service-desk-common';
import type { OutgoingNotification } from '@firstline/backend-kit';
import type { IncidentMessage } from './IncidentOutbox';
import { articleUsed } from '../knowledge/articleUse';
import { inEachLanguage } from '../people/inEachLanguage';
import type { DeskConfig } from '../settings/DeskConfig';
import { announcedKinds, audiences } from './incidentAudiences';
import type { AccessRelation } from './IncidentCriterion';
import { notificationText } from './incidentNotificationText';
import type { IncidentRecord } from './IncidentRecord';
import { principalsOf } from './principalsOf';

/** A happening, as others hear of it. */
export interface Happening {
  /** Absent when it was filed just now. */
  before: IncidentRecord | undefined;
  record: IncidentRecord;
  entry: TimelineEntry;
  /** The entry that tells what changed: people hear of it; of the others only programs do. */
  headline: boolean;
  /** Who caused it: they know already. */
  actor: string;
  /** Managers that are told besides those concerned. */
  alsoTell?: string[];
  config: Pick<DeskConfig, 'groups' | 'notificationLanguage'>;
}

/** Relations whose people see internal entries. */
const internalRelations: readonly AccessRelation[] = [
  'helper',
  'assignee',
  'team',
  'formerTeam',
  'firstContactOwner',
  'ciOwner',
];

const severities: Record<Priority, OutgoingNotification['severity']> = {
  P1: 'critical',
  P2: 'high',
  P3: 'normal',
  P4: 'low',
};

/** What the outside world hears of one timeline entry. */
export function announcementsOf(happening: Happening): IncidentMessage[] {
  const event: IncidentMessage = { kind: 'event', event: eventOf(happening) };
  return happening.headline
    ? [
        ...notificationsOf(happening),
        signalOf(happening),
        event,
        ...usesOf(happening),
      ]
    : [event];
}

/** The knowledge base counts what an article solved. */
function usesOf({ record, entry }: Happening): IncidentMessage[] {
  const articleNumber = record.resolution?.articleNumber;
  return entry.kind === 'resolved' && articleNumber !== undefined
    ? [
        articleUsed({
          articleNumber,
          incidentNumber: formatIncidentNumber(record.id),
        }),
      ]
    : [];
}

function notificationsOf(happening: Happening): OutgoingNotification[] {
  const { record, entry, alsoTell = [] } = happening;
  const internal = entry.visibility === 'internal';
  const told = new Set([happening.actor]);
  const take = (refs: (string | undefined)[]) => {
    const fresh = [...new Set(refs)].filter(
      (ref): ref is string => isPrincipal(ref) && !told.has(ref),
    );
    fresh.forEach(ref => told.add(ref));
    return fresh;
  };
  // The requester may be in the team or among the managers: they are a requester here.
  if (internal && record.requester) told.add(record.requester);

  const audience = audiences[entry.kind];
  const workers = take([
    ...(audience.includes('worker')
      ? [record.assignee ?? record.assignedTeam]
      : []),
    ...(audience.includes('firstContactOwner')
      ? [record.firstContactOwner]
      : []),
    ...(audience.includes('helpers') ? principalsOf(record, 'helper') : []),
    ...addedBy('helperAdded', entry),
  ]);
  const managers = take(alsoTell);
  const concerned = internal
    ? []
    : take([
        ...(audience.includes('requester') ? [record.requester] : []),
        ...(audience.includes('participants')
          ? principalsOf(record, 'participant')
          : []),
        ...addedBy('participantAdded', entry),
      ]);
  const followers =
    !internal && record.announcement && announcedKinds.includes(entry.kind)
      ? take(principalsOf(record, 'follower'))
      : [];

  const drafts = [
    { to: managers, topic: 'incident-management', role: 'worker' },
    { to: workers, topic: 'incident-work', role: 'worker' },
    { to: concerned, topic: 'incident-update', role: 'requester' },
    { to: followers, topic: 'incident-announcement', role: 'follower' },
  ] as const;
  // One notification a person: whoever is named in one is left out of the groups of others.
  const named = [...told].filter(ref => ref.startsWith('user:'));
  return drafts
    .filter(draft => draft.to.length > 0)
    .map(({ to, topic, role }) => ({
      kind: 'notification',
      recipients: to,
      exclude: named.filter(ref => !to.includes(ref)),
      ...inEachLanguage(happening.config.notificationLanguage, language =>
        notificationText({
          record,
          entry,
          role,
          isNew: happening.before === undefined,
          language,
        }),
      ),
      link: `/service-desk/incidents/${formatIncidentNumber(record.id)}`,
      severity: role === 'worker' ? severities[record.priority] : 'normal',
      topic,
    }));
}

/** Screens of everybody who sees the entry load again; the message is only a number. */
function signalOf({
  before,
  record,
  entry,
  config,
}: Happening): IncidentMessage {
  const { desk, incidentManagers, deskManagers } = config.groups;
  const internal = entry.visibility === 'internal';
  const seeing = [...(before?.access ?? []), ...record.access]
    .filter(({ relation }) =>
      internal
        ? internalRelations.includes(relation)
        : relation !== 'follower' || record.announcement !== undefined,
    )
    .map(({ principal }) => principal);
  const recipients = [
    ...new Set([desk, incidentManagers, deskManagers, ...seeing]),
  ].filter(isPrincipal);
  return {
    kind: 'signal',
    recipients,
    number: formatIncidentNumber(record.id),
  };
}

function eventOf({ record, entry }: Happening) {
  return {
    id: entry.id,
    number: formatIncidentNumber(record.id),
    version: record.version,
    kind: entry.kind,
    visibility: entry.visibility,
    state: record.state,
    priority: record.priority,
    channel: record.channel,
    tier: record.tier,
    assignedTeam: record.assignedTeam,
    assignee: record.assignee,
    ciRefs: record.configurationItems.map(item => item.ref),
    actor: entry.actor,
    at: entry.at,
    articleNumber:
      entry.kind === 'resolved' ? record.resolution?.articleNumber : undefined,
  };
}

function addedBy(
  kind: TimelineEntryKind,
  entry: TimelineEntry,
): (string | undefined)[] {
  return entry.kind === kind ? entry.changes.map(change => change.to) : [];
}

/** Plugins and the worker have no inbox. */
function isPrincipal(ref: string | undefined): ref is string {
  return ref !== undefined && /^(user|group):/.test(ref);
}

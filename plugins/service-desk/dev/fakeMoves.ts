import {
  type DeskPerson,
  type IncidentAction,
  type IncidentActionBodies,
  type TimelineChange,
  type TimelineEntry,
  type TimelineEntryKind,
  priorityOf,
} from '@firstline/plugin-service-desk-common';
import { type FakeRecord, newId } from './fakeState';
import { ownerOfCi } from './fakeViews';
import { sampleSettings } from './settings';

const DESK = 'group:default/service-desk';
const TIER_3 = 'group:default/core-engineering';
const DAY_MS = 86_400_000;

const kinds: Record<IncidentAction, TimelineEntryKind> = {
  assign: 'assigned',
  accept: 'accepted',
  escalate: 'escalated',
  return: 'returned',
  hold: 'held',
  resume: 'resumed',
  resolve: 'resolved',
  confirm: 'confirmed',
  followUp: 'followedUp',
  close: 'closed',
  reopen: 'reopened',
  cancel: 'cancelled',
  reclassify: 'reclassified',
  announce: 'announced',
  declareMajor: 'declaredMajor',
};

const watched = [
  'state',
  'waitingFor',
  'assignedTeam',
  'assignee',
  'tier',
  'priority',
  'impact',
  'urgency',
  'category',
] as const;

function tierOf(team: string): number {
  if (team === DESK) return 1;
  return team === TIER_3 ? 3 : 2;
}

function handOver(record: FakeRecord, team: string, assignee?: string) {
  const { incident } = record;
  if (incident.assignedTeam && incident.assignedTeam !== team) {
    record.formerTeams.push(incident.assignedTeam);
    incident.reassignmentCount += 1;
  }
  incident.assignedTeam = team;
  incident.assignee = assignee;
  incident.state = 'assigned';
  incident.waitingFor = undefined;
  incident.tier = tierOf(team);
  incident.assignmentBasis = { code: 'chosen', params: {} };
}

function stopClocks(record: FakeRecord, kind: string, now: string) {
  for (const clock of record.incident.clocks) {
    if (clock.kind === kind && !clock.stoppedAt) {
      clock.stoppedAt = now;
      if (clock.state !== 'breached') clock.state = 'met';
    }
  }
}

type Bodies = IncidentActionBodies;
type Effects = {
  [A in IncidentAction]: (
    record: FakeRecord,
    body: Bodies[A],
    person: DeskPerson,
    now: string,
  ) => { text?: string; reason?: string; internal?: boolean } | void;
};

const reopen: Effects['reopen'] = (record, body) => {
  const { incident } = record;
  incident.state = 'assigned';
  incident.assignee = record.lastResolver ?? incident.assignee;
  incident.reopenCount += 1;
  incident.resolvedAt = undefined;
  incident.closedAt = undefined;
  incident.assignmentBasis = { code: 'last-resolver', params: {} };
  return { text: body.reason };
};

const effects: Effects = {
  assign: (record, body) => {
    const team = body.team ?? record.incident.assignedTeam ?? DESK;
    handOver(record, team, body.queue ? undefined : body.assignee);
    return { reason: body.reason };
  },
  accept: ({ incident, ...record }, _body, person, now) => {
    incident.state = 'in_progress';
    incident.assignee = person.userRef;
    incident.respondedAt ??= now;
    if (person.agent) incident.firstContactOwner ??= person.userRef;
    incident.assignmentBasis = { code: 'accepted', params: {} };
    stopClocks({ incident, ...record }, 'response', now);
  },
  escalate: (record, body) => {
    if (body.kind === 'functional') {
      const owner = ownerOfCi(record.incident.ciRefs[0]) ?? TIER_3;
      const next = record.incident.tier === 1 ? owner : TIER_3;
      handOver(record, body.team ?? next);
    }
    return { reason: body.reason, internal: body.kind === 'hierarchical' };
  },
  return: (record, body) => {
    const back = record.formerTeams.at(-1) ?? DESK;
    handOver(record, back);
    record.incident.assignmentBasis = { code: 'returned', params: {} };
    return { reason: body.reason };
  },
  hold: ({ incident }, body) => {
    incident.state = 'pending';
    incident.waitingFor = body.waitingFor;
    incident.waitingUntil = body.until;
    incident.vendor = body.vendor ?? incident.vendor;
    return { text: body.note };
  },
  resume: ({ incident }, body) => {
    incident.state = 'in_progress';
    incident.waitingFor = undefined;
    incident.waitingUntil = undefined;
    return { text: body.note };
  },
  resolve: (record, body, person, now) => {
    const { incident } = record;
    incident.state = 'resolved';
    incident.resolvedAt = now;
    incident.resolution = {
      code: body.code,
      text: body.resolution,
      workaround: body.workaround,
      articleNumber: body.articleNumber,
      resolvedBy: person.userRef,
      team: incident.assignedTeam,
    };
    incident.articles = incident.articles?.map(article => ({
      ...article,
      solved: article.number === body.articleNumber,
    }));
    record.lastResolver = person.userRef;
    stopClocks(record, 'resolution', now);
    return { text: body.resolution };
  },
  confirm: (record, body, person, now) => {
    if (!body.satisfied) {
      return reopen(record, { reason: body.reason ?? '' }, person, now);
    }
    record.incident.state = 'closed';
    record.incident.closedAt = now;
    record.incident.closureCode = 'confirmed';
    record.incident.rating = body.rating;
    record.incident.reopenableUntil = new Date(
      Date.parse(now) + sampleSettings.reopenWindowDays * DAY_MS,
    ).toISOString();
    return { text: body.reason };
  },
  followUp: ({ incident }, body, _person, now) => {
    if (body.close) {
      incident.state = 'closed';
      incident.closedAt = now;
    }
    return { text: body.outcome, internal: true };
  },
  close: ({ incident }, body, _person, now) => {
    incident.state = 'closed';
    incident.closedAt = now;
    incident.closureCode = body.code ?? 'by-desk';
    return { text: body.note };
  },
  reopen,
  cancel: ({ incident }, body) => {
    incident.state = 'cancelled';
    return { text: body.reason };
  },
  reclassify: ({ incident }, body) => {
    incident.category = body.category ?? incident.category;
    incident.impact = body.impact ?? incident.impact;
    incident.urgency = body.urgency ?? incident.urgency;
    if (body.ciRefs) {
      incident.ciRefs = body.ciRefs;
      incident.configurationItems = body.ciRefs.map(ref => ({
        ref,
        title: ref.split('/')[1],
      }));
    }
    incident.priority = priorityOf(
      sampleSettings.priorityMatrix,
      incident.impact,
      incident.urgency,
    );
    return { reason: body.reason };
  },
  announce: ({ incident }, body, _person, now) => {
    incident.announcement = { ...body, at: now };
    return { text: `**${body.title}**\n\n${body.note}` };
  },
  declareMajor: ({ incident }, body) => {
    incident.major = true;
    return { reason: body.reason };
  },
};

/** Makes a move that is allowed, and tells it on the timeline. */
export function makeMove<A extends IncidentAction>(options: {
  record: FakeRecord;
  action: A;
  body: Bodies[A];
  person: DeskPerson;
}): void {
  const { record, action, body, person } = options;
  const now = new Date().toISOString();
  const before = structuredClone(record.incident);
  const told = effects[action](record, body, person, now) ?? {};
  const { incident } = record;
  const changes: TimelineChange[] = watched
    .filter(field => before[field] !== incident[field])
    .map(field => ({
      field: field === 'assignedTeam' ? 'team' : field,
      from: before[field]?.toString(),
      to: incident[field]?.toString(),
    }));
  let kind = kinds[action];
  if (action === 'escalate' && told.internal) kind = 'escalatedToManagement';
  if (action === 'confirm' && incident.state === 'assigned') kind = 'reopened';
  const entry: TimelineEntry = {
    id: newId(),
    kind,
    visibility: told.internal ? 'internal' : 'public',
    actor: person.userRef,
    at: now,
    text: told.text,
    reason: told.reason,
    changes,
    attachments: [],
  };
  record.timeline.push(entry);
  incident.version += 1;
  incident.updatedAt = now;
}

import {
  type AssignmentBasis,
  type Channel,
  type IncidentState,
  type Level,
  type PersonBasis,
  type TimelineEntry,
  type WaitingFor,
  defaultPriorityMatrix,
  formatIncidentNumber,
} from '@firstline/plugin-service-desk-common';
import { declareMajor } from './fakeMajor';
import { type FakeRecord, type StoredIncident, newId } from './fakeState';
import { groupRef, userRef } from './people';
import { clocksOf, levelOf } from './sampleClocks';

const MINUTE_MS = 60_000;

/** A sample in few words; the rest follows from the state. */
export interface Sample {
  id: number;
  title: string;
  description: string;
  state: IncidentState;
  minutesAgo: number;
  requester?: string;
  ci: string[];
  category: string;
  impact?: Level;
  urgency?: Level;
  team?: string;
  assignee?: string;
  tier?: number;
  channel?: Channel;
  agent?: string;
  waitingFor?: WaitingFor;
  comments?: { by: string; text: string; internal?: boolean; after: number }[];
  resolution?: string;
  workaround?: boolean;
  participants?: string[];
  followers?: string[];
  formerTeams?: string[];
  announcement?: { title: string; note: string };
  /** Its service level counts office hours. */
  officeHours?: boolean;
  more?: Partial<StoredIncident>;
}

function priorityOfSample(s: Sample) {
  return defaultPriorityMatrix[s.impact ?? 'low'][s.urgency ?? 'medium'];
}

function storyOf(s: Sample, createdAt: number): TimelineEntry[] {
  const at = (minutes: number) =>
    new Date(createdAt + minutes * MINUTE_MS).toISOString();
  const entry = (
    kind: TimelineEntry['kind'],
    actor: string,
    minutes: number,
    rest: Partial<TimelineEntry> = {},
  ): TimelineEntry => ({
    id: newId(),
    kind,
    visibility: 'public',
    actor,
    at: at(minutes),
    changes: [],
    attachments: [],
    ...rest,
  });
  const agent = userRef(s.agent ?? 'li.na');
  const worker = s.assignee ? userRef(s.assignee) : agent;
  const filer = s.requester && !s.agent ? userRef(s.requester) : agent;
  const span = s.minutesAgo;
  const story = [
    entry('submitted', filer, 0, {
      changes: [{ field: 'state', to: 'new' }],
    }),
  ];
  if (s.state !== 'new' && s.state !== 'cancelled') {
    story.push(
      entry('assigned', 'firstline', 1, {
        changes: [
          { field: 'state', from: 'new', to: 'assigned' },
          { field: 'team', to: groupRef('service-desk') },
          { field: 'tier', to: '1' },
        ],
      }),
    );
    if (s.team && s.team !== 'service-desk') {
      story.push(
        entry('escalated', agent, Math.min(9, span * 0.2), {
          reason: 'Needs somebody who can look into the service itself.',
          changes: [
            { field: 'tier', from: '1', to: String(s.tier ?? 2) },
            {
              field: 'team',
              from: groupRef('service-desk'),
              to: groupRef(s.team),
            },
          ],
        }),
      );
    }
  }
  if (['in_progress', 'pending', 'resolved', 'closed'].includes(s.state)) {
    story.push(
      entry('accepted', worker, Math.min(12, span * 0.3), {
        changes: [
          { field: 'state', from: 'assigned', to: 'in_progress' },
          { field: 'assignee', to: worker },
        ],
      }),
    );
  }
  for (const c of s.comments ?? []) {
    story.push(
      entry('comment', userRef(c.by), Math.min(c.after, span - 1), {
        visibility: c.internal ? 'internal' : 'public',
        text: c.text,
      }),
    );
  }
  if (s.announcement) {
    story.push(
      entry('announced', agent, Math.min(20, span * 0.4), {
        text: `**${s.announcement.title}**\n\n${s.announcement.note}`,
      }),
    );
  }
  if (s.state === 'pending') {
    story.push(
      entry('held', worker, span * 0.6, {
        text:
          s.waitingFor === 'requester'
            ? 'Please tell us whether it also happens in another browser.'
            : 'The part has been ordered.',
        changes: [
          { field: 'state', from: 'in_progress', to: 'pending' },
          { field: 'waitingFor', to: s.waitingFor ?? 'vendor' },
        ],
      }),
    );
  }
  if (s.resolution) {
    story.push(
      entry('resolved', worker, span * 0.6, {
        text: s.resolution,
        changes: [
          { field: 'state', from: 'in_progress', to: 'resolved' },
          {
            field: 'resolutionCode',
            to: s.workaround ? 'workaround' : 'fixed',
          },
        ],
      }),
    );
  }
  if (s.state === 'closed') {
    story.push(
      entry('confirmed', filer, span * 0.8, {
        changes: [{ field: 'state', from: 'resolved', to: 'closed' }],
      }),
    );
  }
  if (s.state === 'cancelled') {
    story.push(
      entry('cancelled', filer, span * 0.3, {
        text: 'It works again by itself.',
        changes: [{ field: 'state', from: 'new', to: 'cancelled' }],
      }),
    );
  }
  return story.sort((a, b) => a.at.localeCompare(b.at));
}

function personBasisOf(s: Sample): PersonBasis {
  if (!s.assignee) return { code: 'nobody-on-duty', params: {} };
  if (s.assignee === 'zhao.min') {
    return {
      code: 'least-loaded',
      params: { candidates: '3', load: '4', skills: 'postgres' },
    };
  }
  return { code: 'least-loaded', params: { candidates: '2', load: '2' } };
}

function basisOf(
  team: string | undefined,
  s: Sample,
): AssignmentBasis | undefined {
  if (!team) return undefined;
  const person = personBasisOf(s);
  if (team === 'service-desk') return { code: 'desk', params: {}, person };
  return {
    code: 'ci-owner',
    params: { ciRef: s.ci[0], ownerRef: groupRef(team) },
    person,
  };
}

/** A whole record from a sample. */
export function buildSample(s: Sample, now: number): FakeRecord {
  const createdAt = now - s.minutesAgo * MINUTE_MS;
  const after = (share: number) =>
    new Date(createdAt + s.minutesAgo * MINUTE_MS * share).toISOString();
  const accepted = !['new', 'assigned', 'cancelled'].includes(s.state);
  const solved = s.state === 'resolved' || s.state === 'closed';
  const worker = s.assignee && userRef(s.assignee);
  const team = s.state === 'new' ? s.team : s.team ?? 'service-desk';
  const filedBy = userRef(s.agent ?? s.requester ?? 'li.na');
  const timeline = storyOf(s, createdAt);
  const incident: StoredIncident = {
    number: formatIncidentNumber(s.id),
    version: timeline.length,
    title: s.title,
    description: s.description,
    state: s.state,
    waitingFor: s.waitingFor,
    category: s.category,
    impact: s.impact ?? 'low',
    urgency: s.urgency ?? 'medium',
    priority: priorityOfSample(s),
    channel: s.channel ?? 'portal',
    requester: s.requester && userRef(s.requester),
    filedBy,
    ciRefs: s.ci,
    configurationItems: s.ci.map(ref => ({
      ref,
      title: ref.split('/')[1],
    })),
    tier: s.tier ?? (team && team !== 'service-desk' ? 2 : 1),
    assignedTeam: team && groupRef(team),
    assignee: worker,
    assignmentReason: team && `owner of ${s.ci[0]}`,
    assignmentBasis: basisOf(team, s),
    firstContactOwner: accepted ? userRef(s.agent ?? 'li.na') : undefined,
    major: false,
    announcement: s.announcement && { ...s.announcement, at: after(0.4) },
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: timeline.at(-1)!.at,
    occurredAt: new Date(createdAt - 20 * MINUTE_MS).toISOString(),
    respondedAt: accepted ? after(0.3) : undefined,
    resolvedAt: solved ? after(0.6) : undefined,
    closedAt: s.state === 'closed' ? after(0.8) : undefined,
    reopenableUntil:
      s.state === 'closed'
        ? new Date(now + 5 * 24 * 60 * MINUTE_MS).toISOString()
        : undefined,
    clocks: clocksOf(s, { priority: priorityOfSample(s), createdAt, now }),
    serviceLevel: levelOf(s),
    reopenCount: 0,
    reassignmentCount: team && team !== 'service-desk' ? 1 : 0,
    resolution: s.resolution
      ? {
          code: s.workaround ? 'workaround' : 'fixed',
          text: s.resolution,
          workaround: s.workaround ?? false,
          resolvedBy: worker ?? userRef('li.na'),
          team: team && groupRef(team),
        }
      : undefined,
    closureCode: s.state === 'closed' ? 'confirmed' : undefined,
    attachments: [],
    helpers: [],
    participants: (s.participants ?? []).map(userRef),
    followerCount: s.followers?.length ?? 0,
    ...s.more,
  };
  // Declared a while after it was reported, and spoken of once since.
  if (incident.major) {
    declareMajor(incident, {
      by: userRef('maria.silva'),
      reason: 'Many customers are affected.',
      now: Math.max(createdAt, now - 22 * MINUTE_MS),
    });
  }
  return {
    incident,
    followers: (s.followers ?? []).map(userRef),
    formerTeams: (
      s.formerTeams ?? (team && team !== 'service-desk' ? ['service-desk'] : [])
    ).map(groupRef),
    lastResolver: solved ? worker : undefined,
    timeline,
  };
}

import type {
  Incident,
  TimelineEntry,
} from '@firstline/plugin-service-desk-common';

/** Seconds to resolve by priority; to respond it is ten minutes for all. */
const resolutionTargets: Record<string, number> = {
  P1: 4 * 3600,
  P2: 8 * 3600,
  P3: 72 * 3600,
  P4: 120 * 3600,
};
const RESPONSE_TARGET_MS = 600_000;

/** What became of an incident, as its timeline tells; moments are milliseconds. */
export interface Life {
  id: number;
  number: string;
  channel: string;
  createdAt: number;
  state: string;
  team: string;
  tier: number;
  category: string;
  priority: string;
  items: string[];
  major: boolean;
  openings: { from: number; to: number }[];
  respondedAt?: number;
  resolvedAt?: number;
  closedAt?: number;
  cancelledAt?: number;
  resolver: string;
  firstContactOwner?: string;
  teams: string[];
  tiers: number[];
  escalated: boolean;
  reassignments: number;
  cameBack: boolean;
  reopens: number;
  article: boolean;
  response?: { at: number; met: boolean };
  resolution?: { at: number; met: boolean };
  ratings: {
    at: number;
    round: number;
    team: string;
    resolver: string;
    points: Record<string, number>;
  }[];
}

/** Reads a life off the timeline of an incident, without any figure of the product. */
export function lifeOf(
  incident: Incident,
  entries: readonly TimelineEntry[],
  options: { now: number; agents: readonly string[] },
): Life {
  const createdAt = Date.parse(entries[0].at);
  const life: Life = {
    id: Number(incident.number.slice('INC-'.length)),
    number: incident.number,
    channel: incident.channel,
    createdAt,
    state: 'new',
    team: '',
    tier: 1,
    category: '',
    priority: '',
    items: [],
    major: false,
    openings: [{ from: createdAt, to: Infinity }],
    resolver: '',
    teams: [],
    tiers: [],
    escalated: false,
    reassignments: 0,
    cameBack: false,
    reopens: 0,
    article: false,
    ratings: [],
  };
  const clock = { counted: 0, since: createdAt, paused: false, late: NaN };
  const target = () => 1000 * resolutionTargets[life.priority];
  const due = () => clock.since + target() - clock.counted;
  let waitingFor: string | undefined;

  for (const entry of entries) {
    const at = Date.parse(entry.at);
    const was = { state: life.state, open: isOpen(life.state) };
    const running = was.open && !clock.paused && life.priority !== '';
    if (running && at > due() && Number.isNaN(clock.late)) clock.late = due();
    for (const { field, to = '' } of entry.changes) {
      if (field === 'state') life.state = to;
      if (field === 'tier') life.tier = Number(to);
      if (field === 'category') life.category = to;
      if (field === 'priority') life.priority = to;
      if (field === 'major') life.major = to === 'true';
      if (field === 'ciRefs') life.items = to === '' ? [] : to.split(', ');
      if (field === 'waitingFor') waitingFor = to || undefined;
      if (field === 'team') {
        if (life.team !== '') life.reassignments += 1;
        if (life.teams.includes(to)) life.cameBack = true;
        life.team = to;
        life.teams.push(to);
      }
    }
    if (life.team !== '') life.tiers.push(life.tier);
    const agent = options.agents.includes(entry.actor);
    if (
      entry.kind === 'submitted' &&
      agent &&
      incident.requester !== entry.actor
    ) {
      life.firstContactOwner = entry.actor;
    }
    if (entry.kind === 'accepted') {
      life.respondedAt ??= at;
      if (agent) life.firstContactOwner ??= entry.actor;
    }
    if (entry.kind === 'escalated') life.escalated = true;
    if (entry.kind === 'resolved') {
      life.resolvedAt = at;
      life.resolver = entry.actor;
    }
    if (entry.kind === 'rated') {
      const points = Object.fromEntries(
        entry.changes
          .filter(({ field }) => field !== 'ratedVia')
          .map(({ field, to }) => [field, Number(to)]),
      );
      const round = life.reopens + 1;
      life.ratings = life.ratings.filter(rating => rating.round !== round);
      const { team, resolver } = life;
      life.ratings.push({ at, round, team, resolver, points });
    }
    if (entry.kind === 'reopened') {
      life.reopens += 1;
      life.resolvedAt = undefined;
      life.resolver = '';
      life.closedAt = undefined;
    }
    if (life.state === 'closed' && was.state !== 'closed') life.closedAt = at;
    if (life.state === 'cancelled') life.cancelledAt ??= at;

    const open = isOpen(life.state);
    if (was.open && !open) life.openings.at(-1)!.to = at;
    if (!was.open && open) life.openings.push({ from: at, to: Infinity });
    const paused = life.state === 'pending' && waitingFor === 'requester';
    const counts = open && !paused;
    if (running && !counts) clock.counted += at - clock.since;
    if (!running && counts && life.priority !== '') clock.since = at;
    if (running && !counts) clock.since = at;
    clock.paused = paused;
    // Until the priority is known, which is in the same moment, nothing counts.
    if (life.priority === '') clock.since = at;
  }
  life.article =
    life.resolvedAt !== undefined &&
    incident.resolution?.articleNumber !== undefined;

  const limit = createdAt + RESPONSE_TARGET_MS;
  const end = life.respondedAt ?? life.cancelledAt ?? options.now;
  if (end > limit) life.response = { at: limit, met: false };
  else if (life.respondedAt !== undefined) {
    life.response = { at: life.respondedAt, met: true };
  }
  if (!Number.isNaN(clock.late)) {
    life.resolution = { at: clock.late, met: false };
  } else if (life.resolvedAt !== undefined) {
    life.resolution = { at: life.resolvedAt, met: true };
  } else if (isOpen(life.state)) {
    const until = clock.paused ? clock.since : options.now;
    if (until > due()) life.resolution = { at: due(), met: false };
  }
  return life;
}

function isOpen(state: string): boolean {
  return !['resolved', 'closed', 'cancelled'].includes(state);
}

import type {
  Incident,
  MeasureName,
  TimelineEntry,
} from '@firstline/plugin-service-desk-common';

import type { LoggedWork } from './randomWork';

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

/** What of the lives is measured; moments are milliseconds. */
export interface SlowScope {
  from: number;
  to: number;
  where(life: Life): boolean;
  /** Time that was logged, and which of it is meant; without this what was logged on the lives. */
  work: readonly LoggedWork[];
  worked?(entry: LoggedWork, life: Life | undefined): boolean;
  /** Milliseconds by which the days of the zone are ahead of UTC. */
  ahead?: number;
  /** Whose rating it is and which team's, where these are asked for. */
  rated?(rating: Life['ratings'][number], life: Life): boolean;
}

/** Every measure of the lives, by the formulas of the documentation; absent where 0 ÷ 0. */
export function slowMeasures(
  lives: readonly Life[],
  { from, to, where, rated, work, worked, ahead = 0 }: SlowScope,
): Partial<Record<MeasureName, number | undefined>> {
  const within = (at: number | undefined) =>
    at !== undefined && at >= from && at < to;
  const mine = lives.filter(where);
  const received = mine.filter(life => within(life.createdAt));
  const resolved = mine.filter(life => within(life.resolvedAt));
  const responses = mine.filter(life => within(life.response?.at));
  const resolutions = mine.filter(life => within(life.resolution?.at));
  const ratings = lives.flatMap(life =>
    life.ratings.filter(
      rating =>
        within(rating.at) && (rated ? rated(rating, life) : where(life)),
    ),
  );
  const share = <T>(all: readonly T[], some: (one: T) => boolean) =>
    all.length === 0 ? undefined : all.filter(some).length / all.length;
  const seconds = (milliseconds: number) => Math.floor(milliseconds / 1000);
  const toRespond = resolved.flatMap(life =>
    life.respondedAt === undefined
      ? []
      : [seconds(life.respondedAt - life.createdAt)],
  );
  const toResolve = resolved.map(life =>
    seconds(life.resolvedAt! - life.createdAt),
  );
  const working = resolved.map(life =>
    seconds(
      life.openings
        .filter(opening => opening.from < life.resolvedAt!)
        .reduce((sum, opening) => sum + opening.to - opening.from, 0),
    ),
  );
  const satisfied = (aspect: string) =>
    share(
      ratings.filter(({ points }) => points[aspect] !== undefined),
      ({ points }) => points[aspect] >= 4,
    );
  const dayOf = (at: number) => new Date(at + ahead).toISOString().slice(0, 10);
  const sum = (values: readonly number[]) =>
    values.reduce((all, value) => all + value, 0);
  const handOvers = received.map(({ reassignments }) => reassignments);
  return {
    received: received.length,
    resolved: resolved.length,
    closed: mine.filter(life => within(life.closedAt)).length,
    cancelled: mine.filter(life => within(life.cancelledAt)).length,
    backlog: mine.filter(({ openings }) =>
      openings.some(opening => opening.from < to && opening.to >= to),
    ).length,
    responseRate: share(responses, ({ response }) => response!.met),
    resolutionRate: share(resolutions, ({ resolution }) => resolution!.met),
    firstLineResolutionRate: share(resolved, life =>
      life.tiers.every(tier => tier === 1),
    ),
    secondLineResolutionRate: share(
      resolved.filter(life => life.tiers.includes(2)),
      life => life.tier === 2,
    ),
    firstContactResolutionRate: share(
      resolved,
      life =>
        life.resolver === life.firstContactOwner &&
        life.reassignments === 0 &&
        life.reopens === 0,
    ),
    reopenRate: share(resolved, life => life.reopens > 0),
    escalationRate: share(received, life => life.escalated),
    neverReassignedRate: share(received, life => life.reassignments === 0),
    reassignmentsMean: mean(handOvers),
    reassignmentsMax:
      handOvers.length === 0 ? undefined : Math.max(...handOvers),
    pingPongRate: share(received, life => life.cameBack),
    responseSecondsMean: mean(toRespond),
    responseSecondsP50: nearestRank(toRespond, 50),
    responseSecondsP90: nearestRank(toRespond, 90),
    resolutionSecondsMean: mean(toResolve),
    resolutionSecondsP50: nearestRank(toResolve, 50),
    resolutionSecondsP90: nearestRank(toResolve, 90),
    responseWorkingSecondsMean: mean(toRespond),
    resolutionWorkingSecondsMean: mean(working),
    resolutionWorkingSecondsP50: nearestRank(working, 50),
    resolutionWorkingSecondsP90: nearestRank(working, 90),
    satisfactionRate: satisfied('rating'),
    satisfactionSpeedRate: satisfied('ratingSpeed'),
    satisfactionAttitudeRate: satisfied('ratingAttitude'),
    satisfactionResultRate: satisfied('ratingResult'),
    ratings: ratings.length,
    majorIncidents: received.filter(life => life.major).length,
    solvedWithArticle: resolved.filter(life => life.article).length,
    workSeconds: sum(
      work
        .filter(({ withdrawnAt }) => withdrawnAt === undefined)
        .filter(({ day }) => day >= dayOf(from) && day <= dayOf(to - 1))
        .filter(entry => {
          const life = lives.find(one => one.id === entry.incidentId);
          if (worked) return worked(entry, life);
          return life !== undefined && where(life);
        })
        .map(({ seconds: logged }) => logged),
    ),
  };
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0
    ? undefined
    : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function nearestRank(
  values: readonly number[],
  percent: number,
): number | undefined {
  const inOrder = [...values].sort((a, b) => a - b);
  return inOrder[Math.ceil((percent / 100) * inOrder.length) - 1];
}

import {
  type SpanKind,
  type TimeSpan,
  spanKinds,
} from '@firstline/plugin-service-desk-common';

/** Seconds by what was done with them. */
export type TimeByKind = Record<SpanKind, number>;

/** What somebody, or a team at a tier, did with their time. */
export interface TimeShare {
  tier: number;
  team?: string;
  assignee?: string;
  byKind: TimeByKind;
  total: number;
}

/** A team's time, and that of each of its people. */
export interface TeamShare extends TimeShare {
  people: TimeShare[];
}

/** Which seconds of a span count. */
export type Measure = 'seconds' | 'workingSeconds';

function emptyShare(who: Pick<TimeShare, 'tier' | 'team' | 'assignee'>) {
  const byKind = Object.fromEntries(
    spanKinds.map(kind => [kind, 0]),
  ) as TimeByKind;
  return { ...who, byKind, total: 0 };
}

function add(share: TimeShare, span: TimeSpan, measure: Measure): void {
  share.byKind[span.kind] += span[measure];
  share.total += span[measure];
}

/** The time of each team, in the order they first had it, and of its people within. */
export function sharesByTeam(
  spans: readonly TimeSpan[],
  measure: Measure,
): TeamShare[] {
  const teams: TeamShare[] = [];
  for (const span of spans) {
    const { tier, team, assignee } = span;
    let share = teams.find(one => one.tier === tier && one.team === team);
    if (!share) {
      share = { ...emptyShare({ tier, team }), people: [] };
      teams.push(share);
    }
    let person = share.people.find(one => one.assignee === assignee);
    if (!person) {
      person = emptyShare({ tier, team, assignee });
      share.people.push(person);
    }
    add(share, span, measure);
    add(person, span, measure);
  }
  return teams;
}

/** A sum of the legend: a kind, and of waiting whom or what for. */
export interface LegendEntry {
  kind: SpanKind;
  waitingFor?: string;
  seconds: number;
}

/** How much went into what, waiting by whom or what for; in the order of {@link spanKinds}. */
export function legendOf(
  spans: readonly TimeSpan[],
  measure: Measure,
): LegendEntry[] {
  const entries: LegendEntry[] = [];
  for (const { kind, waitingFor, ...span } of spans) {
    const known = entries.find(
      entry => entry.kind === kind && entry.waitingFor === waitingFor,
    );
    if (known) known.seconds += span[measure];
    else entries.push({ kind, waitingFor, seconds: span[measure] });
  }
  return entries
    .filter(entry => entry.seconds > 0)
    .sort((a, b) => spanKinds.indexOf(a.kind) - spanKinds.indexOf(b.kind));
}

/** Stretches in a row in which the same team had it. */
export function runsOf(
  spans: readonly TimeSpan[],
  measure: Measure,
): { tier: number; team?: string; seconds: number; from: string }[] {
  const runs: { tier: number; team?: string; seconds: number; from: string }[] =
    [];
  for (const span of spans) {
    const last = runs.at(-1);
    if (last && last.tier === span.tier && last.team === span.team) {
      last.seconds += span[measure];
    } else {
      const { tier, team, from } = span;
      runs.push({ tier, team, from, seconds: span[measure] });
    }
  }
  return runs;
}

/** Working time where a calendar counts it, unless all of it lies outside. */
export function measureOf(
  spans: readonly TimeSpan[],
  calendar: string | undefined,
): Measure {
  return calendar !== undefined && spans.some(span => span.workingSeconds > 0)
    ? 'workingSeconds'
    : 'seconds';
}

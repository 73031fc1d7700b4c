import type { Channel, Priority } from '../incident/incident';

/**
 * The measures of the desk, each defined once: `docs/measures.md` has the formulas.
 * Counts are whole numbers, rates are parts of 1, durations are seconds.
 */
export const measureNames = [
  'received',
  'resolved',
  'closed',
  'cancelled',
  'backlog',
  'responseRate',
  'resolutionRate',
  'firstLineResolutionRate',
  'secondLineResolutionRate',
  'firstContactResolutionRate',
  'reopenRate',
  'escalationRate',
  'neverReassignedRate',
  'reassignmentsMean',
  'reassignmentsMax',
  'pingPongRate',
  'responseSecondsMean',
  'responseSecondsP50',
  'responseSecondsP90',
  'resolutionSecondsMean',
  'resolutionSecondsP50',
  'resolutionSecondsP90',
  'responseWorkingSecondsMean',
  'resolutionWorkingSecondsMean',
  'resolutionWorkingSecondsP50',
  'resolutionWorkingSecondsP90',
  'satisfactionRate',
  'satisfactionSpeedRate',
  'satisfactionAttitudeRate',
  'satisfactionResultRate',
  'ratings',
  'majorIncidents',
  'solvedWithArticle',
  'workSeconds',
  'complaints',
  'complaintsUpheld',
] as const;
/** One of {@link measureNames}. */
export type MeasureName = (typeof measureNames)[number];

/** Shares that can have a target (S-183), and on which side of it is good. */
export const targetedMeasures = {
  responseRate: 'atLeast',
  resolutionRate: 'atLeast',
  firstLineResolutionRate: 'atLeast',
  secondLineResolutionRate: 'atLeast',
  firstContactResolutionRate: 'atLeast',
  neverReassignedRate: 'atLeast',
  satisfactionRate: 'atLeast',
  satisfactionSpeedRate: 'atLeast',
  satisfactionAttitudeRate: 'atLeast',
  satisfactionResultRate: 'atLeast',
  reopenRate: 'atMost',
  escalationRate: 'atMost',
  pingPongRate: 'atMost',
} as const satisfies Partial<Record<MeasureName, 'atLeast' | 'atMost'>>;
/** A measure that can have a target. */
export type TargetedMeasure = keyof typeof targetedMeasures;
/** Parts of 1, by measure. */
export type MeasureTargets = Partial<Record<TargetedMeasure, number>>;

/** How a measure is written: a count, a share shown in per cent, a duration. */
export const measureUnits = ['count', 'share', 'seconds', 'mean'] as const;
/** One of {@link measureUnits}. */
export type MeasureUnit = (typeof measureUnits)[number];

/** A measure: its value, and what it was made of. */
export interface Measure {
  name: MeasureName;
  unit: MeasureUnit;
  /** Absent where there was nothing to measure (0 ÷ 0), never a made-up zero. */
  value?: number;
  /** Of a rate: what was counted, and of how many. */
  part?: number;
  whole?: number;
  /** What the desk aims at, a part of 1; of those that have one. */
  target?: number;
}

/** Whether a measure has reached what the desk aims at; undefined where either is missing. */
export function reachesTarget({
  name,
  value,
  target,
}: Pick<Measure, 'name' | 'value' | 'target'>): boolean | undefined {
  if (value === undefined || target === undefined) return undefined;
  const side = (targetedMeasures as Partial<Record<MeasureName, string>>)[name];
  return side === 'atMost' ? value <= target : value >= target;
}

/** By what measures can be broken down. */
export const measureBreakdowns = [
  'priority',
  'channel',
  'category',
  'team',
  'tier',
  'ci',
  'state',
  'person',
  'day',
  'week',
  'month',
] as const;
/** One of {@link measureBreakdowns}. */
export type MeasureBreakdown = (typeof measureBreakdowns)[number];

/** Of what measures are taken. Moments are ISO 8601; `to` is not included. */
export interface MeasureScope {
  from: string;
  to: string;
  team?: string;
  /** Ref of a configuration item. */
  ci?: string;
  /** Ref of a system: all that is part of it. */
  system?: string;
  /** Ref of a group: all it owns. */
  owner?: string;
  /** With the categories below it. */
  category?: string;
  priority?: Priority;
  channel?: Channel;
  /** User ref: what this person resolved. */
  person?: string;
}

/** Query of `GET /measures`. */
export interface MeasuresRequest extends MeasureScope {
  by?: MeasureBreakdown;
  /** IANA name of the zone whose days, weeks and months are meant; default: the desk's calendar. */
  timeZone?: string;
}

/** A row of a breakdown. */
export interface MeasureGroup {
  /** Value of what it is broken down by; for days, weeks and months the first day, `2026-10-01`; empty for none. */
  key: string;
  /** As in the catalog or the config, where it has one. */
  title?: string;
  measures: Measure[];
}

/** Reply of `GET /measures`. */
export interface Measures {
  scope: MeasureScope;
  measures: Measure[];
  /** Only when `by` was asked for; most incidents first, days in order; at most 200. */
  groups?: MeasureGroup[];
  /** Measures whose records the reader may not see are absent; this says which. */
  withheld: MeasureName[];
}

/** A day of the trend. */
export interface TrendDay {
  /** `2026-10-01`, in the zone asked for. */
  day: string;
  received: number;
  resolved: number;
  /** Open at its end. */
  backlog: number;
}

/** What happens often on the same item with the same category: a candidate for a problem. */
export interface RepeatedIncident {
  ciRef?: string;
  ciTitle?: string;
  category?: string;
  count: number;
  lastAt: string;
}

/** Where the time of resolved incidents went, in working seconds. */
export interface TimeShare {
  kind: 'untouched' | 'working' | 'waiting';
  tier: number;
  waitingFor?: string;
  seconds: number;
}

/** A pair of teams that give incidents back and forth. */
export interface PingPongPair {
  from: string;
  to: string;
  count: number;
}

/** Reply of `GET /measures/dashboard`: all a dashboard shows of a period, in one go. */
export interface Dashboard {
  scope: MeasureScope;
  timeZone: string;
  /** Now, whatever the period: what waits for the desk. */
  today: {
    received: number;
    resolved: number;
    open: number;
    unassigned: number;
    dueSoon: number;
    breached: number;
    waiting: number;
  };
  measures: Measure[];
  /** The same measures of the period of the same length before. */
  before: Measure[];
  trend: TrendDay[];
  byPriority: MeasureGroup[];
  byTier: MeasureGroup[];
  byTeam: MeasureGroup[];
  byChannel: MeasureGroup[];
  topCategories: MeasureGroup[];
  topItems: MeasureGroup[];
  /** Ratings of each of the five points, best last. */
  ratings: { points: number; count: number }[];
  /** Open incidents by age; `days` is where the class begins: 0, 1, 3, 7, 14, 30. */
  backlogAge: { days: number; count: number }[];
  repeated: RepeatedIncident[];
  pingPong: PingPongPair[];
  whereTheTimeWent: TimeShare[];
  /** When this was worked out; the reply may be kept for a short while. */
  computedAt: string;
}

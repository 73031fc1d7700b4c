import type { Channel, Priority, WaitingFor } from '../../incident/incident';
import type { MeasureName } from '../../measures/measures';
import type { ClockKind } from '../../service-level/serviceLevel';

/** Tables of the figures of a period: those that the dashboard shows as well. */
export const figureTableIds = [
  'volume',
  'times',
  'trend',
  'service-levels',
  'by-priority',
  'tiers',
  'satisfaction',
  'ratings',
  'backlog-age',
  'by-tier',
  'by-team',
  'by-channel',
  'by-category',
  'by-item',
  'repeated',
  'ping-pong',
  'time',
] as const;
/** One of {@link figureTableIds}. */
export type FigureTableId = (typeof figureTableIds)[number];

/** Tables that only the monthly report has. */
export const reportOnlyTableIds = [
  'major',
  'worst-breaches',
  'knowledge',
  'complaints',
] as const;
/** Any table of a report. */
export type ReportTableId = FigureTableId | (typeof reportOnlyTableIds)[number];

/** What a measure is called, and what is counted of what. */
export interface MeasureWords {
  name: string;
  meaning: string;
}

/** Title of a table, and what is to be known to read it. */
export interface TableWords {
  title: string;
  note?: string;
}

/** Headings of columns, by what stands in them. */
export interface ColumnWords {
  measure: string;
  period: string;
  target: string;
  before: string;
  part: string;
  whole: string;
  unit: string;
  day: string;
  count: string;
  share: string;
  age: string;
  rating: string;
  item: string;
  category: string;
  last: string;
  from: string;
  to: string;
  tier: string;
  what: string;
  time: string;
  number: string;
  title: string;
  declared: string;
  resolved: string;
  clock: string;
  overdue: string;
  priority: string;
  channel: string;
  team: string;
}

/** Sentences, made of what is already written in the language. */
export interface SentenceWords {
  volume(of: { received: string; resolved: string; backlog: string }): string;
  before(of: { received: string }): string;
  levels(of: { responded: string; resolved: string }): string;
  firstLine(of: { share: string }): string;
  median(of: { time: string }): string;
  satisfaction(of: { share: string; ratings: string }): string;
  /** First and last day, and the zone whose days they are. */
  period(of: { from: string; to: string; zone: string }): string;
  made(of: { at: string; by: string }): string;
  /** Who made it when nobody did. */
  schedule: string;
}

/** Everything that tables of measures say, in one language. */
export interface ReportWords {
  /** Title of a report; the month as it is written in the language. */
  report(month: string): string;
  wholeDesk: string;
  sentences: SentenceWords;
  measures: Record<MeasureName, MeasureWords>;
  tables: Record<ReportTableId, TableWords>;
  columns: ColumnWords;
  units: Record<'count' | 'share' | 'seconds' | 'mean', string>;
  priority: Record<Priority, string>;
  channel: Record<Channel, string>;
  clock: Record<ClockKind, string>;
  waitingFor: Record<WaitingFor, string>;
  timeKind: Record<'untouched' | 'working' | 'waiting', string>;
  waitingOf(whom: string): string;
  /** Names of the five points, by points. */
  points: Record<1 | 2 | 3 | 4 | 5, string>;
  tier(tier: string): string;
  /** A class of ages in days; without an end for the oldest. */
  age(from: number, to?: number): string;
  /** Of what a row is that belongs to no team, category or item. */
  none: string;
  stillOpen: string;
  knowledge: Record<
    | 'searches'
    | 'searchesWithoutResult'
    | 'articlesPublished'
    | 'incidentsSolvedWithArticle',
    string
  >;
  complaints: Record<
    'received' | 'upheld' | 'partlyUpheld' | 'notUpheld' | 'open',
    string
  >;
}

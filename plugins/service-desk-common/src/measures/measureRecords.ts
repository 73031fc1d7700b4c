import type { Priority } from '../incident/incident';
import type { MeasureScope } from './measures';

/** What is counted of the incidents that are open now, whatever the period. */
export const openNowKinds = [
  'unassigned',
  'waiting',
  'breached',
  'dueSoon',
] as const;
/** One of {@link openNowKinds}. */
export type OpenNowKind = (typeof openNowKinds)[number];

/** Which records are behind a number: one of what can be counted. */
export const measureRecordKinds = [
  'received',
  'resolved',
  'closed',
  'cancelled',
  'backlog',
  'responseDecided',
  'respondedLate',
  'respondedInTime',
  'resolutionDecided',
  'resolvedLate',
  'resolvedInTime',
  'resolvedByFirstLine',
  'hadSecondLine',
  'resolvedBySecondLine',
  'firstContact',
  'reopened',
  'escalated',
  'reassigned',
  'neverReassigned',
  'pingPong',
  'returned',
  'repeated',
  'responded',
  'clocked',
  'timed',
  'rated',
  'satisfied',
  'dissatisfied',
  'major',
  'solvedWithArticle',
  'worked',
  ...openNowKinds,
] as const;
/** One of {@link measureRecordKinds}. */
export type MeasureRecordKind = (typeof measureRecordKinds)[number];

/** By what the rows of a table can be told apart of which only one is meant. */
export const measureRecordRows = [
  'priority',
  'channel',
  'category',
  'team',
  'tier',
  'ci',
  'state',
  'person',
  'points',
  'aspect',
  'age',
  'repeated',
  'returned',
  'time',
  'day',
] as const;
/** One of {@link measureRecordRows}. */
export type MeasureRecordRow = (typeof measureRecordRows)[number];

/** Aspects a rating may have points for besides those all in all. */
export const ratingAspects = ['speed', 'attitude', 'result'] as const;
/** One of {@link ratingAspects}. */
export type RatingAspect = (typeof ratingAspects)[number];

/** Of a number in a table: which of its rows. */
export interface MeasureRecordsOfRow {
  /** By what the rows are. */
  by?: MeasureRecordRow;
  /**
   * Which row: the key of a breakdown (empty for none), points from 1 to 5, days where a class
   * of ages begins; of `repeated` the item and the category, of `returned` the two teams, of
   * `time` what was done, the tier and for whom it waited, with a space between; a day as
   * `2026-10-01`.
   */
  key?: string;
}

/** Query of `GET /measures/records`: the incidents behind a number, as far as the reader may see them. */
export interface MeasureRecordsRequest
  extends MeasureScope,
    MeasureRecordsOfRow {
  kind: MeasureRecordKind;
  /** IANA name of the zone whose days are meant; default: the desk's calendar. */
  timeZone?: string;
  limit?: number;
  cursor?: string;
}

/** An incident behind a number. */
export interface MeasureRecord {
  number: string;
  title: string;
  state: string;
  priority: Priority;
  team?: string;
  createdAt: string;
  resolvedAt?: string;
  /** Of a rating: all in all, from 1 to 5. */
  points?: number;
  /** What it contributes to a number of seconds. */
  seconds?: number;
}

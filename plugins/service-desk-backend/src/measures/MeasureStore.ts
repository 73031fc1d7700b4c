import type { Channel, Priority } from '@firstline/plugin-service-desk-common';
import type { visibilityOf } from '../incident/incidentLists';
import type { Figures } from './measureFigures';
import type { PeriodBucket } from './periodBuckets';

/** Of what figures are taken, ready for queries. Moments are milliseconds since 1970. */
export interface FigureScope {
  from: number;
  to: number;
  /** Clocks that run out later have not run out. */
  now: number;
  /** First and last day of the period, for what is kept by day. */
  days: { first: string; last: string };
  team?: string;
  category?: string;
  priority?: Priority;
  channel?: Channel;
  person?: string;
  /** Refs of configuration items; an incident counts that hangs on any of them. */
  items?: readonly string[];
  /** What the portal's policy lets the reader know of. */
  portal: ReturnType<typeof visibilityOf>['portal'];
}

/** What every group of incidents has in common. */
export interface CubeKey {
  team: string;
  category: string;
  priority: string;
  channel: string;
  tier: string;
}

/** Figures of the incidents that are alike in the columns of the key. */
export interface CubeCell extends CubeKey {
  figures: Figures;
}

/** By what figures are grouped, besides the columns of a cube. */
export type FigureKey = 'ci' | 'person' | 'state';

/** Takes figures from the facts of incidents, ratings and work. */
export interface MeasureStore {
  /**
   * All figures but percentiles, in cells that add up: one pass over the facts answers for
   * the whole and for each column of the key.
   */
  cube(scope: FigureScope): Promise<CubeCell[]>;
  /** Time worked on nothing that was reported, in seconds. */
  otherWork(scope: FigureScope): Promise<number>;
  /**
   * Percentiles of the whole scope; those of nothing are absent.
   *
   * @param counts - the other figures of the scope
   */
  percentiles(scope: FigureScope, counts: Figures): Promise<Figures>;
  /** All figures by a key that is no column of a cube; the key is empty for none. */
  by(scope: FigureScope, key: FigureKey): Promise<Map<string, Figures>>;
  /** All figures by day, week or month; the backlog is that at the end of each. */
  byBucket(
    scope: FigureScope,
    buckets: readonly PeriodBucket[],
  ): Promise<Map<string, Figures>>;
  /** Percentiles by a column of a cube, by another key or by time. */
  percentilesBy(
    scope: FigureScope,
    by: keyof CubeKey | FigureKey | readonly PeriodBucket[],
  ): Promise<Map<string, Figures>>;
}

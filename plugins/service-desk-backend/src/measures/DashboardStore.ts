import type {
  Dashboard,
  TrendDay,
} from '@firstline/plugin-service-desk-common';
import type { FigureScope } from './MeasureStore';
import type { PeriodBucket } from './periodBuckets';

/** An item of the catalog by its ref, before it has a title. */
export interface ItemCount {
  ref: string;
  count: number;
}

/** What happened often on the same item. Moments are milliseconds since 1970. */
export interface Repeated {
  ref: string;
  category: string;
  count: number;
  lastAt: number;
}

/** What a dashboard shows besides the measures. */
export interface DashboardStore {
  /**
   * What waits for the desk now.
   *
   * @param options - `today`: when the day began, in milliseconds since 1970
   */
  today(
    scope: FigureScope,
    options: { today: number },
  ): Promise<Dashboard['today']>;
  /** Received, resolved and left open by day. */
  trend(scope: FigureScope, days: readonly PeriodBucket[]): Promise<TrendDay[]>;
  /** Incidents open at the end of the period by their age. */
  backlogAge(scope: FigureScope): Promise<Dashboard['backlogAge']>;
  /** Ratings of the period by points, from 1 to 5. */
  ratings(scope: FigureScope): Promise<Dashboard['ratings']>;
  /** The items most was received about. */
  topItems(
    scope: FigureScope,
    options: { limit: number },
  ): Promise<ItemCount[]>;
  /** What was received more than twice about the same item, most often first. */
  repeated(scope: FigureScope, options: { limit: number }): Promise<Repeated[]>;
  /** Teams that incidents came back to in the period, and from whom. */
  pingPong(
    scope: FigureScope,
    options: { limit: number },
  ): Promise<Dashboard['pingPong']>;
  /** Working time of what was resolved in the period, by who had it. */
  time(scope: FigureScope): Promise<Dashboard['whereTheTimeWent']>;
}

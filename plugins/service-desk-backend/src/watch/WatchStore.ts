import type {
  TotalItems,
  WatchList,
} from '@firstline/plugin-service-desk-common';
import type { DateTime } from 'luxon';
import type { visibilityOf } from '../incident/incidentLists';

/** How long an incident may be without a person, by tier; in seconds. */
export interface UntakenLimits {
  byTier: ReadonlyMap<number, number>;
  otherwise: number;
}

/** Finds what has to be watched. */
export interface WatchStore {
  /** The first of a list, most pressing first, and how many there are. */
  list(
    list: WatchList,
    options: {
      /** What the caller may know of; part of the query. */
      visibility: ReturnType<typeof visibilityOf>;
      now: DateTime;
      /** What is due within so many seconds is about to breach. */
      soonSeconds: number;
      untaken: UntakenLimits;
      limit: number;
    },
  ): Promise<{ ids: number[]; total: TotalItems }>;
}

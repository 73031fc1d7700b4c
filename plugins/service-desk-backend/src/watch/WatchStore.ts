import type { TotalItems, WatchList } from '@firstline/plugin-service-desk-common';
import type { DateTime } from 'luxon';
import type { IncidentVisibility } from '../incident/IncidentStore';

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
      visibility: IncidentVisibility;
      now: DateTime;
      /** What is due within so many seconds is about to breach. */
      soonSeconds: number;
      untaken: UntakenLimits;
      limit: number;
    },
  ): Promise<{ ids: number[]; total: TotalItems }>;
}

import type { ComplaintOutcome } from '@firstline/plugin-service-desk-common';
import type { Caller } from '../people/Caller';

/** A period, from (included) to (excluded): ISO 8601 moments. */
export interface ComplaintPeriod {
  from: string;
  to: string;
}

/** Complaints of a period, counted. */
export interface ComplaintCount {
  /** Filed in the period. */
  received: number;
  /** Last decided in the period, by outcome. */
  upheld: number;
  partlyUpheld: number;
  notUpheld: number;
  /** Neither closed nor withdrawn at the end of the period. */
  open: number;
}

/** A complaint in figures: for the records behind a number, and for reports that are kept. */
export interface ComplaintFact {
  number: string;
  createdAt: string;
  decidedAt?: string;
  outcome?: ComplaintOutcome;
  closedAt?: string;
  /** User refs. */
  subjects: string[];
}

/**
 * Counts complaints for measures and reports. Everybody counts those they hear, without
 * those that concern them; undefined for those who hear none.
 */
export interface ComplaintCounts {
  count(
    period: ComplaintPeriod,
    options: { by: Caller },
  ): Promise<ComplaintCount | undefined>;
  /**
   * How many were upheld, wholly or in part, about whom: last decided in the period, by
   * user ref. For managers.
   */
  upheld(
    period: ComplaintPeriod,
    options: { by: Caller },
  ): Promise<Map<string, number> | undefined>;
  /** Those filed or decided in the period, oldest first, at most 1,000. For managers. */
  facts(
    period: ComplaintPeriod,
    options: { by: Caller },
  ): Promise<ComplaintFact[] | undefined>;
}

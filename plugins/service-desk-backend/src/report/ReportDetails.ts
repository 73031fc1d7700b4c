import type { ServiceReport } from '@firstline/plugin-service-desk-common';

/** Of what period and which items details are told. Moments are in stored form. */
export interface DetailScope {
  from: string;
  to: string;
  /** Refs of configuration items; absent: all. */
  items?: readonly string[];
}

/** What a report tells of single incidents. */
export interface ReportDetails {
  /** Declared in the period, the first one first; at most 100. */
  majors(scope: DetailScope): Promise<ServiceReport['major']>;
  /** Clocks that ran out in the period, the longest overdue first; at most 20. */
  worstBreaches(scope: DetailScope): Promise<ServiceReport['worstBreaches']>;
}

import type { TimeSpan } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { SpanFacts } from './incidentSpan';

/** Where the time of incidents went: spans without a gap, at most one of each open. */
export interface SpanHistory {
  /**
   * Ends the open span of an incident and begins the next.
   *
   * @param next - absent when there is no next
   * @param options - `calendar`: name of the one that counts the working time; `filed`: the
   *   incident is new, so that no span is open
   */
  follow(
    incidentId: number,
    next: SpanFacts | undefined,
    options: {
      at: DateTime;
      calendar: string | undefined;
      filed?: boolean;
      transaction: Knex.Transaction;
    },
  ): Promise<void>;
  /** Spans of an incident, oldest first; the open one as long as it is now. */
  ofIncident(
    incidentId: number,
    options: { at: DateTime; calendar: string | undefined },
  ): Promise<TimeSpan[]>;
}

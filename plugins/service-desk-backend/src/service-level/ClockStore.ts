import type { Knex } from 'knex';
import type { ServiceLevelClock } from './serviceLevelClock';

/** The clocks of incidents. */
export interface ClockStore {
  /**
   * Clocks of many incidents, one query, in the order they were started; incidents without
   * one are missing.
   */
  ofIncidents(
    incidentIds: number[],
    options?: { transaction?: Knex.Transaction },
  ): Promise<Map<number, ServiceLevelClock[]>>;
  /** Stores clocks of an incident, replacing those of the same ids. */
  save(
    incidentId: number,
    clocks: readonly ServiceLevelClock[],
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  /**
   * Records the breach of running clocks that are due and that no write has touched since,
   * the longest due first. Safe on several replicas at once.
   *
   * @param options - `now`: stored form
   * @returns how many were recorded; fewer than `limit` when there are no more
   */
  noteBreaches(options: { now: string; limit: number }): Promise<number>;
}

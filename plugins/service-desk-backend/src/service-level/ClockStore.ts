import type { Knex } from 'knex';
import type { ServiceLevelClock } from './serviceLevelClock';

/** The clocks of incidents, at most one of a kind each. */
export interface ClockStore {
  /** Clocks of many incidents, one query; incidents without one are missing. */
  ofIncidents(
    incidentIds: number[],
    options?: { transaction?: Knex.Transaction },
  ): Promise<Map<number, ServiceLevelClock[]>>;
  /** Stores the clocks of an incident, replacing those of the same kind. */
  save(
    incidentId: number,
    clocks: ServiceLevelClock[],
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
}

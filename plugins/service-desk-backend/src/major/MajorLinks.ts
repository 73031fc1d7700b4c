import type { Knex } from 'knex';
import type { DateTime } from 'luxon';

/** The major incident another one resolves together with. */
export interface MajorLink {
  majorId: number;
  /** Whether the major incident is announced to everybody. */
  announced: boolean;
  /** It was resolved with the major one before, and holds no longer. */
  settled: boolean;
}

/** Which incidents resolve together with which major one. */
export interface MajorLinks {
  /** The major incidents of many others, one query. */
  ofIncidents(
    incidentIds: number[],
    options?: { transaction?: Knex.Transaction },
  ): Promise<Map<number, MajorLink>>;
  /** Incidents linked to each of the major ones, at most 200 each, oldest first. */
  linkedTo(
    majorIds: number[],
    options?: { transaction?: Knex.Transaction },
  ): Promise<Map<number, number[]>>;
  /** Links an incident, or links it anew; the one it had is forgotten. */
  put(
    link: { incidentId: number; majorId: number; by: string },
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<void>;
  remove(
    incidentId: number,
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  /** The major incident is over: from now on its links wait to be settled. */
  makeDue(
    majorId: number,
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<void>;
  /** It is open again: what was not settled yet waits no longer. */
  cancelDue(
    majorId: number,
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  /** Incidents whose links wait to be settled, oldest first. */
  due(options: { limit: number; except: number[] }): Promise<number[]>;
  /** Whether a link waits to be settled; read under the incident's lock. */
  isDue(
    incidentId: number,
    options: { transaction: Knex.Transaction },
  ): Promise<boolean>;
  settle(
    incidentId: number,
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<void>;
}

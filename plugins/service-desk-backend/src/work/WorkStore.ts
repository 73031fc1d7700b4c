import type { WorkActivity } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';

/** Time worked, as it is stored; times are ISO 8601 in UTC with milliseconds. */
export interface WorkRecord {
  id: string;
  person: string;
  /** `2026-11-23`. */
  day: string;
  seconds: number;
  activity: WorkActivity;
  note?: string;
  incidentId?: number;
  createdAt: string;
  withdrawnAt?: string;
  withdrawnReason?: string;
}

/** Keeps time worked. Nothing is deleted. */
export interface WorkStore {
  insert(
    entry: WorkRecord,
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  get(
    id: string,
    options?: { transaction?: Knex.Transaction },
  ): Promise<WorkRecord | undefined>;
  /** @returns false when it had been withdrawn before */
  withdraw(
    id: string,
    withdrawal: { at: string; reason: string },
    options: { transaction: Knex.Transaction },
  ): Promise<boolean>;
  /** Withdrawn ones too, oldest first. */
  ofIncident(incidentId: number): Promise<WorkRecord[]>;
  /** Withdrawn ones too, oldest first. */
  ofDay(person: string, day: string): Promise<WorkRecord[]>;
  /** Seconds that count. */
  secondsOfDay(
    person: string,
    day: string,
    options: { transaction: Knex.Transaction },
  ): Promise<number>;
  /**
   * Incidents somebody moved, commented or wrote on between two moments without being their
   * requester, and without time logged on them that day; first touched first.
   */
  untimed(options: {
    person: string;
    day: string;
    from: string;
    to: string;
    limit: number;
  }): Promise<number[]>;
}

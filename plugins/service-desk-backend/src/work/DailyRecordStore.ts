import type {
  DailyRecordState,
  DailyRecordSummary,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { StoredDailyRecord } from './StoredDailyRecord';

/** Keeps what became of people's days. */
export interface DailyRecordStore {
  /** The record, or an open one of version 0. */
  get(person: string, day: string): Promise<StoredDailyRecord>;
  /**
   * The record, stored and locked until the transaction ends: whoever adds to a day and
   * whoever completes it come one after the other.
   */
  lock(
    person: string,
    day: string,
    options: { transaction: Knex.Transaction },
  ): Promise<StoredDailyRecord>;
  /** Stores a locked record with a grown version. */
  put(
    record: StoredDailyRecord,
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  /** Newest day first. @param query - `people`: absent for everybody */
  list(query: {
    from: string;
    to: string;
    people?: string[];
    state?: DailyRecordState;
    limit: number;
  }): Promise<DailyRecordSummary[]>;
}

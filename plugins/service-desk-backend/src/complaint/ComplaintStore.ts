import type {
  ComplaintEntry,
  ComplaintQuery,
  ComplaintSort,
  TotalItems,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { ComplaintRecord } from './ComplaintRecord';

/** Who looks: what they may know of is decided in the query, the same for all. */
export interface ComplaintReader {
  /** User ref. */
  ref: string;
  /** The ref and the refs of the groups. */
  principals: string[];
}

/** Filters of a list. */
export type ComplaintFilter = Omit<ComplaintQuery, 'sort' | 'limit' | 'cursor'>;

/** A place in an order. */
export type ComplaintPlace = (string | number)[];

/** What there is to do with complaints, for one reader. */
export interface ComplaintTasks {
  toVerify: number;
  toDecide: number;
  toAnswer: number;
  overdue: number;
  myMeasures: number;
  /** Those the reader hears, or heard. */
  heardBy: number;
}

/** A clock that has run out, or a measure that was not done in time. */
export interface DueNotice {
  complaintId: number;
  /** Of a measure. */
  measureId?: string;
}

/** Complaints in domain words. */
export interface ComplaintStore {
  nextId(options: { transaction: Knex.Transaction }): Promise<number>;
  insert(
    record: ComplaintRecord,
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  /** False when another write came first. */
  update(
    record: ComplaintRecord,
    options: { seenVersion: number; transaction: Knex.Transaction },
  ): Promise<boolean>;
  /** A complaint that the reader may know of, by one query whether it is there or not. */
  find(
    id: number,
    options: {
      reader: ComplaintReader;
      /** Or one in which the reader has this measure to carry out. */
      measureId?: string;
      transaction?: Knex.Transaction;
      forUpdate?: boolean;
    },
  ): Promise<ComplaintRecord | undefined>;
  /** Any complaint; for the product itself. */
  get(
    id: number,
    options?: { transaction?: Knex.Transaction; forUpdate?: boolean },
  ): Promise<ComplaintRecord | undefined>;
  list(options: {
    filter: ComplaintFilter;
    reader: ComplaintReader;
    sort: ComplaintSort;
    limit: number;
    after?: ComplaintPlace;
    now: string;
  }): Promise<{
    records: ComplaintRecord[];
    next?: ComplaintPlace;
    totalItems: TotalItems;
  }>;
  tasks(
    reader: ComplaintReader,
    options: { now: string },
  ): Promise<ComplaintTasks>;
  /** Complaints in which the reader has measures to carry out, next due first. */
  withMeasuresOf(
    reader: ComplaintReader,
    options: { limit: number },
  ): Promise<ComplaintRecord[]>;
  appendEntry(
    complaintId: number,
    entry: Omit<ComplaintEntry, 'attachments'>,
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  /** Oldest first. @param options - `after`: place from the page before */
  readEntries(
    complaintId: number,
    options: { internal: boolean; after?: number; limit: number },
  ): Promise<{
    entries: Omit<ComplaintEntry, 'attachments'>[];
    next?: number;
    total: number;
  }>;
  /** Answered, and nothing was said since. */
  dueForClosing(options: { before: string; limit: number }): Promise<number[]>;
  /** Clocks and measures whose time is over and that nobody was told of. */
  dueForNotice(options: { now: string; limit: number }): Promise<DueNotice[]>;
  /** Open ones that nobody is left to hear. */
  unheard(options: { limit: number }): Promise<number[]>;
}

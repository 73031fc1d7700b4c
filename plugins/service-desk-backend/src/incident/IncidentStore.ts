import type {
  IncidentFilter,
  IncidentSort,
  QueueCounts,
  TotalItems,
} from '@firstline/plugin-service-desk-common';
import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import type { IncidentCriterion } from './IncidentCriterion';
import type { IncidentRecord } from './IncidentRecord';

/** Which incidents a caller may know of; part of the query, before counting and cutting. */
export interface IncidentVisibility {
  /** The caller's user ref. */
  userRef: string;
  /** The caller's user ref and groups; absent for those who see all (agents, managers). */
  principals?: string[];
  /** What the portal's policy lets through. */
  portal: boolean | PermissionCriteria<IncidentCriterion>;
}

/** Where a page ended, in the values of its order. */
export type Keyset = (string | number | null)[];

/** Incidents in domain words; every method runs on the given transaction if there is one. */
export interface IncidentStore {
  /** The next number, without a gap: taken back when the transaction is. */
  nextId(options: { transaction: Knex.Transaction }): Promise<number>;
  /** Stores a new incident with its access rows, search terms and `nextDueAt`. */
  insert(
    record: IncidentRecord,
    options: { nextDueAt?: string; transaction: Knex.Transaction },
  ): Promise<void>;
  /**
   * Stores a changed incident (version already grown) with its access rows. Followers
   * are left as they are: {@link IncidentStore.setFollower} alone changes them, and its
   * callers need no version.
   *
   * @param options - `nextDueAt`: undefined when no clock runs
   * @returns false when another write came first: nothing is stored then
   */
  update(
    record: IncidentRecord,
    options: {
      seenVersion: number;
      nextDueAt: string | undefined;
      transaction: Knex.Transaction;
    },
  ): Promise<boolean>;
  get(
    id: number,
    options?: { transaction?: Knex.Transaction; forUpdate?: boolean },
  ): Promise<IncidentRecord | undefined>;
  /** Same order as asked; missing ones are undefined. */
  getMany(ids: number[]): Promise<(IncidentRecord | undefined)[]>;
  list(options: {
    filter: IncidentFilter;
    visibility: IncidentVisibility;
    sort: IncidentSort;
    limit: number;
    after?: Keyset;
    /** ISO 8601; what is due before it and not met counts as breached. */
    now: string;
  }): Promise<{
    records: IncidentRecord[];
    next?: Keyset;
    totalItems: TotalItems;
  }>;
  counts(options: {
    visibility: IncidentVisibility;
    groups: string[];
    agent: boolean;
  }): Promise<QueueCounts>;
  /** Follows or stops following; the record's version does not change. */
  setFollower(
    id: number,
    userRef: string,
    following: boolean,
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  /** Resolved before `before` and still unanswered, oldest first. */
  dueForClosing(options: { before: string; limit: number }): Promise<number[]>;
  /** Pending until a moment that has come, oldest first. */
  dueForResuming(options: { now: string; limit: number }): Promise<number[]>;
  /** Open and recent counts per CI, over all incidents, and the visible ones by priority. */
  configurationItemCounts(options: {
    refs: string[];
    since: string;
    visibility: IncidentVisibility;
  }): Promise<
    Map<
      string,
      {
        open: number;
        recent: number;
        visibleByPriority: Record<string, number>;
      }
    >
  >;
}

import type { Knex } from 'knex';
import type { OpenWork } from './agentLoad';

/** What somebody has to do. */
export interface Workload {
  work: OpenWork;
  /** When they got something last; absent: never. */
  lastAssignedAt?: string;
}

/** Counts open work. */
export interface Workloads {
  /** Of many people in two queries; whoever has nothing is in it too. */
  of(
    userRefs: string[],
    options?: { transaction?: Knex.Transaction },
  ): Promise<Map<string, Workload>>;
  /**
   * Waits until no other transaction is about to give work to any of these people, and
   * keeps others from it until this one ends.
   */
  lock(
    userRefs: string[],
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
}

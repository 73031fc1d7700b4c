import type {
  FollowUpReason,
  FollowUpTask,
  TotalItems,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { visibilityOf } from '../incident/incidentLists';
import type { RoundKey } from './RatingStore';
import type { NewAttempt } from './SatisfactionRegister';

/** Where a page ended: when the last task of it is due, and its id. */
export type FollowUpPlace = [dueAt: string, id: number];

/** Somebody the desk has to reach. Times are ISO 8601 in UTC. */
export interface FollowUp extends RoundKey {
  id: number;
  reason: FollowUpReason;
  owner?: string;
  dueAt: string;
  openedAt: string;
}

/** Whom the desk has to reach, and how often it tried. */
export interface FollowUpStore {
  /**
   * Opens a task, also one that was done before.
   *
   * @returns false when it is open already
   */
  open(
    task: Omit<FollowUp, 'id'>,
    options: { transaction: Knex.Transaction },
  ): Promise<boolean>;
  /** Ends the open tasks of a resolution. @param reason - only of this; absent: all */
  finish(
    key: RoundKey & { reason?: FollowUpReason },
    options: { at: string; transaction: Knex.Transaction },
  ): Promise<void>;
  /** Moves the open tasks of a resolution. @returns how many there are */
  postpone(
    key: RoundKey,
    options: { dueAt: string; transaction: Knex.Transaction },
  ): Promise<number>;
  addAttempt(
    key: RoundKey,
    attempt: NewAttempt & { at: string; by: string },
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  attemptsOf(
    keys: readonly RoundKey[],
  ): Promise<Map<number, FollowUpTask['attempts']>>;
  /** Those of the incidents whose dissatisfied requester waits to be called. */
  awaitingCall(
    ids: readonly number[],
    options?: { transaction?: Knex.Transaction },
  ): Promise<Set<number>>;
  /** Ends tasks of incidents that were closed before a moment. @returns how many */
  lapse(options: { closedBefore: string; at: string }): Promise<number>;
  /** Open tasks as far as somebody may know of the incidents, the longest due first. */
  list(options: {
    visibility: ReturnType<typeof visibilityOf>;
    reason?: FollowUpReason;
    /** Those of this person, and those nobody owns. */
    owner?: string;
    dueBy?: string;
    after?: FollowUpPlace;
    limit: number;
  }): Promise<{
    tasks: FollowUp[];
    next?: FollowUpPlace;
    totalItems: TotalItems;
  }>;
}

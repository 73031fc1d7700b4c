import type { Knex } from 'knex';
import type { DateTime } from 'luxon';

/** Where an incident can be given to. */
export interface AssignmentTarget {
  team: string;
  assignee?: string;
  tier: number;
}

/** What made an assignment. */
export type AssignmentMove =
  | 'submit'
  | 'assign'
  | 'escalate'
  | 'return'
  | 'reopen';

/** The assignment an incident is in now. */
export interface CurrentAssignment extends AssignmentTarget {
  seq: number;
  /** Who had it before, in another team; absent when nobody had: nowhere to return to. */
  returnsTo?: AssignmentTarget;
}

/**
 * Who had an incident, one after the other. A hand-over to another team remembers where it
 * came from; a return goes there and forgets the hand-over it undid, so that going back
 * twice goes back two steps.
 */
export interface AssignmentHistory {
  /** Current assignments of many incidents, one query; the ended ones are missing. */
  current(
    incidentIds: number[],
    options?: { transaction?: Knex.Transaction },
  ): Promise<Map<number, CurrentAssignment>>;
  /** Ends the current assignment and begins another. */
  begin(
    incidentId: number,
    next: AssignmentTarget & { move: AssignmentMove; by: string },
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<void>;
  /** Somebody took it. */
  accept(
    incidentId: number,
    assignee: string,
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<void>;
  /** Nobody works on it any more: it is resolved or cancelled. */
  end(
    incidentId: number,
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<void>;
}

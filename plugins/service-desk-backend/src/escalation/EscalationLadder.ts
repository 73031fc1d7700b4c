import type { Priority } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { ServiceLevelClock } from '../service-level/serviceLevelClock';

/** An incident's clocks before and after a write; a clock that did not change is the same object in both. */
export interface ClockChange {
  before: readonly ServiceLevelClock[];
  after: readonly ServiceLevelClock[];
}

/** What a ladder follows its clocks with. */
export interface FollowOptions {
  at: DateTime;
  transaction: Knex.Transaction;
  /** Of the incident, where it is known: a new one is not stored yet. */
  priority?: Priority;
}

/** What happens to an incident whose clocks run on: steps at shares of a target. */
export interface EscalationLadder {
  /**
   * Freezes the steps of clocks that start, moves those of clocks that were paused, resumed
   * or given another target, and skips what is left of clocks that stop. Part of the write
   * that changed the clocks.
   */
  follow(
    incidentId: number,
    change: ClockChange,
    options: FollowOptions,
  ): Promise<void>;
}

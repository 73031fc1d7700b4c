import type {
  AppliedServiceLevel,
  ClockView,
  Priority,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { AgreedTimes, ClockEvent } from './clockEvents';

export type { ClockEvent } from './clockEvents';

/** The agreement an incident follows: frozen on it, and what it means for its clocks. */
export interface ChosenServiceLevel {
  applied: AppliedServiceLevel;
  agreed: AgreedTimes;
}

/** Starts, pauses and stops an incident's clocks in the write that moves it. */
export interface ServiceLevelService {
  /** Which agreement an incident follows; asks the catalog, so before the transaction opens. */
  choose(facts: {
    ciRefs: string[];
    priority: Priority;
  }): Promise<ChosenServiceLevel>;
  /**
   * Applies events in their order, stores the clocks and lets the ladder follow.
   * @returns the moment the next running clock is due, for the list's order, and the clocks
   *   as they are now
   */
  apply(
    incidentId: number,
    events: ClockEvent | readonly ClockEvent[],
    options: {
      at: DateTime;
      transaction: Knex.Transaction;
      /** Of the incident, for its ladder: a new one is not stored yet. */
      priority?: Priority;
    },
  ): Promise<{ nextDueAt?: string; clocks: ClockView[] }>;
  /** The moment the next running clock is due, for a write that touches no clock. */
  nextDueAt(
    incidentId: number,
    options: { transaction: Knex.Transaction },
  ): Promise<string | undefined>;
  /**
   * Clocks of many incidents, one query; `at` decides what is breached. Of tiers and of
   * updates only the current ones, or the last.
   */
  clocksOf(
    incidentIds: number[],
    options: { at: DateTime; transaction?: Knex.Transaction },
  ): Promise<Map<number, ClockView[]>>;
}

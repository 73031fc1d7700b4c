import type {
  ClockView,
  Priority,
  WaitingFor,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';

/** Something that happened to an incident, as far as clocks mind it. */
export type ClockEvent =
  | { kind: 'filed'; priority: Priority }
  | { kind: 'responded' }
  | { kind: 'reclassified'; priority: Priority }
  /** `agreedTime`: until a moment agreed with the requester, e.g. that of a visit. */
  | { kind: 'held'; waitingFor: WaitingFor; agreedTime: boolean }
  | { kind: 'resumed' }
  | { kind: 'resolved' }
  | { kind: 'reopened' }
  | { kind: 'cancelled' };

/**
 * Starts, pauses and stops an incident's clocks in the write that moves it. Calendars,
 * agreements and ladders come in behind this contract; nothing outside changes then.
 */
export interface ServiceLevelService {
  /**
   * Applies an event and stores the clocks.
   * @returns the moment the next running clock is due, for the list's order
   */
  apply(
    incidentId: number,
    event: ClockEvent,
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<{ nextDueAt?: string }>;
  /** The moment the next running clock is due, for a write that touches no clock. */
  nextDueAt(
    incidentId: number,
    options: { transaction: Knex.Transaction },
  ): Promise<string | undefined>;
  /** Clocks of many incidents, one query; `at` decides what is breached. */
  clocksOf(
    incidentIds: number[],
    options: { at: DateTime; transaction?: Knex.Transaction },
  ): Promise<Map<number, ClockView[]>>;
}

import type { Knex } from 'knex';
import type { DateTime } from 'luxon';

/** The least an event says: its own id, by which who reads it knows a repeated one, and of what record. */
export interface RecordEvent {
  id: string;
  /** Number of the record, e.g. `INC-000001`. */
  number: string;
}

/** A notification to people; groups are expanded by the notifications plugin. */
export interface OutgoingNotification {
  kind: 'notification';
  /** Entity refs of users and groups; no one twice, never the actor. */
  recipients: string[];
  exclude: string[];
  title: string;
  description?: string;
  /** The same in other languages, by code, for people known to read them; groups get the text above. */
  translations?: Record<string, { title: string; description?: string }>;
  /** Path in the portal. */
  link: string;
  severity: 'critical' | 'high' | 'normal' | 'low';
  topic: string;
  /**
   * Of notifications with the same scope each person has one, the latest; at most 200 characters. Without it each happening
   * has one of its own.
   */
  scope?: string;
}

/** A hint to open screens to load again: a number, never content. */
export interface OutgoingSignal {
  kind: 'signal';
  recipients: string[];
  number: string;
}

/** An event for other plugins. */
export interface OutgoingEvent<E extends RecordEvent = RecordEvent> {
  kind: 'event';
  /** Absent: the topic that the worker was made with. */
  topic?: string;
  event: E;
}

/** A call of another plugin, which must know a repeated one by the happening's key. */
export interface OutgoingCall {
  kind: 'call';
  /** Which call; whoever delivers knows the names. */
  name: string;
  /** The record it is about: calls about one come in order. */
  number: string;
  args: Record<string, string>;
}

/** One thing to tell the outside world. */
export type OutgoingMessage<E extends RecordEvent = RecordEvent> =
  | OutgoingNotification
  | OutgoingSignal
  | OutgoingEvent<E>
  | OutgoingCall;

/** Something that happened, and what others are told of it. */
export interface Happening<E extends RecordEvent = RecordEvent> {
  /** Unique for it, e.g. the id of its timeline entry. */
  key: string;
  messages: OutgoingMessage<E>[];
}

/**
 * What others hear of a write is written with it, in its transaction, and delivered at
 * least once by a worker; the key makes a second delivery harmless.
 */
export interface Outbox<E extends RecordEvent = RecordEvent> {
  /** @param happenings - those of one write, in their order */
  add(
    happenings: Happening<E>[],
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<void>;
  /** Called after a commit: deliver now rather than at the next sweep. Never throws. */
  poke(): void;
}

import type { IncidentEvent } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';

/** A notification to people; groups are expanded by the notifications plugin. */
export interface OutgoingNotification {
  kind: 'notification';
  /** Entity refs of users and groups; no one twice, never the actor. */
  recipients: string[];
  exclude: string[];
  title: string;
  description?: string;
  /** Path in the portal. */
  link: string;
  severity: 'critical' | 'high' | 'normal' | 'low';
  topic: string;
}

/** A hint to open screens to load again: a number, never content. */
export interface OutgoingSignal {
  kind: 'signal';
  recipients: string[];
  number: string;
}

/** An event for other plugins. */
export interface OutgoingEvent {
  kind: 'event';
  event: IncidentEvent;
}

/** One thing to tell the outside world. */
export type OutgoingMessage =
  | OutgoingNotification
  | OutgoingSignal
  | OutgoingEvent;

/**
 * What others hear of a write is written with it, in its transaction, and delivered at
 * least once by a worker; the key makes a second delivery harmless.
 */
export interface Outbox {
  /** @param key - unique for the happening, e.g. the id of its timeline entry */
  add(
    key: string,
    messages: OutgoingMessage[],
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<void>;
  /** Called after a commit: deliver now rather than at the next sweep. Never throws. */
  poke(): void;
}

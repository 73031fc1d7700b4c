import type { DateTime } from 'luxon';
import type { OutgoingMessage, RecordEvent } from './Outbox';

/** A message on its way, claimed by one worker for a while. */
export interface ClaimedMessage<E extends RecordEvent = RecordEvent> {
  id: number;
  /** Of the happening; the same at each delivery. */
  key: string;
  message: OutgoingMessage<E>;
  /** How often it failed before. */
  attempts: number;
  createdAt: DateTime;
}

/** The side of the outbox that its worker takes messages from. */
export interface OutboxQueue<E extends RecordEvent = RecordEvent> {
  /** Calls back after each commit that may have left messages. */
  onPoke(listener: () => void): void;
  /**
   * Claims messages that are due, oldest first, at most one of a stream: the next of a
   * stream is not given out before the one before it is delivered or parked. No two
   * workers get the same message until the claim runs out.
   */
  claim(options: {
    worker: string;
    now: DateTime;
    until: DateTime;
    limit: number;
  }): Promise<ClaimedMessage<E>[]>;
  delivered(ids: number[], options: { at: DateTime }): Promise<void>;
  /** Gives a message back, to be tried again at `next`. */
  failed(id: number, options: { error: string; next: DateTime }): Promise<void>;
  /** Sets a message aside that is not worth trying again; it is kept. */
  parked(id: number, options: { error: string; at: DateTime }): Promise<void>;
  /** Forgets delivered messages; returns how many went. */
  deleteDelivered(options: {
    before: DateTime;
    limit: number;
  }): Promise<number>;
}

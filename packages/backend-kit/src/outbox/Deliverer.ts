import type { OutgoingMessage, RecordEvent } from './Outbox';

/** Brings one kind of message to the outside world. */
export interface Deliverer<
  K extends OutgoingMessage['kind'],
  E extends RecordEvent = RecordEvent,
> {
  /**
   * Resolves once the message has been taken; rejects to have it tried again later.
   *
   * @param key - of the happening, the same at each delivery
   * @throws UndeliverableError when trying again is of no use
   */
  deliver(
    message: Extract<OutgoingMessage<E>, { kind: K }>,
    options: { key: string },
  ): Promise<void>;
}

/** Who delivers what; a kind without a deliverer counts as delivered. */
export type Deliverers<E extends RecordEvent = RecordEvent> = {
  [K in OutgoingMessage['kind']]?: Deliverer<K, E>;
};

/** The other side refuses the message itself: it would do so each time. */
export class UndeliverableError extends Error {
  override name = 'UndeliverableError';
}

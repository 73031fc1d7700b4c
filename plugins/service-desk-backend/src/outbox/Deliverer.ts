import type { OutgoingMessage } from './Outbox';

/** Brings one kind of message to the outside world. */
export interface Deliverer<K extends OutgoingMessage['kind']> {
  /**
   * Resolves once the message has been taken; rejects to have it tried again later.
   *
   * @param key - of the happening, the same at each delivery
   * @throws UndeliverableError when trying again is of no use
   */
  deliver(
    message: Extract<OutgoingMessage, { kind: K }>,
    options: { key: string },
  ): Promise<void>;
}

/** Who delivers what; a kind without a deliverer counts as delivered. */
export type Deliverers = {
  [K in OutgoingMessage['kind']]?: Deliverer<K>;
};

/** The other side refuses the message itself: it would do so each time. */
export class UndeliverableError extends Error {
  override name = 'UndeliverableError';
}

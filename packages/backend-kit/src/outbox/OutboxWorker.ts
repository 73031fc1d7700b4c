import type { LoggerService } from '@backstage/backend-plugin-api';
import { randomUUID } from 'node:crypto';
import type { Clock } from '../time';
import { UndeliverableError, type Deliverers } from './Deliverer';
import type { OutgoingMessage, RecordEvent } from './Outbox';
import { pauseSeconds, recordNumberOf } from './outboxMessages';
import type { ClaimedMessage, OutboxQueue } from './OutboxQueue';

const BATCH = 50;
/** Longest a worker may take over a batch; another one takes it over afterwards. */
const CLAIM_SECONDS = 60;
/** A delivery that takes longer has failed. Well below the claim, so that a batch ends in it. */
const DELIVERY_SECONDS = 20;
/** A burst of commits is one look into the outbox. */
const POKE_PAUSE_MS = 25;
/** A message that fails for this long is parked. */
const PARK_AFTER_HOURS = 24;
const KEEP_DELIVERED_DAYS = 7;

/** What a worker works with. */
export interface OutboxWorkerOptions<E extends RecordEvent = RecordEvent> {
  queue: OutboxQueue<E>;
  deliverers: Deliverers<E>;
  clock: Clock;
  logger: LoggerService;
}

/** Delivers what is in the outbox, at least once and in order; any number may run. */
export class OutboxWorker<E extends RecordEvent = RecordEvent> {
  readonly #queue: OutboxQueue<E>;
  readonly #deliverers: Deliverers<E>;
  readonly #clock: Clock;
  readonly #logger: LoggerService;
  readonly #name = randomUUID();
  #stopped = false;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #again = false;

  /** Makes a worker that starts whenever the outbox is poked. */
  static create<E extends RecordEvent>(
    options: OutboxWorkerOptions<E>,
  ): OutboxWorker<E> {
    const worker = new OutboxWorker<E>(options);
    options.queue.onPoke(() => worker.#poke());
    return worker;
  }

  private constructor(options: OutboxWorkerOptions<E>) {
    this.#queue = options.queue;
    this.#deliverers = options.deliverers;
    this.#clock = options.clock;
    this.#logger = options.logger;
  }

  /**
   * Delivers until nothing is due. To be called every few seconds on each replica: it
   * catches what a poke missed, what is due again, and what a dead process had claimed.
   */
  async sweep(): Promise<void> {
    if (this.#stopped) return;
    if (this.#running) {
      this.#again = true;
    } else {
      this.#running = this.#drain().finally(() => {
        this.#running = undefined;
      });
    }
    await this.#running;
  }

  /** Forgets what was delivered a week ago. */
  async deleteDelivered(options: { limit: number }): Promise<number> {
    return this.#queue.deleteDelivered({
      before: this.#clock.now().minus({ days: KEEP_DELIVERED_DAYS }),
      limit: options.limit,
    });
  }

  /** Ends after the messages it is just delivering; the rest stays for the next one. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running?.catch(() => {});
  }

  #poke(): void {
    if (this.#stopped || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.sweep().catch(error =>
        // The scheduled sweep will do it.
        this.#logger.warn('The outbox could not be delivered at once', error),
      );
    }, POKE_PAUSE_MS);
    this.#timer.unref();
  }

  async #drain(): Promise<void> {
    do {
      this.#again = false;
      while (!this.#stopped && (await this.#deliverBatch()) > 0);
    } while (this.#again && !this.#stopped);
  }

  async #deliverBatch(): Promise<number> {
    const now = this.#clock.now();
    const batch = await this.#queue.claim({
      worker: this.#name,
      now,
      until: now.plus({ seconds: CLAIM_SECONDS }),
      limit: BATCH,
    });
    // Each is of another stream, so none has to wait for another.
    const done = await Promise.all(batch.map(claimed => this.#try(claimed)));
    await this.#queue.delivered(
      done.flatMap(id => (id === undefined ? [] : [id])),
      { at: this.#clock.now() },
    );
    return batch.length;
  }

  async #try(claimed: ClaimedMessage<E>): Promise<number | undefined> {
    try {
      await withinSeconds(DELIVERY_SECONDS, this.#deliver(claimed));
      return claimed.id;
    } catch (error) {
      await this.#fail(claimed, error);
      return undefined;
    }
  }

  async #fail(claimed: ClaimedMessage<E>, error: unknown): Promise<void> {
    const { id, key, message, attempts, createdAt } = claimed;
    const now = this.#clock.now();
    const text = String(error);
    const number = recordNumberOf(message);
    const what = `${message.kind} ${key}${number ? ` about ${number}` : ''}`;
    const tooLong = now.diff(createdAt).as('hours') >= PARK_AFTER_HOURS;
    if (tooLong || error instanceof UndeliverableError) {
      this.#logger.error(
        `Gave up on ${what}, message ${id} of the outbox: ${text}`,
      );
      await this.#queue.parked(id, { error: text, at: now });
      return;
    }
    const seconds = pauseSeconds(attempts + 1);
    this.#logger.warn(
      `Could not deliver ${what}, trying again in ${seconds} s: ${text}`,
    );
    await this.#queue.failed(id, {
      error: text,
      next: now.plus({ seconds }),
    });
  }

  async #deliver({ key, message }: ClaimedMessage<E>): Promise<void> {
    await deliverWith(this.#deliverers, message, key);
  }
}

async function deliverWith<E extends RecordEvent>(
  deliverers: Deliverers<E>,
  message: OutgoingMessage<E>,
  key: string,
): Promise<void> {
  switch (message.kind) {
    case 'notification':
      await deliverers.notification?.deliver(message, { key });
      break;
    case 'signal':
      await deliverers.signal?.deliver(message, { key });
      break;
    case 'call':
      await deliverers.call?.deliver(message, { key });
      break;
    default:
      await deliverers.event?.deliver(message, { key });
  }
}

async function withinSeconds<T>(seconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`no answer within ${seconds} s`)),
      seconds * 1_000,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { ServiceUnavailableError } from '@backstage/errors';
import type { Knex } from 'knex';
import { isUnavailable } from '../errors/databaseErrors';
import { forEverybody, waitingLeft } from '../time/requestTime';
import { inTransaction } from './inTransaction';

/** So many take some tens of milliseconds, and no reader should wait for longer. */
const MOST_AT_ONCE = 16;

type Work<T> = (trx: Knex.Transaction) => Promise<T>;

interface Write {
  run: Work<unknown>;
  succeed(result: unknown): void;
  fail(error: unknown): void;
  /** Ends it when its request may wait no longer. */
  bound?: NodeJS.Timeout;
}

/** Writes that wait for the one connection of a database, taken several at a time. */
export class SharedWrites {
  readonly #knex: Knex;
  #waiting: Write[] = [];
  #isWorking = false;

  static create(knex: Knex): SharedWrites {
    return new SharedWrites(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * @throws whatever the work throws when it runs alone, or what the database says;
   * ServiceUnavailableError when its turn does not come while its request may wait
   */
  add<T>(work: Work<T>): Promise<T> {
    // Traces and whatever else goes with a request are its own, whoever runs it.
    const own = AsyncLocalStorage.snapshot();
    return new Promise<T>((succeed, fail) => {
      const write: Write = {
        run: trx => own(() => work(trx)),
        succeed: result => succeed(result as T),
        fail,
      };
      this.#waiting.push(write);
      this.#bound(write);
      if (!this.#isWorking) forEverybody(() => void this.#work());
    });
  }

  /** What is taken goes on to its end: it may be stored. */
  #bound(write: Write): void {
    const milliseconds = waitingLeft();
    if (milliseconds === Infinity) return;
    write.bound = setTimeout(() => {
      const place = this.#waiting.indexOf(write);
      if (place < 0) return;
      this.#waiting.splice(place, 1);
      write.fail(
        new ServiceUnavailableError('The database was busy for too long'),
      );
    }, milliseconds);
  }

  #take(most: number): Write[] {
    const taken = this.#waiting.splice(0, most);
    for (const { bound } of taken) clearTimeout(bound);
    return taken;
  }

  async #work(): Promise<void> {
    this.#isWorking = true;
    while (this.#waiting.length > 0) await this.#together();
    this.#isWorking = false;
  }

  async #together(): Promise<void> {
    let taken: Write[] = [];
    try {
      const results = await inTransaction(this.#knex, async trx => {
        // As late as can be: until the connection is free, more have come. A repeated
        // transaction is about the same ones.
        if (taken.length === 0) taken = this.#take(MOST_AT_ONCE);
        const done: unknown[] = [];
        for (const { run } of taken) done.push(await run(trx));
        return done;
      });
      taken.forEach((write, i) => write.succeed(results[i]));
    } catch (error) {
      await this.#apart(taken, error);
    }
  }

  async #apart(taken: Write[], error: unknown): Promise<void> {
    // Without a connection or a disk each would only wait as long again.
    const isHopeless = taken.length <= 1 || isUnavailable(error);
    if (isHopeless) {
      const all = taken.length > 0 ? taken : this.#take(Infinity);
      for (const write of all) write.fail(error);
      return;
    }
    for (const write of taken) {
      await inTransaction(this.#knex, write.run).then(
        write.succeed,
        write.fail,
      );
    }
  }
}

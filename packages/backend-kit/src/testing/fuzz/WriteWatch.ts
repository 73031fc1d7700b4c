import { setTimeout as sleep } from 'node:timers/promises';
import type { Knex } from 'knex';
import { storedDigest } from './storedDigest';

const READS =
  /^\s*(select|explain|pragma|begin|commit|rollback|savepoint|release|set)\b/i;
const TABLE = /^\s*(?:insert into|update|delete from)\s+["`]?(\w+)/i;
/** What takes longer hangs. */
const SETTLES_WITHIN_MS = 10_000;

interface Options {
  /** Tables that change by themselves. */
  except: readonly string[];
}

/**
 * Tells in which tables something was stored since it was asked last; looks only where something
 * was written, and not before all that was begun has ended, so that nobody is taken for the
 * writer of what another one wrote late.
 */
export class WriteWatch {
  readonly #knex: Knex;
  readonly #options: Options;
  #digest: ReadonlyMap<string, string>;
  #written = false;

  static async create(knex: Knex, options: Options): Promise<WriteWatch> {
    return new WriteWatch(knex, options, await storedDigest(knex, options));
  }

  private constructor(
    knex: Knex,
    options: Options,
    digest: ReadonlyMap<string, string>,
  ) {
    this.#knex = knex;
    this.#options = options;
    this.#digest = digest;
    knex.on('query', this.#note);
  }

  readonly #note = ({ sql }: { sql: string }) => {
    const table = TABLE.exec(sql)?.[1];
    if (READS.test(sql)) return;
    if (table && this.#options.except.includes(table)) return;
    this.#written = true;
  };

  /** The tables that are not as they were. */
  async changed(): Promise<string[]> {
    await this.#settled();
    if (!this.#written) return [];
    this.#written = false;
    const before = this.#digest;
    const now = await storedDigest(this.#knex, this.#options);
    this.#digest = now;
    return [...now.keys()].filter(
      table => now.get(table) !== before.get(table),
    );
  }

  stop(): void {
    this.#knex.off('query', this.#note);
  }

  /** Whatever is under way has a connection, or waits for one. */
  async #settled(): Promise<void> {
    const { pool } = this.#knex.client;
    const until = performance.now() + SETTLES_WITHIN_MS;
    while (pool.numUsed() + pool.numPendingAcquires() > 0) {
      if (performance.now() > until) {
        throw new Error('Something is written or read without an end');
      }
      await sleep(1);
    }
  }
}

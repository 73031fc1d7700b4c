import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import { toDbTime } from '../time';

const TABLE = 'idempotency_keys';

/** Rows put into one statement; SQLite takes 500 in a compound one. */
const CHUNK = 200;

/**
 * {@link withIdempotency} for many things at once, at two statements for hundreds of them. A key stands for the whole request:
 * it is made of the body.
 */
export class KeyClaims {
  readonly #transaction: Knex.Transaction;
  readonly #row: { caller: string; route: string; created_at: string };
  readonly #results = new Map<string, string>();
  readonly #taken = new Set<string>();

  /**
   * Takes keys for a caller, as far as nobody did before. Of two at once the second waits for the first to commit.
   *
   * @param options - `route`: what is asked, such as `POST /articles/import`
   */
  static async take(
    transaction: Knex.Transaction,
    options: {
      caller: string;
      route: string;
      keys: readonly string[];
      now: DateTime;
    },
  ): Promise<KeyClaims> {
    const { caller, route, now } = options;
    const claims = new KeyClaims(transaction, {
      caller,
      route,
      created_at: toDbTime(now),
    });
    // In one order, so that two who take the same keys do not wait for each other.
    const keys = [...new Set(options.keys)].sort();
    for (let from = 0; from < keys.length; from += CHUNK) {
      await claims.#take(keys.slice(from, from + CHUNK));
    }
    return claims;
  }

  private constructor(
    transaction: Knex.Transaction,
    row: { caller: string; route: string; created_at: string },
  ) {
    this.#transaction = transaction;
    this.#row = row;
  }

  /** What was made for a key before, in this transaction or an earlier one. */
  resultOf(key: string): string | undefined {
    return this.#results.get(key);
  }

  /** Notes what was made for a key. */
  settle(key: string, result: string): void {
    this.#results.set(key, result);
  }

  /** Keeps what was settled, and gives up keys for which nothing was made. Call it last. */
  async save(): Promise<void> {
    const keys = [...this.#taken];
    const rows = keys.flatMap(key => {
      const result = this.#results.get(key);
      return result === undefined ? [] : [this.#toRow(key, result)];
    });
    for (let from = 0; from < rows.length; from += CHUNK) {
      await this.#transaction(TABLE)
        .insert(rows.slice(from, from + CHUNK))
        .onConflict(['caller', 'key'])
        .merge(['result']);
    }
    const unused = keys.filter(key => !this.#results.has(key));
    for (let from = 0; from < unused.length; from += CHUNK) {
      await this.#transaction(TABLE)
        .where({ caller: this.#row.caller })
        .whereIn('key', unused.slice(from, from + CHUNK))
        .delete();
    }
  }

  async #take(keys: string[]): Promise<void> {
    const taken: { key: string }[] = await this.#transaction(TABLE)
      .insert(keys.map(key => this.#toRow(key, '')))
      .onConflict(['caller', 'key'])
      .ignore()
      .returning('key');
    taken.forEach(({ key }) => this.#taken.add(key));
    if (taken.length === keys.length) return;
    const others = keys.filter(key => !this.#taken.has(key));
    const rows: { key: string; result: string }[] = await this.#transaction(
      TABLE,
    )
      .where({ caller: this.#row.caller })
      .whereIn('key', others)
      .select('key', 'result');
    rows.forEach(({ key, result }) => this.#results.set(key, result));
  }

  #toRow(key: string, result: string) {
    return { ...this.#row, key, body_hash: key, result };
  }
}

import {
  countCapped,
  decodeCursor,
  encodeCursor,
  inTransaction,
  keysetAfter,
  keysetOrder,
  pageOf,
  toDbTime,
  type Clock,
  type KeysetColumn,
} from '@firstline/backend-kit';
import type {
  MissedSearch,
  Page,
} from '@firstline/plugin-knowledge-base-common';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { foldText } from './foldText';
import type { MissedSearchStore } from './MissedSearchStore';

const TABLE = 'search_misses';

/** What is longer was pasted, not asked. */
const MAX_LENGTH = 200;

/** Different texts that are kept; the longest forgotten goes first. */
const MAX_ROWS = 10_000;

const SORT = 'count';
const FILTER = '';
const ORDER: KeysetColumn[] = [
  { column: 'count', direction: 'desc' },
  { column: 'last_at', direction: 'desc' },
  { column: 'id', direction: 'desc' },
];

interface MissRow {
  id: string;
  text: string;
  count: number;
  first_at: string;
  last_at: string;
}

/** Misses in the plugin's database; what differs in case and width alone is one. */
export class DatabaseMissedSearchStore implements MissedSearchStore {
  readonly #knex: Knex;
  readonly #clock: Clock;
  readonly #maxRows: number;

  /** @param options - `maxRows`: different texts that are kept, 10,000 by default */
  static create(options: {
    knex: Knex;
    clock: Clock;
    maxRows?: number;
  }): DatabaseMissedSearchStore {
    return new DatabaseMissedSearchStore(options);
  }

  private constructor(options: { knex: Knex; clock: Clock; maxRows?: number }) {
    this.#knex = options.knex;
    this.#clock = options.clock;
    this.#maxRows = options.maxRows ?? MAX_ROWS;
  }

  async record(typed: string): Promise<void> {
    const text = normalOf(typed);
    if (text === '') return;
    const now = toDbTime(this.#clock.now());
    await inTransaction(this.#knex, async transaction => {
      const id = randomUUID();
      const [row]: { id: string }[] = await transaction(TABLE)
        .insert({ id, text, count: 1, first_at: now, last_at: now })
        .onConflict('text')
        .merge({
          count: transaction.raw('?? + 1', [`${TABLE}.count`]),
          last_at: now,
        })
        .returning('id');
      if (row.id === id) {
        await this.#forgetOldest(transaction);
      }
    });
  }

  async list(query: {
    limit: number;
    cursor?: string;
  }): Promise<Page<MissedSearch>> {
    const misses = this.#knex<MissRow>(TABLE);
    const totalItems = await countCapped(misses);
    const rows = keysetOrder(misses.clone(), ORDER).limit(query.limit + 1);
    if (query.cursor !== undefined) {
      const place = decodeCursor(query.cursor, {
        sort: SORT,
        types: ['integer', 'string', 'string'],
        filterHash: FILTER,
      });
      keysetAfter(rows, ORDER, place);
    }
    const page = pageOf<MissRow>({
      rows: (await rows) as MissRow[],
      limit: query.limit,
      cursorOf: last =>
        encodeCursor({
          sort: SORT,
          values: [last.count, last.last_at, last.id],
          filterHash: FILTER,
        }),
    });
    return { ...page, items: page.items.map(toMiss), totalItems };
  }

  async remove(id: string): Promise<boolean> {
    return (await this.#knex(TABLE).where({ id }).delete()) > 0;
  }

  async #forgetOldest(transaction: Knex.Transaction): Promise<void> {
    const oldest = transaction(TABLE)
      .orderBy([
        { column: 'last_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .offset(this.#maxRows)
      .limit(1)
      .select('last_at', 'id');
    const [row]: MissRow[] = await oldest;
    if (row) {
      await transaction(TABLE)
        .whereRaw('(last_at, id) <= (?, ?)', [row.last_at, row.id])
        .delete();
    }
  }
}

/** Cut between characters. */
function normalOf(typed: string): string {
  return foldText(typed)
    .slice(0, MAX_LENGTH)
    .replace(/\p{Surrogate}$/u, '')
    .trim();
}

function toMiss(row: MissRow): MissedSearch {
  return {
    id: row.id,
    text: row.text,
    count: row.count,
    firstAt: row.first_at,
    lastAt: row.last_at,
  };
}

import type { Knex } from 'knex';
import { BM25, WEIGHT_STEP, type IndexedDocument } from './indexedDocument';
import {
  bm25Factor,
  type KnownTerm,
  type RankedQuery,
  type WeightedTerm,
} from './rankedQuery';
import type {
  Narrow,
  RankingIndex,
  ReadQuery,
  SearchReader,
  StoredEntry,
} from './RankingIndex';
import { tablesOf, type SideName } from './searchSides';

// Any numbers will do, as long as every replica takes the same ones.
const WRITE_LOCK = 7_311_950;
const REBUILD_LOCK = 7_311_951;

/** Of BM25, for frequencies in steps. */
const K1 = BM25.k1 / WEIGHT_STEP;

/** Occurrences put into one statement; more take more memory and no less time. */
const CHUNK = 20_000;

/** Ranks a table of postings by FTS5's formula, in SQL. */
export class PostgresRankingIndex implements RankingIndex {
  readonly countsAlong = true;
  readonly #knex: Knex;

  static create(options: { knex: Knex }): PostgresRankingIndex {
    return new PostgresRankingIndex(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async lock(transaction: Knex.Transaction): Promise<void> {
    // Two writers that count the same words up in another order would wait for each other
    // for ever: 105 of 600 writes of four replicas died of it.
    await transaction.raw('select pg_advisory_xact_lock(?)', [WRITE_LOCK]);
  }

  async alone(work: () => Promise<void>): Promise<boolean> {
    return this.#knex.transaction(async transaction => {
      const { rows } = await transaction.raw(
        'select pg_try_advisory_xact_lock(?) as mine',
        [REBUILD_LOCK],
      );
      if (rows[0].mine) {
        await work();
      }
      return rows[0].mine;
    });
  }

  valuesOf(knex: Knex, values: readonly (string | number)[]): ReadQuery {
    const type = typeof values[0] === 'string' ? 'text' : 'int';
    return knex
      .queryBuilder()
      .from(
        knex.raw(`unnest(?::${type}[]) as given (value)`, [values.map(String)]),
      )
      .select('value');
  }

  pairsOf(knex: Knex, pairs: readonly [number, number][]): Knex.Raw {
    return knex.raw(
      'select id, amount from unnest(?::int[], ?::int[]) as pairs (id, amount)',
      [pairs.map(([id]) => id), pairs.map(([, amount]) => amount)],
    );
  }

  async addOccurrences(
    transaction: Knex.Transaction,
    options: {
      side: SideName;
      documents: readonly IndexedDocument[];
      termIds: ReadonlyMap<string, number>;
    },
  ): Promise<void> {
    const { postings } = tablesOf(options.side);
    let chunk = emptyColumns();
    for (const { articleId, frequencies, length } of options.documents) {
      for (const [term, frequency] of frequencies) {
        chunk.termIds.push(options.termIds.get(term)!);
        chunk.articleIds.push(articleId);
        chunk.frequencies.push(frequency);
        chunk.lengths.push(length);
      }
      if (chunk.termIds.length >= CHUNK) {
        await insertPostings(transaction, postings, chunk);
        chunk = emptyColumns();
      }
    }
    await insertPostings(transaction, postings, chunk);
  }

  async removeOccurrences(
    transaction: Knex.Transaction,
    options: { side: SideName; entries: readonly StoredEntry[] },
  ): Promise<void> {
    const { postings } = tablesOf(options.side);
    const termIds: number[] = [];
    const articleIds: number[] = [];
    for (const entry of options.entries) {
      for (const termId of entry.termIds) {
        termIds.push(termId);
        articleIds.push(entry.articleId);
      }
    }
    await transaction.raw(
      `delete from ?? as p using unnest(?::int[], ?::int[]) as gone (term_id, article_id)
       where p.term_id = gone.term_id and p.article_id = gone.article_id`,
      [postings, termIds, articleIds],
    );
  }

  async clear(transaction: Knex.Transaction, side: SideName): Promise<void> {
    await transaction.raw('truncate table ??', [tablesOf(side).postings]);
  }

  async reading<T>(work: (reader: SearchReader) => Promise<T>): Promise<T> {
    return this.#knex.transaction(
      async transaction => {
        // Compiling a query takes longer than running it.
        await transaction.raw('set local jit = off');
        return work({ knex: transaction, rows: query => query });
      },
      { readOnly: true, isolationLevel: 'repeatable read' },
    );
  }

  scores(
    { knex }: SearchReader,
    options: { side: SideName; query: RankedQuery; narrow?: Narrow },
  ): ReadQuery {
    const { side, query, narrow } = options;
    const { postings } = tablesOf(side);
    const sum = knex.raw(
      `sum(asked.factor * p.frequency / (p.frequency + ${
        K1 * (1 - BM25.b)
      }::float8 + ?::float8 * p.length)) as score`,
      [(K1 * BM25.b) / query.averageLength],
    );
    const brought = knex
      .queryBuilder()
      .from(askedFor(knex, query.brings, query))
      .joinRaw('join ?? as p on p.term_id = asked.term_id', [postings])
      .groupBy('p.article_id')
      .select('p.article_id', sum);
    narrow?.(brought, 'p.article_id');
    if (query.every) {
      return brought.havingRaw('count(*) = ?', [query.brings.length]);
    }
    if (query.adds.length === 0) {
      return brought;
    }
    return knex
      .queryBuilder()
      .withMaterialized('brought', brought)
      .withMaterialized(
        'added',
        knex
          .queryBuilder()
          .from('brought')
          .joinRaw('cross join ?', [askedFor(knex, query.adds, query)])
          .joinRaw(
            'join ?? as p on p.term_id = asked.term_id and p.article_id = brought.article_id',
            [postings],
          )
          .groupBy('p.article_id')
          .select('p.article_id', sum),
      )
      .from('brought')
      .leftJoin('added', 'added.article_id', 'brought.article_id')
      .select(
        'brought.article_id',
        knex.raw('brought.score + coalesce(added.score, 0) as score'),
      );
  }

  matches(
    { knex }: SearchReader,
    { side, query }: { side: SideName; query: RankedQuery },
  ): ReadQuery {
    const ids = query.brings.map(({ id }) => id);
    return knex(tablesOf(side).postings)
      .whereRaw('term_id = any(?::int[])', [ids])
      .groupBy('article_id')
      .havingRaw('count(*) >= ?', [query.every ? ids.length : 1])
      .select('article_id');
  }

  having(
    { knex }: SearchReader,
    { side, term }: { side: SideName; term: KnownTerm },
  ): ReadQuery {
    return knex(tablesOf(side).postings)
      .select('article_id')
      .where('term_id', term.id);
  }

  async close(): Promise<void> {
    // The connections are the caller's.
  }
}

/** The terms asked for as a table `asked (term_id, factor)`. */
function askedFor(
  knex: Knex,
  terms: readonly WeightedTerm[],
  query: RankedQuery,
): Knex.Raw {
  return knex.raw('unnest(?::int[], ?::float8[]) as asked (term_id, factor)', [
    terms.map(({ id }) => id),
    terms.map(term => bm25Factor(term, query.documents)),
  ]);
}

interface Columns {
  termIds: number[];
  articleIds: number[];
  frequencies: number[];
  lengths: number[];
}

function emptyColumns(): Columns {
  return { termIds: [], articleIds: [], frequencies: [], lengths: [] };
}

async function insertPostings(
  transaction: Knex.Transaction,
  postings: string,
  { termIds, articleIds, frequencies, lengths }: Columns,
): Promise<void> {
  if (termIds.length > 0) {
    await transaction.raw(
      `insert into ?? (term_id, article_id, frequency, length)
       select * from unnest(?::int[], ?::int[], ?::int[], ?::int[]) order by 1, 2`,
      [postings, termIds, articleIds, frequencies, lengths],
    );
  }
}

import type { Knex } from 'knex';
import { BM25, WEIGHT_STEP, type IndexedDocument } from './indexedDocument';
import {
  bm25Factor,
  byRarity,
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
        // The order of joins is ours: from the rarest word to the commonest, from what
        // matches to what it is. Looking for a better one takes longer than most searches.
        await transaction.raw('set local join_collapse_limit = 1');
        await transaction.raw('set local max_parallel_workers_per_gather = 0');
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
    const { brings, adds, every } = query;
    const part = partsOf(knex, tablesOf(side).postings, query);
    const [rarest, ...others] = brings.toSorted(byRarity);
    if (every || others.length === 0) {
      const all = inEveryOne(knex, [rarest, ...others].map(part));
      narrow?.(all, 'p0.article_id');
      if (adds.length === 0) return all;
      return withAdded(knex, all, adds.map(part));
    }
    const brought = knex
      .queryBuilder()
      .from(knex.unionAll(brings.map(part)).as('p'))
      .groupBy('p.article_id')
      .select('p.article_id', knex.raw('sum(p.part) as score'));
    narrow?.(brought, 'p.article_id');
    return adds.length === 0
      ? brought
      : withAdded(knex, brought, adds.map(part));
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

/**
 * One term's share in the scores, as a query of `article_id` and `part`. A query for each
 * term, as the planner knows of each how often it occurs, and of a table of terms nothing.
 */
function partsOf(knex: Knex, postings: string, query: RankedQuery) {
  return (term: WeightedTerm): ReadQuery =>
    knex(postings)
      .where('term_id', term.id)
      .select(
        'article_id',
        knex.raw(
          `?::float8 * frequency / (frequency + ${
            K1 * (1 - BM25.b)
          }::float8 + ?::float8 * length) as part`,
          [
            bm25Factor(term, query.documents),
            (K1 * BM25.b) / query.averageLength,
          ],
        ),
      );
}

/** Documents with all of the terms, from the rarest on; the table `p0` has their ids. */
function inEveryOne(knex: Knex, [first, ...others]: ReadQuery[]): ReadQuery {
  const all = knex.queryBuilder().from(first.as('p0'));
  const sum = ['p0.part'];
  others.forEach((other, i) => {
    const name = `p${i + 1}`;
    all.join(other.as(name), `${name}.article_id`, 'p0.article_id');
    sum.push(`${name}.part`);
  });
  return all.select('p0.article_id', knex.raw(`${sum.join(' + ')} as score`));
}

/** Adds to the scores what the documents have of further terms. */
function withAdded(
  knex: Knex,
  brought: ReadQuery,
  added: ReadQuery[],
): ReadQuery {
  const found = added.map(part =>
    knex
      .queryBuilder()
      .from('brought')
      .join(part.as('p'), 'p.article_id', 'brought.article_id')
      .select('p.article_id', 'p.part'),
  );
  return knex
    .queryBuilder()
    .withMaterialized('brought', brought)
    .withMaterialized(
      'added',
      knex
        .queryBuilder()
        .from(knex.unionAll(found).as('p'))
        .groupBy('p.article_id')
        .select('p.article_id', knex.raw('sum(p.part) as score')),
    )
    .from('brought')
    .leftJoin('added', 'added.article_id', 'brought.article_id')
    .select(
      'brought.article_id',
      knex.raw('brought.score + coalesce(added.score, 0) as score'),
    );
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

import type { Knex } from 'knex';
import { FIELD_WEIGHTS, type IndexedDocument } from './indexedDocument';
import type { KnownTerm, RankedQuery, WeightedTerm } from './rankedQuery';
import type {
  Narrow,
  RankingIndex,
  ReadQuery,
  SearchReader,
  StoredEntry,
} from './RankingIndex';
import { tablesOf, type SideName } from './searchSides';
import { createSqliteReader, type SqliteReader } from './sqliteReader';

const WEIGHTS = [
  FIELD_WEIGHTS.title,
  FIELD_WEIGHTS.remedy,
  FIELD_WEIGHTS.body,
].join(', ');

/**
 * Ranks with FTS5, which has BM25 built in. It knows no weights of words, so each weight is
 * a query of its own, and the scores are added up.
 */
export class SqliteRankingIndex implements RankingIndex {
  readonly #reader: SqliteReader;
  // A SQLite database has one process.
  #working = false;

  static create(options: { knex: Knex }): SqliteRankingIndex {
    return new SqliteRankingIndex(createSqliteReader(options.knex));
  }

  private constructor(reader: SqliteReader) {
    this.#reader = reader;
  }

  async lock(): Promise<void> {
    // A SQLite transaction that writes is alone anyway.
  }

  async alone(work: () => Promise<void>): Promise<boolean> {
    if (this.#working) return false;
    this.#working = true;
    try {
      await work();
    } finally {
      this.#working = false;
    }
    return true;
  }

  valuesOf(knex: Knex, values: readonly (string | number)[]): ReadQuery {
    return knex
      .queryBuilder()
      .from(knex.raw('json_each(?)', [JSON.stringify(values)]))
      .select('value');
  }

  pairsOf(knex: Knex, pairs: readonly [number, number][]): Knex.Raw {
    return knex.raw(
      'select value ->> 0 as id, value ->> 1 as amount from json_each(?)',
      [JSON.stringify(pairs)],
    );
  }

  async addOccurrences(
    transaction: Knex.Transaction,
    options: { side: SideName; documents: readonly IndexedDocument[] },
  ): Promise<void> {
    const { fts } = tablesOf(options.side);
    for (const { articleId, title, remedy, body } of options.documents) {
      await transaction.raw(
        'insert into ?? (rowid, title, remedy, body) values (?, ?, ?, ?)',
        [fts, articleId, title.join(' '), remedy.join(' '), body.join(' ')],
      );
    }
  }

  async removeOccurrences(
    transaction: Knex.Transaction,
    options: { side: SideName; entries: readonly StoredEntry[] },
  ): Promise<void> {
    const { fts } = tablesOf(options.side);
    const ids = options.entries.map(({ articleId }) => articleId);
    await transaction(fts)
      .whereIn('rowid', this.valuesOf(transaction, ids))
      .delete();
  }

  async clear(transaction: Knex.Transaction, side: SideName): Promise<void> {
    const { fts } = tablesOf(side);
    await transaction.raw("insert into ?? (??) values ('delete-all')", [
      fts,
      fts,
    ]);
  }

  async reading<T>(work: (reader: SearchReader) => Promise<T>): Promise<T> {
    return work(this.#reader);
  }

  scores(
    { knex }: SearchReader,
    options: { side: SideName; query: RankedQuery; narrow?: Narrow },
  ): ReadQuery {
    const { side, query, narrow } = options;
    const { brings, adds, every } = query;
    const matching = (expression: string) => ({
      expression,
      table: tablesOf(side).fts,
      narrow,
    });
    if (every) {
      return rows(knex, { ...matching(allOf(brings)), weight: 1 });
    }
    const groups = byWeight(brings);
    if (groups.length === 1 && adds.length === 0) {
      const [[weight, terms]] = groups;
      return rows(knex, { ...matching(anyOf(terms)), weight });
    }
    const parts = groups.map(([weight, terms]) =>
      rows(knex, { ...matching(anyOf(terms)), weight }).select(
        knex.raw('0 as whole'),
      ),
    );
    if (adds.length > 0) {
      // Finds the common words only in what the others bring in; what those count for is
      // taken off again.
      parts.push(
        rows(knex, {
          ...matching(`(${anyOf(brings)}) AND (${anyOf(adds)})`),
          weight: 0,
        }).select(knex.raw('1 as whole')),
      );
    }
    return knex
      .queryBuilder()
      .from(knex.unionAll(parts).as('parts'))
      .groupBy('article_id')
      .select(
        'article_id',
        knex.raw(
          'sum(score) + sum(plain * whole) - case when max(whole) = 1 then sum(plain * (1 - whole)) else 0 end as score',
        ),
      );
  }

  having(
    { knex }: SearchReader,
    { side, term }: { side: SideName; term: KnownTerm },
  ): ReadQuery {
    const { fts } = tablesOf(side);
    return knex(fts)
      .select({ article_id: 'rowid' })
      .whereRaw('?? match ?', [fts, anyOf([term])]);
  }

  async close(): Promise<void> {
    await this.#reader.close();
  }
}

/** Matching documents: `score` with the weight, `plain` without. */
function rows(
  knex: Knex,
  options: {
    table: string;
    expression: string;
    weight: number;
    narrow?: Narrow;
  },
): ReadQuery {
  const { table, expression, weight, narrow } = options;
  const matching = knex(table)
    .select({ article_id: `${table}.rowid` })
    .select(
      knex.raw(`-? * bm25(??, ${WEIGHTS}) as score`, [weight, table]),
      knex.raw(`-bm25(??, ${WEIGHTS}) as plain`, [table]),
    )
    .whereRaw('?? match ?', [table, expression]);
  narrow?.(matching, `${table}.rowid`);
  return matching;
}

function byWeight(terms: readonly WeightedTerm[]): [number, WeightedTerm[]][] {
  return [...Map.groupBy(terms, ({ weight }) => weight)];
}

function anyOf(terms: readonly KnownTerm[]): string {
  return terms.map(quoted).join(' OR ');
}

function allOf(terms: readonly KnownTerm[]): string {
  return terms.map(quoted).join(' AND ');
}

function quoted({ term }: KnownTerm): string {
  return `"${term.replace(/"/g, '""')}"`;
}

import { isSqlite, nextNumber, type CursorValue } from '@firstline/backend-kit';
import type {
  KnowledgeOverview,
  TotalItems,
} from '@firstline/plugin-knowledge-base-common';
import type { Knex } from 'knex';
import { applySight } from './articleFilters';
import { ArticleListQuery } from './articleListQuery';
import { overviewOf } from './articleOverview';
import { ArticleParts, insertRows } from './articleParts';
import type { ArticleCounts, ArticleRecord } from './ArticleRecord';
import { helpfulnessOf } from './ArticleRecord';
import { toArticleRecord, toArticleRow, type ArticleRow } from './articleRows';
import type {
  ArticleCountChange,
  ArticleListOptions,
  ArticleSight,
  ArticleStore,
  LogEntry,
} from './ArticleStore';

const COUNTER = 'article';
const noCounts = {
  helped: 0,
  did_not_help: 0,
  solved: 0,
  last_solved_at: null,
  helpfulness: 0,
};

/** Articles in the plugin's database, SQLite or PostgreSQL. */
export class DatabaseArticleStore implements ArticleStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): DatabaseArticleStore {
    return new DatabaseArticleStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  nextId(options: { transaction: Knex.Transaction }): Promise<number> {
    return nextNumber(options.transaction, COUNTER);
  }

  async reserveIds(
    upTo: number,
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<void> {
    await transaction('counters')
      .insert({ name: COUNTER, value: 0 })
      .onConflict('name')
      .ignore();
    await transaction('counters')
      .where({ name: COUNTER })
      .where('value', '<', upTo)
      .update({ value: upTo });
  }

  async insert(
    records: ArticleRecord[],
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<void> {
    const rows = records.map(record => ({
      ...toArticleRow(record),
      ...noCounts,
    }));
    await insertRows(transaction, 'articles', rows);
    await ArticleParts.of(transaction).insert(records);
  }

  async update(
    record: ArticleRecord,
    options: { seenVersion: number; transaction: Knex.Transaction },
  ): Promise<boolean> {
    const { seenVersion, transaction } = options;
    const updated = await transaction<ArticleRow>('articles')
      .where({ id: record.id, version: seenVersion })
      .update(toArticleRow(record));
    if (updated === 0) return false;
    await ArticleParts.of(transaction).update(record);
    return true;
  }

  async log(
    entries: LogEntry[],
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<void> {
    const rows = entries.map(({ articleId, note, ...entry }) => ({
      ...entry,
      article_id: articleId,
      note: note ?? null,
    }));
    await insertRows(transaction, 'article_log', rows);
  }

  async get(
    id: number,
    options: { transaction?: Knex.Transaction; forUpdate?: boolean } = {},
  ): Promise<ArticleRecord | undefined> {
    return (await this.getMany([id], options)).get(id);
  }

  async getMany(
    ids: number[],
    options: { transaction?: Knex.Transaction; forUpdate?: boolean } = {},
  ): Promise<Map<number, ArticleRecord>> {
    if (ids.length === 0) return new Map();
    const on = options.transaction ?? this.#knex;
    const query = on<ArticleRow>('articles').whereIn('id', ids);
    // SQLite has one writer at a time and knows no row locks.
    if (options.forUpdate && !isSqlite(on)) query.orderBy('id').forUpdate();
    const rows = await query;
    const parts = await ArticleParts.of(on).read(rows.map(row => row.id));
    return new Map(
      rows.map(row => [
        row.id,
        toArticleRecord(row, {
          access: parts.access.get(row.id) ?? [],
          pendingItems: parts.pendingItems.get(row.id) ?? [],
        }),
      ]),
    );
  }

  async list(options: ArticleListOptions): Promise<{
    records: ArticleRecord[];
    next?: CursorValue[];
    totalItems: TotalItems;
  }> {
    const query = ArticleListQuery.create(this.#knex, options);
    const { ids, next, total } = await query.run();
    const records = await this.getMany(ids);
    return {
      records: ids
        .map(id => records.get(id))
        .filter(record => record !== undefined),
      next,
      totalItems: total,
    };
  }

  async idsAfter(options: {
    after: number;
    limit: number;
    sight: ArticleSight;
  }): Promise<number[]> {
    const query = this.#knex('articles as a').where('a.id', '>', options.after);
    applySight(query, options.sight);
    return query.orderBy('a.id').limit(options.limit).pluck('a.id');
  }

  publishedAfter(options: { after: number; limit: number }): Promise<number[]> {
    return this.#knex<ArticleRow>('articles')
      .where('id', '>', options.after)
      .where('state', 'published')
      .orderBy('id')
      .limit(options.limit)
      .pluck('id');
  }

  aboutItem(
    ciRef: string,
    options: { after: number; limit: number },
  ): Promise<number[]> {
    return this.#knex('article_cis')
      .where('ci_ref', ciRef)
      .whereIn('shown', [0, 1])
      .where('article_id', '>', options.after)
      .orderBy('article_id')
      .limit(options.limit)
      .pluck('article_id');
  }

  dueForReview(options: { before: string; limit: number }): Promise<number[]> {
    const index = 'articles_review_due_idx';
    return (
      this.#knex
        // SQLite, which has no statistics, would go by the state.
        .from(
          isSqlite(this.#knex)
            ? this.#knex.raw(`articles indexed by ${index}`)
            : 'articles',
        )
        // As literals, so that the partial index serves.
        .whereRaw("state = 'published' and review_told = 0")
        .where('review_key', '<', options.before)
        .orderBy(['review_key', 'id'])
        .limit(options.limit)
        .pluck('id')
    );
  }

  async count(
    id: number,
    change: ArticleCountChange,
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<ArticleCounts> {
    const [row]: ArticleRow[] = await transaction('articles')
      .where({ id })
      .increment({
        helped: change.helped ?? 0,
        did_not_help: change.didNotHelp ?? 0,
        solved: change.solved ?? 0,
      })
      .returning(['helped', 'did_not_help', 'solved', 'last_solved_at']);
    const counts: ArticleCounts = {
      helped: row.helped,
      didNotHelp: row.did_not_help,
      solved: row.solved,
      lastSolvedAt: change.lastSolvedAt ?? row.last_solved_at ?? undefined,
    };
    await transaction<ArticleRow>('articles')
      .where({ id })
      .update({
        last_solved_at: counts.lastSolvedAt ?? null,
        helpfulness: helpfulnessOf(counts),
      });
    return counts;
  }

  overview(sight: ArticleSight): Promise<KnowledgeOverview> {
    return overviewOf(this.#knex, sight);
  }
}

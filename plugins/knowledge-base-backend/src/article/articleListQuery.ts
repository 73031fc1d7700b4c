import {
  cappedTotal,
  isSqlite,
  keysetAfter,
  keysetOrder,
  MAX_EXACT_TOTAL,
  type CursorValue,
  type KeysetColumn,
} from '@firstline/backend-kit';
import type {
  ArticleSort,
  TotalItems,
} from '@firstline/plugin-knowledge-base-common';
import type { Knex } from 'knex';
import { applyFilter, applySight, type FilterName } from './articleFilters';
import type { ArticleListOptions } from './ArticleStore';
import { waysInto, type WayIn } from './articleWays';

// Rows that are looked at to find out which way in is the shortest.
const PROBE_ROWS = 1_000;

const desc = (column: string): KeysetColumn => ({ column, direction: 'desc' });
const asc = (column: string): KeysetColumn => ({ column, direction: 'asc' });

/** The columns of each order, all in one direction, and the index that has them. */
const orders: Record<ArticleSort, { index: string; columns: KeysetColumn[] }> =
  {
    '-updatedAt': {
      index: 'articles_updated_idx',
      columns: [desc('updated_at'), desc('id')],
    },
    '-publishedAt': {
      index: 'articles_published_idx',
      columns: [desc('published_key'), desc('id')],
    },
    title: {
      index: 'articles_title_idx',
      columns: [asc('title_key'), asc('id')],
    },
    helpful: {
      index: 'articles_helpful_idx',
      columns: [desc('helpfulness'), desc('id')],
    },
    reviewDate: {
      index: 'articles_review_idx',
      columns: [asc('review_key'), asc('id')],
    },
  };

/**
 * Finds the ids of a page. Few matches (the total is counted anyway) are collected by the
 * shortest way in and sorted; of many, the order's own index is walked, which meets them
 * soon.
 */
export class ArticleListQuery {
  readonly #knex: Knex;
  readonly #options: ArticleListOptions;

  static create(knex: Knex, options: ArticleListOptions): ArticleListQuery {
    return new ArticleListQuery(knex, options);
  }

  private constructor(knex: Knex, options: ArticleListOptions) {
    this.#knex = knex;
    this.#options = options;
  }

  /** The page's ids in order, where the next page starts, and how many there are. */
  async run(): Promise<{
    ids: number[];
    next?: CursorValue[];
    total: TotalItems;
  }> {
    const { sight, limit, sort } = this.#options;
    if (sight.portal === false) return { ids: [], total: 0 };
    const way = await this.#shortest();
    const total = await this.#count(way);
    if (total === 0) return { ids: [], total };
    const rows: Record<string, string | number>[] = await this.#page(
      typeof total === 'number' ? way : undefined,
    );
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    const { columns } = orders[sort];
    return {
      ids: rows.slice(0, limit).map(row => Number(row.id)),
      next: last && columns.map(({ column }) => last[column]),
      total,
    };
  }

  #page(way: WayIn | undefined): Knex.QueryBuilder {
    const { sort, limit, after } = this.#options;
    const { index, columns } = orders[sort];
    const keys = columns.map(({ column, direction }) => ({
      column: `a.${column}`,
      direction,
    }));
    const query = this.#matches(way ?? { index });
    if (after) keysetAfter(query, keys, after);
    query.select(keys.map(({ column }) => column));
    return keysetOrder(query, keys).limit(limit + 1);
  }

  async #count(way: WayIn | undefined): Promise<TotalItems> {
    const rows = this.#matches(way)
      .select(this.#knex.raw('1 as one'))
      .limit(MAX_EXACT_TOTAL + 1)
      .as('counted');
    const [{ count }] = await this.#knex.from(rows).count({ count: '*' });
    return cappedTotal(Number(count));
  }

  /** Picks the way in; of several, the one that has the fewest rows. */
  async #shortest(): Promise<WayIn | undefined> {
    const ways = waysInto(this.#knex, this.#options);
    if (ways.length <= 1) return ways[0];
    const probes = ways.map((way, index) => {
      const rows = this.#source(way)
        .select(this.#knex.raw('1 as one'))
        .limit(PROBE_ROWS)
        .as('probed');
      return this.#knex.from(rows).count('*').as(`n${index}`);
    });
    const [counted] = await this.#knex.queryBuilder().select(probes);
    const counts = ways.map((_, index) => Number(counted[`n${index}`]));
    return ways[counts.indexOf(Math.min(...counts))];
  }

  #matches(way?: Partial<WayIn>): Knex.QueryBuilder {
    const { filter, sight } = this.#options;
    const except: FilterName[] = way?.covers ? [way.covers] : [];
    const query = this.#source(way);
    applyFilter(query, filter, { sight, except });
    applySight(query, sight);
    return query;
  }

  /**
   * Where the rows come from. SQLite, which has no statistics to choose by, is told: the
   * index, or no index, so that ids of another table lead.
   */
  #source(way: Partial<WayIn> = {}): Knex.QueryBuilder {
    const query = this.#knex.queryBuilder();
    const hint = way.index ? `indexed by ${way.index}` : 'not indexed';
    const hinted = isSqlite(this.#knex) && (way.index || way.narrow);
    query.from(
      hinted ? this.#knex.raw(`articles as a ${hint}`) : 'articles as a',
    );
    way.narrow?.(query);
    return query;
  }
}

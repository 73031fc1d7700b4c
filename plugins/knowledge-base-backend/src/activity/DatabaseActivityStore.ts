import type { KnowledgeActivity } from '@firstline/plugin-knowledge-base-common';
import type { Knex } from 'knex';
import type { ActivityStore, SearchCount } from './ActivityStore';

const TABLE = 'search_counts';

/** {@link ActivityStore} in the plugin's database. */
export class DatabaseActivityStore implements ActivityStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): DatabaseActivityStore {
    return new DatabaseActivityStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async add(counts: SearchCount[]): Promise<void> {
    if (counts.length === 0) return;
    await this.#knex(TABLE)
      .insert(
        counts.map(({ quarter, searches, foundNothing }) => ({
          quarter,
          searches,
          found_nothing: foundNothing,
        })),
      )
      .onConflict('quarter')
      .merge({
        searches: this.#knex.raw('?? + excluded.searches', [
          `${TABLE}.searches`,
        ]),
        found_nothing: this.#knex.raw('?? + excluded.found_nothing', [
          `${TABLE}.found_nothing`,
        ]),
      });
  }

  async between(period: {
    from: string;
    to: string;
  }): Promise<KnowledgeActivity> {
    const { from, to } = period;
    const within = (query: Knex.QueryBuilder, column: string) =>
      query.where(column, '>=', from).where(column, '<', to);
    const [searched]: { searches: unknown; nothing: unknown }[] = await within(
      this.#knex(TABLE),
      'quarter',
    ).sum({ searches: 'searches', nothing: 'found_nothing' });
    const [published] = await within(
      this.#knex('article_log as l').whereRaw("l.kind = 'published'"),
      'l.at',
    )
      .whereNotExists(
        this.#knex('article_log as e')
          .whereRaw("e.kind = 'published'")
          .whereRaw('e.article_id = l.article_id and e.at < l.at')
          .select(this.#knex.raw('1')),
      )
      .countDistinct({ count: 'l.article_id' });
    const [used] = await within(this.#knex('article_uses'), 'at').count({
      count: '*',
    });
    return {
      searches: Number(searched.searches ?? 0),
      searchesWithoutResult: Number(searched.nothing ?? 0),
      articlesPublished: Number(published.count),
      solved: Number(used.count),
    };
  }
}

import type { Contribution } from '@firstline/plugin-knowledge-base-common';
import type { Knex } from 'knex';
import type { ContributionStore } from './ContributionStore';

interface CountRow {
  author: string;
  amount: number | string;
}

/** {@link ContributionStore} in the plugin's database. */
export class DatabaseContributionStore implements ContributionStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): DatabaseContributionStore {
    return new DatabaseContributionStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async between(period: { from: string; to: string }): Promise<Contribution[]> {
    const written: CountRow[] = await this.written(period);
    const used: CountRow[] = await this.used(period);
    const found = new Map<string, Contribution>();
    const of = (author: string) => {
      const contribution = found.get(author) ?? { author, written: 0, used: 0 };
      found.set(author, contribution);
      return contribution;
    };
    for (const { author, amount } of written)
      of(author).written = Number(amount);
    for (const { author, amount } of used) of(author).used = Number(amount);
    return [...found.values()];
  }

  /** A later revision of an article is not another article. */
  written({ from, to }: { from: string; to: string }): Knex.QueryBuilder {
    return this.#knex('article_log as l')
      .join('articles as a', 'a.id', 'l.article_id')
      .whereRaw("l.kind = 'published'")
      .where('l.at', '>=', from)
      .where('l.at', '<', to)
      .whereNotExists(
        this.#knex('article_log as e')
          .whereRaw("e.kind = 'published'")
          .whereRaw('e.article_id = l.article_id and e.at < l.at')
          .select(this.#knex.raw('1')),
      )
      .groupBy('a.created_by')
      .select({ author: 'a.created_by' })
      .countDistinct({ amount: 'l.article_id' });
  }

  used({ from, to }: { from: string; to: string }): Knex.QueryBuilder {
    return this.#knex('article_uses as u')
      .join('articles as a', 'a.id', 'u.article_id')
      .where('u.at', '>=', from)
      .where('u.at', '<', to)
      .groupBy('a.created_by')
      .select({ author: 'a.created_by' })
      .count({ amount: '*' });
  }
}

import { toDbTime } from '@firstline/backend-kit';
import type { AttachedArticle } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { ArticleLinks } from './ArticleLinks';

const TABLE = 'incident_articles';

/** A row of `incident_articles`. */
interface ArticleRow {
  incident_id: number;
  article_number: string;
  title: string;
  solved: number;
  attached: number;
  at: string;
}

/** {@link ArticleLinks} in the service desk's database. */
export class DatabaseArticleLinks implements ArticleLinks {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseArticleLinks {
    return new DatabaseArticleLinks(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async ofIncidents(
    incidentIds: number[],
    options: { transaction?: Knex.Transaction } = {},
  ): Promise<Map<number, AttachedArticle[]>> {
    const found = new Map<number, AttachedArticle[]>();
    if (incidentIds.length === 0) return found;
    const rows = await this.#rows(options.transaction)
      .whereIn('incident_id', incidentIds)
      .orderBy(['incident_id', 'at', 'article_number']);
    for (const row of rows) {
      const articles = found.get(row.incident_id) ?? [];
      articles.push({
        number: row.article_number,
        title: row.title,
        solved: row.solved === 1,
      });
      found.set(row.incident_id, articles);
    }
    return found;
  }

  async setAttached(
    incidentId: number,
    article: { number: string; title: string },
    options: { attached: boolean; at: DateTime; transaction: Knex.Transaction },
  ): Promise<boolean> {
    const { attached, transaction } = options;
    const row = await this.#rows(transaction)
      .where({ incident_id: incidentId, article_number: article.number })
      .first();
    if ((row?.attached === 1) === attached) return false;
    const marks = { attached: attached ? 1 : 0 };
    await this.#set(incidentId, article, marks, options);
    await this.#deleteUnused(incidentId, transaction);
    return true;
  }

  async setSolvedWith(
    incidentId: number,
    article: { number: string; title?: string } | undefined,
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<void> {
    await this.#rows(options.transaction)
      .where({ incident_id: incidentId, solved: 1 })
      .update({ solved: 0 });
    if (article) await this.#set(incidentId, article, { solved: 1 }, options);
    await this.#deleteUnused(incidentId, options.transaction);
  }

  async #set(
    incidentId: number,
    article: { number: string; title?: string },
    marks: { attached?: number; solved?: number },
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<void> {
    await this.#rows(options.transaction)
      .insert({
        incident_id: incidentId,
        article_number: article.number,
        title: article.title ?? article.number,
        solved: 0,
        attached: 0,
        at: toDbTime(options.at),
        ...marks,
      })
      .onConflict(['incident_id', 'article_number'])
      .merge({ ...(article.title && { title: article.title }), ...marks });
  }

  async #deleteUnused(
    incidentId: number,
    transaction: Knex.Transaction,
  ): Promise<void> {
    await this.#rows(transaction)
      .where({ incident_id: incidentId, solved: 0, attached: 0 })
      .delete();
  }

  #rows(transaction?: Knex.Transaction) {
    return (transaction ?? this.#database)<ArticleRow>(TABLE);
  }
}

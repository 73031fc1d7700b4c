import { toDbTime } from '@firstline/backend-kit';
import type { Audience } from '@firstline/plugin-knowledge-base-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { ArticleLinks, LinkedArticle, NamedArticle } from './ArticleLinks';
import type { KnownArticle } from './KnowledgeDirectory';

const TABLE = 'incident_articles';

/** A row of `incident_articles`. */
interface ArticleRow {
  incident_id: number;
  article_number: string;
  title: string;
  solved: number;
  attached: number;
  at: string;
  audience: string | null;
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
  ): Promise<Map<number, LinkedArticle[]>> {
    const found = new Map<number, LinkedArticle[]>();
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
        audience: (row.audience as Audience | null) ?? undefined,
      });
      found.set(row.incident_id, articles);
    }
    return found;
  }

  async setAttached(
    incidentId: number,
    article: NamedArticle,
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
    article: NamedArticle | undefined,
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<void> {
    await this.#rows(options.transaction)
      .where({ incident_id: incidentId, solved: 1 })
      .update({ solved: 0 });
    if (article) await this.#set(incidentId, article, { solved: 1 }, options);
    await this.#deleteUnused(incidentId, options.transaction);
  }

  async unknown(options: { limit: number }): Promise<string[]> {
    const rows = await this.#database
      .select('article_number')
      .from(
        this.#database(TABLE)
          .distinct('article_number')
          .whereNull('audience')
          .as('unknown'),
      )
      // Some stay unknown for good; they must not keep the others from their turn.
      .orderByRaw('random()')
      .limit(options.limit);
    return rows.map(row => row.article_number);
  }

  async name(article: KnownArticle): Promise<void> {
    await this.#rows()
      .where({ article_number: article.number })
      .whereNull('audience')
      .update(knownOf(article));
  }

  async #set(
    incidentId: number,
    article: NamedArticle,
    marks: { attached?: number; solved?: number },
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<void> {
    await this.#rows(options.transaction)
      .insert({
        incident_id: incidentId,
        article_number: article.number,
        title: article.title ?? article.number,
        audience: article.audience ?? null,
        solved: 0,
        attached: 0,
        at: toDbTime(options.at),
        ...marks,
      })
      .onConflict(['incident_id', 'article_number'])
      .merge({ ...knownOf(article), ...marks });
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

/** What is not known leaves what was known before. */
function knownOf({ title, audience }: NamedArticle) {
  return { ...(title && { title }), ...(audience && { audience }) };
}

import type { FeedbackEntry } from '@firstline/plugin-knowledge-base-common';
import type { Knex } from 'knex';
import type { FeedbackRegister, Opinion, UseRecord } from './FeedbackRegister';

interface FeedbackRow {
  article_id: number;
  reader: string;
  helpful: number;
  comment: string | null;
  at: string;
}

/** {@link FeedbackRegister} over `article_feedback` and `article_uses`. */
export class DatabaseFeedbackRegister implements FeedbackRegister {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): DatabaseFeedbackRegister {
    return new DatabaseFeedbackRegister(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async of(
    articleId: number,
    reader: string,
    options: { transaction?: Knex.Transaction } = {},
  ): Promise<Opinion | undefined> {
    const on = options.transaction ?? this.#knex;
    const row = await on<FeedbackRow>('article_feedback')
      .where({ article_id: articleId, reader })
      .first();
    return (
      row && { helpful: row.helpful === 1, comment: row.comment ?? undefined }
    );
  }

  async put(
    articleId: number,
    entry: FeedbackEntry,
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<void> {
    await transaction<FeedbackRow>('article_feedback')
      .insert({
        article_id: articleId,
        reader: entry.by,
        helpful: entry.helpful ? 1 : 0,
        comment: entry.comment ?? null,
        at: entry.at,
      })
      .onConflict(['article_id', 'reader'])
      .merge();
  }

  async ofArticle(
    articleId: number,
    options: { limit: number },
  ): Promise<FeedbackEntry[]> {
    const rows = await this.#knex<FeedbackRow>('article_feedback')
      .where({ article_id: articleId })
      .orderBy([{ column: 'at', order: 'desc' }, { column: 'reader' }])
      .limit(options.limit);
    return rows.map(row => ({
      by: row.reader,
      helpful: row.helpful === 1,
      comment: row.comment ?? undefined,
      at: row.at,
    }));
  }

  async addUse(
    use: UseRecord,
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<boolean> {
    // Whichever of the two keys is there already: nothing is done then, no error caught.
    const added = await transaction('article_uses')
      .insert({
        article_id: use.articleId,
        key: use.key,
        incident_number: use.incidentNumber ?? null,
        by: use.by,
        at: use.at,
      })
      .onConflict()
      .ignore()
      .returning('key');
    return added.length > 0;
  }
}

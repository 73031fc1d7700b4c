import type { Knex } from 'knex';
import type { RevisionHistory } from './RevisionHistory';
import type { RevisionRecord } from './RevisionRecord';
import {
  toRevisionRecord,
  toRevisionRow,
  type RevisionRow,
} from './revisionRows';

const TABLE = 'article_revisions';
// SQLite joins the rows of one insert as selects, of which it takes 500.
const ROWS = 200;

/** {@link RevisionHistory} over `article_revisions`. */
export class DatabaseRevisionHistory implements RevisionHistory {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): DatabaseRevisionHistory {
    return new DatabaseRevisionHistory(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async put(
    revisions: RevisionRecord[],
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<void> {
    const rows = revisions.map(toRevisionRow);
    for (let start = 0; start < rows.length; start += ROWS) {
      await transaction<RevisionRow>(TABLE)
        .insert(rows.slice(start, start + ROWS))
        .onConflict(['article_id', 'revision'])
        .merge();
    }
  }

  async get(
    articleId: number,
    revision: number,
    options: { transaction?: Knex.Transaction } = {},
  ): Promise<RevisionRecord | undefined> {
    const [record] = await this.getMany([{ articleId, revision }], options);
    return record;
  }

  async getMany(
    keys: { articleId: number; revision: number }[],
    options: { transaction?: Knex.Transaction } = {},
  ): Promise<RevisionRecord[]> {
    if (keys.length === 0) return [];
    const on = options.transaction ?? this.#knex;
    const rows = await on<RevisionRow>(TABLE).whereIn(
      ['article_id', 'revision'],
      keys.map(({ articleId, revision }) => [articleId, revision]),
    );
    return rows.map(toRevisionRecord);
  }

  async ofArticle(articleId: number): Promise<RevisionRecord[]> {
    const rows = await this.#knex<RevisionRow>(TABLE)
      .where({ article_id: articleId })
      .orderBy('revision', 'desc');
    return rows.map(toRevisionRecord);
  }
}

import type { Knex } from 'knex';
import type { RevisionRecord } from './RevisionRecord';

/** Every text an article ever had. */
export interface RevisionHistory {
  /** Stores new revisions and changed ones. */
  put(
    revisions: RevisionRecord[],
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  get(
    articleId: number,
    revision: number,
    options?: { transaction?: Knex.Transaction },
  ): Promise<RevisionRecord | undefined>;
  /** Some revisions of many articles, in one query; missing ones are left out. */
  getMany(
    keys: { articleId: number; revision: number }[],
    options?: { transaction?: Knex.Transaction },
  ): Promise<RevisionRecord[]>;
  /** All revisions of an article, newest first. */
  ofArticle(articleId: number): Promise<RevisionRecord[]>;
}

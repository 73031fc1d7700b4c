import type { FeedbackEntry } from '@firstline/plugin-knowledge-base-common';
import type { Knex } from 'knex';

/** What one reader said. */
export type Opinion = Pick<FeedbackEntry, 'helpful' | 'comment'>;

/** Something an article solved. */
export interface UseRecord {
  articleId: number;
  /** The same key counts once for an article, as does the same incident. */
  key: string;
  incidentNumber?: string;
  by: string;
  at: string;
}

/** What readers said of articles, and what articles solved. */
export interface FeedbackRegister {
  /** What a reader said of an article. */
  of(
    articleId: number,
    reader: string,
    options?: { transaction?: Knex.Transaction },
  ): Promise<Opinion | undefined>;
  /** Keeps what a reader says, in place of what they said before. */
  put(
    articleId: number,
    entry: FeedbackEntry,
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  /** What readers said, newest first; at most `limit`. */
  ofArticle(
    articleId: number,
    options: { limit: number },
  ): Promise<FeedbackEntry[]>;
  /** @returns false when it was recorded before */
  addUse(
    use: UseRecord,
    options: { transaction: Knex.Transaction },
  ): Promise<boolean>;
}

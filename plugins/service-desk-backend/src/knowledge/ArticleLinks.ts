import type { Audience } from '@firstline/plugin-knowledge-base-common';
import type { AttachedArticle } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { KnownArticle } from './KnowledgeDirectory';

/** What is known of an article: no more than its number while nobody could be asked. */
export type NamedArticle = Pick<KnownArticle, 'number'> & Partial<KnownArticle>;

/** An article that hangs on an incident. */
export interface LinkedArticle extends AttachedArticle {
  /** Who may read it; absent while nobody knows. */
  audience?: Audience;
}

/** Which articles hang on incidents, kept in the writes of the incidents. */
export interface ArticleLinks {
  /** Attached ones, and the one it was solved with, in the order they came. */
  ofIncidents(
    incidentIds: number[],
    options?: { transaction?: Knex.Transaction },
  ): Promise<Map<number, LinkedArticle[]>>;
  /**
   * Attaches an article, or takes it off; how the incident was solved stays.
   * @returns false when it was so already
   */
  setAttached(
    incidentId: number,
    article: NamedArticle,
    options: { attached: boolean; at: DateTime; transaction: Knex.Transaction },
  ): Promise<boolean>;
  /** Says which article solved it, in place of an earlier one; undefined: none. */
  setSolvedWith(
    incidentId: number,
    article: NamedArticle | undefined,
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<void>;
  /** Numbers of some articles of which no more is known. */
  unknown(options: { limit: number }): Promise<string[]>;
  /** Says on every incident what is known of an article now. */
  name(article: KnownArticle): Promise<void>;
}

import type { AttachedArticle } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';

/** Which articles hang on incidents, kept in the writes of the incidents. */
export interface ArticleLinks {
  /** Attached ones, and the one it was solved with, in the order they came. */
  ofIncidents(
    incidentIds: number[],
    options?: { transaction?: Knex.Transaction },
  ): Promise<Map<number, AttachedArticle[]>>;
  /**
   * Attaches an article, or takes it off; how the incident was solved stays.
   * @returns false when it was so already
   */
  setAttached(
    incidentId: number,
    article: { number: string; title: string },
    options: { attached: boolean; at: DateTime; transaction: Knex.Transaction },
  ): Promise<boolean>;
  /**
   * Says which article solved it, in place of an earlier one; undefined: none. Its title is
   * absent when the knowledge base could not be asked.
   */
  setSolvedWith(
    incidentId: number,
    article: { number: string; title?: string } | undefined,
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<void>;
}

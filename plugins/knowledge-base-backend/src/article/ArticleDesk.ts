import type {
  ArticleContent,
  ArticleState,
  CreateArticle,
  KnowledgeOverview,
} from '@firstline/plugin-knowledge-base-common';
import type { Caller } from '../people/Caller';
import type { ArticleService } from './ArticleService';

/**
 * An article on its way in: the fields of `POST /articles`, and those of an export that
 * only a knowledge manager's import keeps: number, state, author and times.
 */
export interface ArticleLine {
  article: CreateArticle;
  /** Known: the article is changed. Unknown: it gets this number, if a manager imports. */
  number?: string;
  /** `published` goes out at once when a manager imports; anything else is a draft. */
  state?: ArticleState;
  author?: string;
  /** ISO times. */
  createdAt?: string;
  updatedAt?: string;
  publishedAt?: string;
  /** ISO date. */
  reviewDate?: string;
}

/** What became of a line. */
export type LineOutcome =
  | { outcome: 'created' | 'updated' | 'unchanged'; number: string }
  | { outcome: 'refused'; reason: string };

/** An article on its way out; read in again by an import, it is unchanged. */
export interface ExportedArticle extends ArticleContent {
  number: string;
  state: ArticleState;
  author: string;
  createdAt: string;
  updatedAt: string;
  publishedAt?: string;
  reviewDate?: string;
  sourceIncident?: string;
}

/** What the clock does to articles; each is safe on any replica and to run twice. */
export interface ArticleSweeps {
  /**
   * Marks published articles whose review date has passed and tells who answers for them.
   * @returns how many were marked; less than `limit` when none are left
   */
  markDueReviews(options: { limit: number }): Promise<number>;
  /**
   * Compares the configuration items that articles are about with the catalog: who owns an
   * item now may review, and what is gone, deprecated or changed hands needs review.
   * @returns how many items had changed
   * @throws ServiceUnavailableError while the catalog is away: nothing is marked then
   */
  refreshItems(): Promise<number>;
  /** Writes the search index anew when another version of the analyser made it. */
  rebuildSearch(): Promise<{ rebuilt: number }>;
}

/** The article service with what the rest of the backend needs of it. */
export interface ArticleDesk extends ArticleService<Caller>, ArticleSweeps {
  overview(options: { by: Caller }): Promise<KnowledgeOverview>;
  /**
   * Takes lines in, in one transaction: at most 200 at a time. A line that is refused does
   * not touch the others.
   *
   * @returns an outcome for each line, in order
   * @throws NotAllowedError for who may not write articles
   */
  importArticles(
    lines: ArticleLine[],
    options: { by: Caller },
  ): Promise<LineOutcome[]>;
  /**
   * What the caller may read, as it is shown, by ascending number.
   *
   * @param options - `after`: digits of the last number of the batch before, 0 to begin
   * @returns an empty batch at the end; `last` goes into the next call
   */
  exportArticles(options: {
    by: Caller;
    after: number;
    limit: number;
  }): Promise<{ articles: ExportedArticle[]; last: number }>;
}

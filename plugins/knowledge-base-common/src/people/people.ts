import type { LinkedItem } from '../article/article';

/** What the knowledge base makes of the caller. */
export interface KnowledgePerson {
  ref: string;
  groups: string[];
  /** Knowledge manager: reviews everything, sees what was not found. */
  manager: boolean;
  /** Works on incidents or owns something in the catalog: writes, and reads engineers' articles. */
  engineer: boolean;
}

/** A category as it is configured; texts by language. */
export interface ArticleCategory {
  id: string;
  title: string;
  titles?: Record<string, string>;
  children?: ArticleCategory[];
}

/** What screens need of the configuration. */
export interface KnowledgeSettings {
  categories: ArticleCategory[];
  reviewDays: number;
  attachmentLimitBytes: number;
}

/** Reply of `GET /overview`: what the home of the knowledge base shows, as far as the caller may see it. */
export interface KnowledgeOverview {
  published: number;
  /** Items with most articles first, at most 24. */
  byConfigurationItem: (LinkedItem & { count: number })[];
  /** Revisions that wait for the caller's review. */
  toReview: number;
  /** Articles that need review and that the caller answers for. */
  stale: number;
  /** The caller's own drafts. */
  drafts: number;
}

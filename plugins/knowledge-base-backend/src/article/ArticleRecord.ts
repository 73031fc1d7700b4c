import type {
  ArticleKind,
  ArticleLanguage,
  ArticleState,
  Audience,
  LinkedItem,
  PendingRevision,
  Staleness,
} from '@firstline/plugin-knowledge-base-common';

/**
 * What somebody is to an article: `author` wrote what is shown, or began the article;
 * `pendingAuthor` wrote or changed the revision on its way; `ciOwner` owns one of its
 * configuration items, shown or on their way.
 */
export type AccessRelation = 'author' | 'pendingAuthor' | 'ciOwner';

/** A relation, and the user or group that stands in it. */
export interface Access {
  relation: AccessRelation;
  principal: string;
}

/**
 * An article as the stores keep it, with the head of the content that is shown: of a
 * published article the published revision, else the one on its way. Times are ISO 8601 in
 * UTC with milliseconds.
 */
export interface ArticleRecord {
  id: number;
  /** Grows by one with each write; decides who wins when two write at once. */
  version: number;
  state: ArticleState;
  /** The revision that is shown. */
  revision: number;
  publishedRevision?: number;
  pending?: Pick<PendingRevision, 'revision' | 'state'>;
  lastRevision: number;
  title: string;
  kind: ArticleKind;
  language: ArticleLanguage;
  audience: Audience;
  category?: string;
  tags: string[];
  configurationItems: LinkedItem[];
  excerpt: string;
  /** Who began the revision that is shown. */
  author: string;
  /** Entity ref of who answers for it. */
  owner: string;
  createdBy: string;
  createdAt: string;
  /** Of the last change of what is shown. */
  updatedAt: string;
  publishedAt?: string;
  approvedBy?: string;
  sourceIncident?: string;
  /** ISO date. */
  reviewDate?: string;
  stale: Staleness[];
  /** Configuration items of the revision on its way that are not among the shown ones. */
  pendingItems: LinkedItem[];
  /** Everybody who stands in a relation to it, kept with the record in one transaction. */
  access: Access[];
  /** Counted apart from the version, so that readers never get in the way of writers. */
  readonly counts: ArticleCounts;
}

/** What readers and incidents made of an article. */
export interface ArticleCounts {
  helped: number;
  didNotHelp: number;
  solved: number;
  lastSolvedAt?: string;
}

/** How often it solved or helped, less how often it did not; at least 0. */
export function helpfulnessOf(counts: ArticleCounts): number {
  return Math.max(0, counts.solved + counts.helped - counts.didNotHelp);
}

import type {
  ArticleContent,
  LinkedItem,
  PendingRevision,
  RevisionSummary,
} from '@firstline/plugin-knowledge-base-common';

/** A revision as the stores keep it; times are ISO 8601 in UTC with milliseconds. */
export interface RevisionRecord {
  articleId: number;
  revision: number;
  state: RevisionSummary['state'];
  content: ArticleContent;
  configurationItems: LinkedItem[];
  /** Who began it first, then who changed it. */
  authors: string[];
  note?: string;
  createdAt: string;
  updatedAt: string;
  updatedBy: string;
  submittedAt?: string;
  review?: RevisionSummary['review'];
  /** Why the revision it was made of was sent back. */
  rejection?: PendingRevision['rejection'];
}

import type { ArticleAction } from './articleLifecycle';

/** States of an article (domain.md, *Article*). */
export const articleStates = [
  'draft',
  'in_review',
  'published',
  'retired',
] as const;
/** One of {@link articleStates}. */
export type ArticleState = (typeof articleStates)[number];

/** What an article is for. */
export const articleKinds = [
  'known-fix',
  'how-to',
  'runbook',
  'known-error',
] as const;
/** One of {@link articleKinds}. */
export type ArticleKind = (typeof articleKinds)[number];

/** Who may read a published article. */
export const audiences = ['everyone', 'engineers'] as const;
/** One of {@link audiences}. */
export type Audience = (typeof audiences)[number];

/** Languages an article can be written in. */
export const articleLanguages = ['en', 'zh'] as const;
/** One of {@link articleLanguages}. */
export type ArticleLanguage = (typeof articleLanguages)[number];

/** Why a published article is no longer taken for granted. */
export const staleReasons = [
  /** Its review date has passed. */
  'review-due',
  /** A configuration item it is about is not in the catalog any more. */
  'ci-gone',
  /** A configuration item it is about is deprecated. */
  'ci-deprecated',
  /** A configuration item it is about belongs to somebody else now. */
  'ci-changed-hands',
] as const;
/** One of {@link staleReasons}. */
export type StaleReason = (typeof staleReasons)[number];

/** One reason to review an article again. */
export interface Staleness {
  reason: StaleReason;
  ciRef?: string;
  /** ISO time. */
  since: string;
}

/** What a person writes: the content of a revision. Texts are Markdown. */
export interface ArticleContent {
  title: string;
  kind: ArticleKind;
  symptoms?: string;
  cause?: string;
  resolution?: string;
  workaround?: string;
  body?: string;
  ciRefs: string[];
  category?: string;
  tags: string[];
  language: ArticleLanguage;
  audience: Audience;
}

/** A configuration item by its ref, and the name the catalog has for it. */
export interface LinkedItem {
  ref: string;
  title: string;
}

/** What readers said of it. */
export interface FeedbackCounts {
  helped: number;
  didNotHelp: number;
}

/** What a list or a search shows of an article. */
export interface ArticleSummary {
  number: string;
  title: string;
  kind: ArticleKind;
  state: ArticleState;
  language: ArticleLanguage;
  audience: Audience;
  category?: string;
  tags: string[];
  configurationItems: LinkedItem[];
  /** Entity ref of the group, or the person, who answers for it. */
  owner: string;
  /** Who wrote the revision that is shown. */
  author: string;
  /** ISO time of the last change of what is shown. */
  updatedAt: string;
  publishedAt?: string;
  /** The day it is due for review, ISO date. */
  reviewDate?: string;
  /** Empty when it can be taken for granted. */
  stale: Staleness[];
  feedback: FeedbackCounts;
  /** How many incidents it solved. */
  solvedCount: number;
  lastSolvedAt?: string;
  /** First words of what it says, plain text, at most 240 characters. */
  excerpt: string;
  /** There is a next revision on its way; only for those who may see it. */
  pending?: PendingRevision;
}

/** The revision that would take the place of the published one, or become the first. */
export interface PendingRevision {
  revision: number;
  state: 'draft' | 'in_review';
  author: string;
  updatedAt: string;
  submittedAt?: string;
  /** Why the last review sent it back. */
  rejection?: { by: string; at: string; reason: string };
}

/** An article as its reader sees it. */
export interface Article extends ArticleSummary, ArticleContent {
  version: number;
  createdAt: string;
  createdBy: string;
  /** The revision whose content this is. */
  revision: number;
  /** Who approved it; absent for one that was never published. */
  approvedBy?: string;
  /** What the caller said of it. */
  myFeedback?: { helpful: boolean; comment?: string };
  /** Number of the incident it was drafted from. */
  sourceIncident?: string;
  /** Moves the caller may make now. */
  allowedActions: ArticleAction[];
  /** True when the caller may change its text (`PUT`). */
  mayEdit: boolean;
}

/** One revision of an article. */
export interface RevisionSummary {
  revision: number;
  state: 'draft' | 'in_review' | 'rejected' | 'published' | 'superseded';
  title: string;
  author: string;
  createdAt: string;
  updatedAt: string;
  submittedAt?: string;
  /** Who approved or rejected it, when, and what they said. */
  review?: { by: string; at: string; approved: boolean; note?: string };
  /** What the author said changed. */
  note?: string;
}

/** A revision with its content. */
export interface Revision extends RevisionSummary, ArticleContent {}

/** Days until a published article is due for review, unless configured otherwise. */
export const DEFAULT_REVIEW_DAYS = 180;

/** `KB-000001` and the number in it. */
export function articleNumber(id: number): string {
  return `KB-${String(id).padStart(6, '0')}`;
}

/** The digits of an article's number; undefined for what is no number of an article. */
export function parseArticleNumber(number: string): number | undefined {
  const digits = /^KB-(\d{6,10})$/.exec(number)?.[1];
  const id = Number(digits);
  // As large as the integers of both databases.
  return id > 0 && id <= 2_147_483_647 && articleNumber(id) === number
    ? id
    : undefined;
}

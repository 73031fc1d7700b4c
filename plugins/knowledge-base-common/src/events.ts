import type { ArticleState } from './article/article';

/** Topic of the events service for everything that happens to articles. */
export const ARTICLE_TOPIC = 'knowledge-base.article';

/** What happened to an article. */
export const articleEventKinds = [
  'created',
  'changed',
  'submitted',
  'published',
  'rejected',
  'retired',
  'restored',
  'renewed',
  'feedback',
  'needsReview',
] as const;
/** One of {@link articleEventKinds}. */
export type ArticleEventKind = (typeof articleEventKinds)[number];

/** Payload of an event on {@link ARTICLE_TOPIC}: which record, what happened; no text of people. */
export interface ArticleEvent {
  /** Unique per happening; a second delivery has the same id. */
  id: string;
  number: string;
  version: number;
  kind: ArticleEventKind;
  state: ArticleState;
  ciRefs: string[];
  actor: string;
  at: string;
}

/**
 * Signals channel that tells screens to load again. The socket can be read without a
 * token, so a message carries a number and nothing else.
 */
export const ARTICLE_SIGNAL_CHANNEL = 'knowledge-base:article';

/** Message on {@link ARTICLE_SIGNAL_CHANNEL}. */
export type ArticleSignal = { number: string };

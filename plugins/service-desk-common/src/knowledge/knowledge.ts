import type {
  ArticleContent,
  ArticleKind,
  ArticleLanguage,
  Audience,
  SuggestionReason,
} from '@firstline/plugin-knowledge-base-common';

/** Longest text that suggestions are asked for, in characters; what is beyond it is not sent. */
export const SUGGESTION_TEXT_LIMIT = 20_000;

/** An article of the knowledge base that probably helps, as far as the reader may read it. */
export interface SuggestedArticle {
  number: string;
  title: string;
  kind: ArticleKind;
  language: ArticleLanguage;
  audience: Audience;
  /** First words of what it says, plain text. */
  excerpt: string;
  /** What to do, in Markdown: the workaround of a known error, else the resolution. */
  remedy?: string;
  /** Why it is shown, the strongest first. */
  reasons: SuggestionReason[];
}

/**
 * Said when the knowledge base is not installed, does not answer in time or refuses:
 * the desk works without.
 */
export type KnowledgeState = 'unavailable';

/** Reply of `GET /incidents/{number}/suggested-articles`: at most five. */
export interface SuggestedArticles {
  items: SuggestedArticle[];
  knowledge?: KnowledgeState;
}

/** An article that somebody who works on an incident has put there. */
export interface AttachedArticle {
  number: string;
  /** As it was when it was attached. */
  title: string;
  /** True for the one the incident was solved with. */
  solved: boolean;
}

/** Body of `POST /incidents/solved-by-knowledge`: nothing is filed, it is only counted. */
export interface SolvedByKnowledgeRequest {
  articleNumber: string;
  /** What would have been reported as affected. */
  ciRefs?: string[];
}

/** Reply of `GET /incidents/{number}/article-draft`: what an article could say. */
export interface ArticleDraft extends ArticleContent {
  sourceIncident: string;
}

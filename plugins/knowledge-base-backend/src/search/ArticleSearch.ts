import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type {
  ArticleKind,
  ArticleLanguage,
  Audience,
} from '@firstline/plugin-knowledge-base-common';
import type { ArticleCriterion } from '@firstline/plugin-knowledge-base-node';
import type { Knex } from 'knex';

/** What the index keeps of a published article. */
export interface SearchDocument {
  /** The number's digits. */
  articleId: number;
  title: string;
  /** Symptoms, resolution and workaround: weigh more than the rest. */
  remedy: string;
  /** Cause, body, tags. */
  body: string;
  kind: ArticleKind;
  language: ArticleLanguage;
  audience: Audience;
  owner: string;
  author: string;
  category?: string;
  ciRefs: string[];
  tags: string[];
  stale: boolean;
  /** How often it solved or helped, less how often it did not; at least 0. */
  helpfulness: number;
}

/** Which documents somebody may find; part of the query, before counting and limiting. */
export interface SearchSight {
  /** Audiences that are open to the caller. */
  audiences: readonly Audience[];
  /** What the portal's policy leaves: all, none, or by criteria. */
  readable: true | false | PermissionCriteria<ArticleCriterion>;
}

/** The configuration item at hand and its neighbours: nearest first. */
export interface Neighbour {
  ref: string;
  /** 0 for the item itself. */
  distance: number;
}

/** What a search is narrowed to. */
export interface SearchFilter {
  kinds?: ArticleKind[];
  /** Any of these, or of `ciNames`. */
  ciRefs?: string[];
  /** Names of items, as in the last part of their refs. */
  ciNames?: string[];
  tags?: string[];
  languages?: ArticleLanguage[];
  stale?: boolean;
  /** Nothing can match: an operator of the query box named something unknown. */
  nothing?: boolean;
}

/** One search. */
export interface ArticleSearchQuery {
  /** Words as they were typed, without operators and phrases. */
  text: string;
  /** Texts that must occur as they are (after folding of width and case). */
  phrases: string[];
  filter: SearchFilter;
  sight: SearchSight;
  /** Lift an article, never hide one. */
  near: Neighbour[];
  limit: number;
  offset: number;
}

/** One document that was found. */
export interface SearchMatch {
  articleId: number;
  score: number;
  /** The nearest of the items asked for that it is about. */
  near?: Neighbour;
  /** Its title and text without Markdown, cut to 8,000 characters. */
  text: string;
}

/** What was found, best first. */
export interface SearchHits {
  hits: SearchMatch[];
  /** Exact up to 10 000, then 10 001. */
  total: number;
  /** Words that are in no document, and those taken in their place. */
  corrections: { from: string; to: string }[];
  /** Terms that were looked for, for highlights. */
  terms: string[];
}

/**
 * Search over published articles, with the same ranking on every database. Index rows are
 * written in the transaction that publishes, so a change is found by the next search on
 * every replica; no process holds a state another one needs.
 */
export interface ArticleSearch {
  /** Puts a document in, or in place of its earlier form. */
  put(
    document: SearchDocument,
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  /** The same for many, at a fraction of the cost of each. */
  putAll(
    documents: SearchDocument[],
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  /** Takes a document out; an unknown one is no error. */
  remove(
    articleId: number,
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  /** Never throws for what was typed; an empty text with a filter lists what the filter leaves, most helpful first. */
  search(query: ArticleSearchQuery): Promise<SearchHits>;
  /**
   * The articles most likely to help with a long text (an incident, a stack trace), from
   * the words in it that tell most.
   */
  suggest(query: {
    text: string;
    sight: SearchSight;
    near: Neighbour[];
    limit: number;
  }): Promise<SearchHits>;
  /** Brings helpfulness and staleness up to date, without analysing the text again. */
  adjust(
    articleId: number,
    change: { helpfulness?: number; stale?: boolean; owner?: string },
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  /**
   * Writes the index anew when it was made by another version of the analyser: beside the
   * old one, which answers meanwhile, then swaps. On one replica at a time.
   *
   * @param documents - every published article, in batches, by ascending id after the given one
   */
  rebuildIfOld(
    documents: (afterId: number, limit: number) => Promise<SearchDocument[]>,
  ): Promise<{ rebuilt: number }>;
  /** Version of the analyser the index was made with, and how many documents it has. */
  state(): Promise<{ version: string; documents: number }>;
  /** Ends what runs beside; searches after it fail. */
  close(): Promise<void>;
}

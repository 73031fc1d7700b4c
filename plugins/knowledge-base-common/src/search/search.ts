import {
  cursorSchema,
  entityRefSchema,
  flagSchema,
  isStorable,
  limitSchema,
  type TotalItems,
} from '@firstline/common-kit';
import { z } from 'zod';
import { articleLanguages, type ArticleSummary } from '../article/article';
import { articleKindSchema } from '../article/articleSchemas';

/** Longest query of a search box, in characters. */
export const QUERY_LIMIT = 1_000;
/** Longest text suggestions are asked for, in characters: a stack trace fits. */
export const SUGGEST_TEXT_LIMIT = 100_000;

const storable = (max: number) =>
  z
    .string()
    .max(max, `must be at most ${max} characters`)
    .refine(isStorable, 'must not contain NUL or broken characters');

/** Query of `GET /search`. */
export const searchQuerySchema = z.strictObject({
  /** Words, "exact phrase", `kind:` `ci:` `tag:` `lang:` `is:stale`; never an error. */
  q: storable(QUERY_LIMIT).optional(),
  /** The configuration item at hand: it and its neighbours lift an article. */
  ciRef: entityRefSchema.optional(),
  kind: articleKindSchema.optional(),
  language: z.enum(articleLanguages).optional(),
  limit: limitSchema.optional(),
  cursor: cursorSchema.optional(),
  /** `true` while somebody is still typing: what is not found then is not remembered. */
  typing: flagSchema.optional(),
});

/** Query of `GET /suggest`, body of `POST /suggest` for texts too long for an address. */
export const suggestQuerySchema = z.strictObject({
  text: storable(SUGGEST_TEXT_LIMIT).optional(),
  ciRef: entityRefSchema.optional(),
});

/** A piece of text with what was looked for in it, as ranges of UTF-16 units. */
export interface Highlight {
  text: string;
  ranges: { start: number; end: number }[];
}

/** One article that was found. */
export interface SearchHit {
  article: ArticleSummary;
  /** Higher is better; comparable within one reply only. */
  score: number;
  highlights: { title?: Highlight; body?: Highlight };
}

/** Reply of `GET /search`. */
export interface SearchReply {
  items: SearchHit[];
  totalItems: TotalItems;
  nextCursor?: string;
  tookMs: number;
  /** Words that are in no article, and those looked for in their place. */
  corrections: { from: string; to: string }[];
}

/** Why an article is suggested. */
export type SuggestionReason =
  | { kind: 'words'; words: string[] }
  /** About the item at hand (distance 0) or something it depends on. */
  | { kind: 'configurationItem'; ref: string; title: string; distance: number }
  | { kind: 'solved'; count: number; lastAt?: string };

/** An article that probably helps. */
export interface Suggestion extends SearchHit {
  reasons: SuggestionReason[];
  /** What to do, so that it can be shown in place: workaround of a known error, else the resolution. */
  remedy?: string;
}

/** Reply of `GET /suggest`. */
export interface SuggestReply {
  items: Suggestion[];
  tookMs: number;
}

/** Something people looked for and did not find. */
export interface MissedSearch {
  id: string;
  text: string;
  count: number;
  firstAt: string;
  lastAt: string;
}

/** Parsed query of `GET /search`. */
export type SearchQuery = z.output<typeof searchQuerySchema>;
/** Parsed query of `GET /suggest`. */
export type SuggestQuery = z.output<typeof suggestQuerySchema>;

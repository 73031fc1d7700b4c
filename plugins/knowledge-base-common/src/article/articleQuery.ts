import {
  cursorSchema,
  entityRefSchema,
  flagSchema,
  limitSchema,
  listOf,
  userRefSchema,
} from '@firstline/common-kit';
import { z } from 'zod';
import { articleLanguages, articleStates, audiences } from './article';
import {
  articleKindSchema,
  articleNumberSchema,
  tagSchema,
} from './articleSchemas';

/** Orders of a list; `-updatedAt` is the default. */
export const articleSorts = [
  '-updatedAt',
  '-publishedAt',
  'title',
  /** What solved and helped most first. */
  'helpful',
  /** Next review first. */
  'reviewDate',
] as const;
/** One of {@link articleSorts}. */
export type ArticleSort = (typeof articleSorts)[number];

/** The filters of `GET /articles`; lists are separated by commas. */
export const articleFilterSchema = z.strictObject({
  /** Which of these the caller may know of. */
  number: listOf(articleNumberSchema, 200).optional(),
  state: listOf(z.enum(articleStates)).optional(),
  kind: listOf(articleKindSchema).optional(),
  ciRef: listOf(entityRefSchema, 200).optional(),
  category: listOf(
    z.string().regex(/^[a-z0-9][a-z0-9-/]{0,99}$/, 'is not a category'),
  ).optional(),
  tag: listOf(tagSchema).optional(),
  language: listOf(z.enum(articleLanguages)).optional(),
  audience: z.enum(audiences).optional(),
  owner: listOf(entityRefSchema).optional(),
  author: listOf(userRefSchema).optional(),
  /** `true`: those that need review; `false`: the others. */
  stale: flagSchema.optional(),
  /** Those whose next revision waits for the caller's review. */
  reviewableBy: z.literal('me').optional(),
  /** Those whose next revision, or first, the caller is writing. */
  draftedBy: z.literal('me').optional(),
  /** Those the caller writes on, or answers for. */
  involving: z.literal('me').optional(),
});

/** Query of `GET /articles`. */
export const articleQuerySchema = articleFilterSchema.extend({
  sort: z.enum(articleSorts).optional(),
  limit: limitSchema.optional(),
  cursor: cursorSchema.optional(),
});

/** Query of `GET /articles/{number}`. */
export const articleViewQuerySchema = z.strictObject({
  /** `true`: the revision on its way instead of the published one. */
  pending: flagSchema.optional(),
});

/** Parsed filters of a list. */
export type ArticleFilter = z.output<typeof articleFilterSchema>;
/** Parsed query of a list. */
export type ArticleQuery = z.output<typeof articleQuerySchema>;

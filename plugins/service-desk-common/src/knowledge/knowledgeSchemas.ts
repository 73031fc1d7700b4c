import { entityRefSchema } from '@firstline/common-kit';
import {
  articleKinds,
  articleLanguages,
  articleNumberSchema,
  audiences,
} from '@firstline/plugin-knowledge-base-common';
import { z } from 'zod';

const MOST_ITEMS = 20;

/** Body of `POST /incidents/solved-by-knowledge`. */
export const solvedByKnowledgeSchema = z.strictObject({
  articleNumber: articleNumberSchema,
  ciRefs: z
    .array(entityRefSchema)
    .max(MOST_ITEMS, `at most ${MOST_ITEMS} configuration items`)
    .optional(),
});

/** Body of `POST /incidents/{number}/articles`. */
export const attachArticleSchema = z.strictObject({
  articleNumber: articleNumberSchema,
});

const suggestionReason = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('words'), words: z.array(z.string()) }),
  z.strictObject({
    kind: z.literal('configurationItem'),
    ref: z.string(),
    title: z.string(),
    distance: z.int().min(0),
  }),
  z.strictObject({
    kind: z.literal('solved'),
    count: z.int().min(0),
    lastAt: z.string().optional(),
  }),
]);

/** An article that probably helps. */
export const suggestedArticleReplySchema = z
  .strictObject({
    number: z.string(),
    title: z.string(),
    kind: z.enum(articleKinds),
    language: z.enum(articleLanguages),
    audience: z.enum(audiences),
    excerpt: z.string(),
    remedy: z.string().optional(),
    reasons: z.array(suggestionReason),
  })
  .meta({ id: 'SuggestedArticle' });

/** Said when the knowledge base is away. */
export const knowledgeStateSchema = z.literal('unavailable');

/** Reply of `GET /incidents/{number}/suggested-articles`. */
export const suggestedArticlesReplySchema = z
  .strictObject({
    items: z.array(suggestedArticleReplySchema),
    knowledge: knowledgeStateSchema.optional(),
  })
  .meta({ id: 'SuggestedArticles' });

/** An article that is attached to an incident. */
export const attachedArticleReplySchema = z
  .strictObject({
    number: z.string(),
    title: z.string(),
    solved: z.boolean(),
  })
  .meta({ id: 'AttachedArticle' });

/** Reply of `GET /incidents/{number}/article-draft`. */
export const articleDraftReplySchema = z
  .strictObject({
    title: z.string(),
    kind: z.enum(articleKinds),
    symptoms: z.string().optional(),
    cause: z.string().optional(),
    resolution: z.string().optional(),
    workaround: z.string().optional(),
    body: z.string().optional(),
    ciRefs: z.array(z.string()),
    category: z.string().optional(),
    tags: z.array(z.string()),
    language: z.enum(articleLanguages),
    audience: z.enum(audiences),
    sourceIncident: z.string(),
  })
  .meta({ id: 'ArticleDraft' });

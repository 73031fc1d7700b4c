import {
  countReplySchema,
  momentReplySchema,
  pageReplySchema,
  totalItemsReplySchema,
} from '@firstline/common-kit';
import { z } from 'zod';
import { articleSummaryReplySchema } from '../article/articleReplySchemas';

const moment = momentReplySchema;
const count = countReplySchema;
const milliseconds = z.number().min(0);

const highlight = z.strictObject({
  text: z.string(),
  ranges: z.array(z.strictObject({ start: count, end: count })),
});

const hit = {
  article: articleSummaryReplySchema,
  score: z.number(),
  highlights: z.strictObject({
    title: highlight.optional(),
    body: highlight.optional(),
  }),
};

/** Reply of `GET /search`. */
export const searchReplySchema = z
  .strictObject({
    items: z.array(z.strictObject(hit).meta({ id: 'SearchHit' })),
    totalItems: totalItemsReplySchema,
    nextCursor: z.string().optional(),
    tookMs: milliseconds,
    corrections: z.array(z.strictObject({ from: z.string(), to: z.string() })),
  })
  .meta({ id: 'SearchReply' });

const reason = z.union([
  z.strictObject({ kind: z.literal('words'), words: z.array(z.string()) }),
  z.strictObject({
    kind: z.literal('configurationItem'),
    ref: z.string(),
    title: z.string(),
    distance: count,
  }),
  z.strictObject({
    kind: z.literal('solved'),
    count,
    lastAt: moment.optional(),
  }),
]);

/** Reply of `GET /suggest`. */
export const suggestReplySchema = z
  .strictObject({
    items: z.array(
      z
        .strictObject({
          ...hit,
          reasons: z.array(reason),
          remedy: z.string().optional(),
        })
        .meta({ id: 'Suggestion' }),
    ),
    tookMs: milliseconds,
  })
  .meta({ id: 'SuggestReply' });

/** Reply of `GET /missed-searches`. */
export const missedSearchesReplySchema = pageReplySchema(
  z
    .strictObject({
      id: z.string(),
      text: z.string(),
      count,
      firstAt: moment,
      lastAt: moment,
    })
    .meta({ id: 'MissedSearch' }),
);

import {
  countReplySchema,
  errorReplySchemaOf,
  linkedItemReplySchema,
  momentReplySchema,
} from '@firstline/common-kit';
import { z } from 'zod';
import {
  articleKinds,
  articleLanguages,
  articleStates,
  audiences,
  staleReasons,
} from './article';
import { articleActions } from './articleLifecycle';

const moment = momentReplySchema;
const count = countReplySchema;
const ref = z.string();

const pendingRevision = z.strictObject({
  revision: z.int().min(1),
  state: z.enum(['draft', 'in_review']),
  author: ref,
  updatedAt: moment,
  submittedAt: moment.optional(),
  rejection: z
    .strictObject({ by: ref, at: moment, reason: z.string() })
    .optional(),
});

const summary = {
  number: z.string(),
  title: z.string(),
  kind: z.enum(articleKinds),
  state: z.enum(articleStates),
  language: z.enum(articleLanguages),
  audience: z.enum(audiences),
  category: z.string().optional(),
  tags: z.array(z.string()),
  configurationItems: z.array(linkedItemReplySchema),
  owner: ref,
  author: ref,
  updatedAt: moment,
  publishedAt: moment.optional(),
  reviewDate: z.iso.date().optional(),
  stale: z.array(
    z.strictObject({
      reason: z.enum(staleReasons),
      ciRef: ref.optional(),
      since: moment,
    }),
  ),
  feedback: z.strictObject({ helped: count, didNotHelp: count }),
  solvedCount: count,
  lastSolvedAt: moment.optional(),
  excerpt: z.string().max(240),
  pending: pendingRevision.optional(),
};

const content = {
  title: z.string(),
  kind: z.enum(articleKinds),
  symptoms: z.string().optional(),
  cause: z.string().optional(),
  resolution: z.string().optional(),
  workaround: z.string().optional(),
  body: z.string().optional(),
  ciRefs: z.array(ref),
  category: z.string().optional(),
  tags: z.array(z.string()),
  language: z.enum(articleLanguages),
  audience: z.enum(audiences),
};

/** An article in a list. */
export const articleSummaryReplySchema = z
  .strictObject(summary)
  .meta({ id: 'ArticleSummary' });

/** An article as its reader sees it. */
export const articleReplySchema = z
  .strictObject({
    ...summary,
    ...content,
    version: z.int().min(1),
    createdAt: moment,
    createdBy: ref,
    revision: z.int().min(1),
    approvedBy: ref.optional(),
    myFeedback: z
      .strictObject({ helpful: z.boolean(), comment: z.string().optional() })
      .optional(),
    sourceIncident: z.string().optional(),
    allowedActions: z.array(z.enum(articleActions)),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'Article' });

const revisionSummary = {
  revision: z.int().min(1),
  state: z.enum(['draft', 'in_review', 'rejected', 'published', 'superseded']),
  title: z.string(),
  author: ref,
  createdAt: moment,
  updatedAt: moment,
  submittedAt: moment.optional(),
  review: z
    .strictObject({
      by: ref,
      at: moment,
      approved: z.boolean(),
      note: z.string().optional(),
    })
    .optional(),
  note: z.string().optional(),
};

/** Reply of `GET /articles/{number}/revisions`, newest first. */
export const revisionsReplySchema = z.strictObject({
  items: z.array(
    z.strictObject(revisionSummary).meta({ id: 'RevisionSummary' }),
  ),
});

/** A revision with its content. */
export const revisionReplySchema = z
  .strictObject({ ...revisionSummary, ...content })
  .meta({ id: 'Revision' });

/** Reply of `GET /articles/{number}/feedback`. */
export const feedbackReplySchema = z.strictObject({
  items: z.array(
    z
      .strictObject({
        by: ref,
        helpful: z.boolean(),
        comment: z.string().optional(),
        at: moment,
      })
      .meta({ id: 'FeedbackEntry' }),
  ),
});

/** How far an import is, or what became of it. */
export const importProgressReplySchema = z
  .strictObject({
    lines: count,
    created: count,
    updated: count,
    unchanged: count,
    refusedCount: count,
    refused: z.array(
      z.strictObject({ line: z.int().min(1), reason: z.string() }),
    ),
    done: z.boolean(),
  })
  .meta({ id: 'ImportProgress' });

/** A refusal; a conflict says what is allowed now. */
export const articleErrorReplySchema = errorReplySchemaOf(
  articleStates,
  articleActions,
);

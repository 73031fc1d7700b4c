import { momentSchema, userRefSchema } from '@firstline/common-kit';
import { z } from 'zod';
import { articleStates } from './article';
import { articleNumberSchema, createArticleSchema } from './articleSchemas';

/** Longest line of an import, images included, in bytes. */
export const IMPORT_LINE_LIMIT = 20 * 1024 * 1024;
/** How many refused lines a report names. */
export const REFUSED_LINES_LISTED = 1_000;
/** Most files one line of an import brings along. */
export const LINE_ATTACHMENTS_LIMIT = 40;

// Looked at sign by sign: a pattern of groups runs out of stack on ten megabytes.
const base64Schema = z
  .string()
  .refine(
    text =>
      text.length % 4 === 0 &&
      !/[^A-Za-z0-9+/=]/.test(text) &&
      !/=(?!=?$)/.test(text),
    'must be base64',
  );

/** A file that travels in the line of the article that names it as `attachment:<id>`. */
export const lineAttachmentSchema = z.strictObject({
  /** As the text names it; the file gets an id of its own where it arrives. */
  id: z.uuid('must be an id as in attachment:<id>'),
  name: z.string().min(1, 'must not be empty').max(1_000, 'is too long'),
  /** Found in the content again, whatever it says here. */
  type: z.string().max(200, 'is too long').optional(),
  data: base64Schema,
});

/**
 * A line of an import: the fields of `POST /articles`, and those of an export. Number,
 * state, author and times are kept when a knowledge manager imports.
 */
export const importLineSchema = createArticleSchema.safeExtend({
  number: articleNumberSchema.optional(),
  state: z.enum(articleStates).optional(),
  author: userRefSchema.optional(),
  createdAt: momentSchema.optional(),
  updatedAt: momentSchema.optional(),
  publishedAt: momentSchema.optional(),
  reviewDate: z.iso.date('must be a date such as 2027-05-21').optional(),
  attachments: z
    .array(lineAttachmentSchema)
    .max(LINE_ATTACHMENTS_LIMIT, `at most ${LINE_ATTACHMENTS_LIMIT} files`)
    .optional(),
});

/** A parsed line of an import. */
export type ImportLine = z.output<typeof importLineSchema>;

import { fromJson, toJson } from '@firstline/backend-kit';
import type {
  ArticleKind,
  ArticleLanguage,
  Audience,
} from '@firstline/plugin-knowledge-base-common';
import { z } from 'zod';
import type { RevisionRecord } from './RevisionRecord';

/** A row of `article_revisions`. */
export interface RevisionRow {
  article_id: number;
  revision: number;
  state: string;
  title: string;
  kind: string;
  symptoms: string | null;
  cause: string | null;
  resolution: string | null;
  workaround: string | null;
  body: string | null;
  items: string;
  category: string | null;
  tags: string;
  language: string;
  audience: string;
  authors: string;
  note: string | null;
  created_at: string;
  updated_at: string;
  updated_by: string;
  submitted_at: string | null;
  review: string | null;
  rejection: string | null;
}

const items = z.array(z.object({ ref: z.string(), title: z.string() }));
const texts = z.array(z.string());
const review = z.object({
  by: z.string(),
  at: z.string(),
  approved: z.boolean(),
  note: z.string().optional(),
});
const rejection = z.object({
  by: z.string(),
  at: z.string(),
  reason: z.string(),
});

/** The row of a record. */
export function toRevisionRow(record: RevisionRecord): RevisionRow {
  const { content } = record;
  return {
    article_id: record.articleId,
    revision: record.revision,
    state: record.state,
    title: content.title,
    kind: content.kind,
    symptoms: content.symptoms ?? null,
    cause: content.cause ?? null,
    resolution: content.resolution ?? null,
    workaround: content.workaround ?? null,
    body: content.body ?? null,
    items: toJson(record.configurationItems),
    category: content.category ?? null,
    tags: toJson(content.tags),
    language: content.language,
    audience: content.audience,
    authors: toJson(record.authors),
    note: record.note ?? null,
    created_at: record.createdAt,
    updated_at: record.updatedAt,
    updated_by: record.updatedBy,
    submitted_at: record.submittedAt ?? null,
    review: record.review ? toJson(record.review) : null,
    rejection: record.rejection ? toJson(record.rejection) : null,
  };
}

/** The record of a row. */
export function toRevisionRecord(row: RevisionRow): RevisionRecord {
  const configurationItems = fromJson(items, row.items);
  return {
    articleId: row.article_id,
    revision: row.revision,
    state: row.state as RevisionRecord['state'],
    content: {
      title: row.title,
      kind: row.kind as ArticleKind,
      symptoms: row.symptoms ?? undefined,
      cause: row.cause ?? undefined,
      resolution: row.resolution ?? undefined,
      workaround: row.workaround ?? undefined,
      body: row.body ?? undefined,
      ciRefs: configurationItems.map(({ ref }) => ref),
      category: row.category ?? undefined,
      tags: fromJson(texts, row.tags),
      language: row.language as ArticleLanguage,
      audience: row.audience as Audience,
    },
    configurationItems,
    authors: fromJson(texts, row.authors),
    note: row.note ?? undefined,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
    submittedAt: row.submitted_at ?? undefined,
    review: fromJson(review, row.review),
    rejection: fromJson(rejection, row.rejection),
  };
}

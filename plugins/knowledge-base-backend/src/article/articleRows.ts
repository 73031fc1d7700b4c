import { fromJson, toJson } from '@firstline/backend-kit';
import {
  staleReasons,
  type ArticleKind,
  type ArticleLanguage,
  type ArticleState,
  type Audience,
  type LinkedItem,
} from '@firstline/plugin-knowledge-base-common';
import { z } from 'zod';
import type { Access, AccessRelation, ArticleRecord } from './ArticleRecord';

/** `review_key` of an article that has no review date. */
const NO_REVIEW = '9999-12-31';

/** A row of `articles`. */
export interface ArticleRow {
  id: number;
  version: number;
  state: string;
  reach: string;
  revision: number;
  published_revision: number | null;
  pending_revision: number | null;
  pending_state: string | null;
  last_revision: number;
  title: string;
  kind: string;
  language: string;
  audience: string;
  category: string | null;
  tags: string;
  items: string;
  excerpt: string;
  author: string;
  owner: string;
  created_by: string;
  created_at: string;
  updated_at: string;
  published_at: string | null;
  approved_by: string | null;
  source_incident: string | null;
  stale: string;
  stale_rank: number;
  review_told: number;
  helped: number;
  did_not_help: number;
  solved: number;
  last_solved_at: string | null;
  helpfulness: number;
  title_key: string;
  published_key: string;
  review_key: string;
}

/** What readers and incidents change, apart from the version. */
export type CounterColumn =
  | 'helped'
  | 'did_not_help'
  | 'solved'
  | 'last_solved_at'
  | 'helpfulness';

/** A row of `article_cis`. */
export interface ItemRow {
  article_id: number;
  ci_ref: string;
  title: string;
  shown: number;
  reach: string;
}

const tags = z.array(z.string());
const items = z.array(z.object({ ref: z.string(), title: z.string() }));
const stale = z.array(
  z.object({
    reason: z.enum(staleReasons),
    ciRef: z.string().optional(),
    since: z.string(),
  }),
);

/** Whom a published article reaches; nobody before and after. */
function reachOf(
  record: Pick<ArticleRecord, 'state' | 'audience'>,
): Audience | 'none' {
  return record.state === 'published' ? record.audience : 'none';
}

/** The row of a record, without what is counted. */
export function toArticleRow(
  record: ArticleRecord,
): Omit<ArticleRow, CounterColumn> {
  return {
    id: record.id,
    version: record.version,
    state: record.state,
    reach: reachOf(record),
    revision: record.revision,
    published_revision: record.publishedRevision ?? null,
    pending_revision: record.pending?.revision ?? null,
    pending_state: record.pending?.state ?? null,
    last_revision: record.lastRevision,
    title: record.title,
    kind: record.kind,
    language: record.language,
    audience: record.audience,
    category: record.category ?? null,
    tags: toJson(record.tags),
    items: toJson(record.configurationItems),
    excerpt: record.excerpt,
    author: record.author,
    owner: record.owner,
    created_by: record.createdBy,
    created_at: record.createdAt,
    updated_at: record.updatedAt,
    published_at: record.publishedAt ?? null,
    approved_by: record.approvedBy ?? null,
    source_incident: record.sourceIncident ?? null,
    stale: toJson(record.stale),
    stale_rank: record.stale.length > 0 ? 1 : 0,
    review_told: record.stale.some(({ reason }) => reason === 'review-due')
      ? 1
      : 0,
    title_key: record.title.normalize('NFKC').toLocaleLowerCase('en-US'),
    published_key: record.publishedAt ?? '',
    review_key: record.reviewDate ?? NO_REVIEW,
  };
}

/** The record of a row and of what belongs to it. */
export function toArticleRecord(
  row: ArticleRow,
  parts: { access: Access[]; pendingItems: LinkedItem[] },
): ArticleRecord {
  return {
    id: row.id,
    version: row.version,
    state: row.state as ArticleState,
    revision: row.revision,
    publishedRevision: row.published_revision ?? undefined,
    pending:
      row.pending_revision === null
        ? undefined
        : {
            revision: row.pending_revision,
            state: row.pending_state as 'draft' | 'in_review',
          },
    lastRevision: row.last_revision,
    title: row.title,
    kind: row.kind as ArticleKind,
    language: row.language as ArticleLanguage,
    audience: row.audience as Audience,
    category: row.category ?? undefined,
    tags: fromJson(tags, row.tags),
    configurationItems: fromJson(items, row.items),
    pendingItems: parts.pendingItems,
    excerpt: row.excerpt,
    author: row.author,
    owner: row.owner,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    publishedAt: row.published_at ?? undefined,
    approvedBy: row.approved_by ?? undefined,
    sourceIncident: row.source_incident ?? undefined,
    reviewDate: row.review_key === NO_REVIEW ? undefined : row.review_key,
    stale: fromJson(stale, row.stale),
    access: parts.access,
    counts: {
      helped: row.helped,
      didNotHelp: row.did_not_help,
      solved: row.solved,
      lastSolvedAt: row.last_solved_at ?? undefined,
    },
  };
}

/** The rows of a record's configuration items, shown and on their way. */
export function toItemRows(record: ArticleRecord): ItemRow[] {
  const row =
    (shown: number) =>
    ({ ref, title }: LinkedItem): ItemRow => ({
      article_id: record.id,
      ci_ref: ref,
      title,
      shown,
      reach: reachOf(record),
    });
  return [
    ...record.configurationItems.map(row(1)),
    ...record.pendingItems.map(row(0)),
  ];
}

/** An access row as the domain has it. */
export function toAccess(row: { relation: string; principal: string }): Access {
  return {
    relation: row.relation as AccessRelation,
    principal: row.principal,
  };
}

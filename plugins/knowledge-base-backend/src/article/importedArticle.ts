import type {
  ArticleContent,
  ArticleState,
  LinkedItem,
} from '@firstline/plugin-knowledge-base-common';
import type { RevisionRecord } from '../revision/RevisionRecord';
import {
  sameContent,
  showing,
  withoutPending,
  withPending,
  type ArticleChange,
} from './articleChange';
import type { ArticleRecord } from './ArticleRecord';
import { begun } from './createArticle';
import { edited } from './updateArticle';

/** A line that may be taken in, with what is assumed where it says nothing. */
export interface LineToTake {
  content: ArticleContent;
  items: LinkedItem[];
  sourceIncident?: string;
  state?: ArticleState;
  author: string;
  createdAt?: string;
  updatedAt?: string;
  publishedAt?: string;
  reviewDate?: string;
  /** Who imports it, and when. */
  by: string;
  at: string;
  nextReview: string;
}

/** A new article as a line has it. */
export function importedNew(id: number, line: LineToTake): ArticleChange {
  const change = begun(id, { ...line, by: line.author });
  const [first] = change.revisions;
  const createdAt = line.createdAt ?? line.at;
  const updatedAt = line.updatedAt ?? line.publishedAt ?? createdAt;
  const draft = { ...first, createdAt, updatedAt };
  const record = { ...change.record, createdAt, updatedAt };
  return taken(record, draft, { line, kind: 'created' });
}

/**
 * An article that is there, as a line has it.
 *
 * @param options - `shown`, `pending`: its revisions
 * @returns undefined when the line asks for no more than a draft
 */
export function importedOver(
  record: ArticleRecord,
  options: {
    line: LineToTake;
    shown: RevisionRecord;
    pending?: RevisionRecord;
  },
): ArticleChange | 'unchanged' | undefined {
  const { line, shown, pending } = options;
  const same = sameContent(shown.content, line.content);
  const sameState = line.state === undefined || line.state === record.state;
  if (same && sameState) return 'unchanged';
  if (line.state !== 'published' && line.state !== 'retired') return undefined;
  const base = pending ?? shown;
  const change = edited(record, base, {
    content: line.content,
    items: line.items,
    by: line.author,
    at: line.updatedAt ?? line.at,
  });
  const next = change?.revisions.at(-1) ?? base;
  const dropped = [...(change?.revisions.slice(0, -1) ?? [])];
  const replaced =
    record.publishedRevision === shown.revision &&
    shown.revision !== next.revision
      ? [{ ...shown, state: 'superseded' as const }]
      : [];
  const result = taken(change?.record ?? record, next, {
    line,
    kind: line.state,
  });
  return {
    ...result,
    revisions: [...dropped, ...replaced, ...result.revisions],
  };
}

/** Brings a revision into the state of its line, without a review of anybody else. */
function taken(
  record: ArticleRecord,
  revision: RevisionRecord,
  options: { line: LineToTake; kind: ArticleChange['kind'] },
): ArticleChange {
  const { line, kind } = options;
  const { state } = line;
  const of = (next: ArticleRecord, text: RevisionRecord): ArticleChange => ({
    record: next,
    revisions: [text],
    kind,
    revision: text.revision,
  });
  if (state === 'in_review') {
    const waiting = { ...revision, state, submittedAt: line.at };
    return of(withPending(record, waiting), waiting);
  }
  if (state !== 'published' && state !== 'retired') return of(record, revision);
  const approved: RevisionRecord = {
    ...revision,
    state: 'published',
    review: { by: line.by, at: line.at, approved: true },
  };
  const updatedAt = line.updatedAt ?? line.publishedAt ?? line.at;
  return of(
    {
      ...showing(withoutPending(record), approved),
      state,
      lastRevision: Math.max(record.lastRevision, approved.revision),
      publishedRevision: approved.revision,
      publishedAt: line.publishedAt ?? line.at,
      approvedBy: line.by,
      updatedAt,
      reviewDate:
        state === 'retired' ? undefined : line.reviewDate ?? line.nextReview,
      stale: [],
    },
    approved,
  );
}

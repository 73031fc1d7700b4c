import type {
  ArticleAction,
  ArticleContent,
  CreateArticle,
  Revision,
} from '@firstline/plugin-knowledge-base-common';
import { DateTime } from 'luxon';
import type { FakeArticle } from './fakeState';

/** A move, by whom, and what they said. */
export interface FakeMove {
  action: ArticleAction;
  by: string;
  said: {
    note?: string;
    reason?: string;
    revision?: number;
    reviewDate?: string;
  };
}

/** The content of a request, with what it leaves out. */
export function contentOf(request: CreateArticle): ArticleContent {
  return {
    title: request.title,
    kind: request.kind,
    symptoms: request.symptoms,
    cause: request.cause,
    resolution: request.resolution,
    workaround: request.workaround,
    body: request.body,
    ciRefs: request.ciRefs ?? [],
    category: request.category,
    tags: request.tags ?? [],
    language: request.language ?? 'en',
    audience: request.audience ?? 'everyone',
  };
}

/** Writes into the revision that is on its way, or begins one. */
export function writeRevision(
  kept: FakeArticle,
  content: ArticleContent,
  by: string,
  note?: string,
): void {
  const at = new Date().toISOString();
  if (kept.pending) {
    const before = kept.revisions[kept.pending - 1];
    kept.revisions[kept.pending - 1] = {
      ...before,
      ...content,
      state: 'draft',
      author: by,
      updatedAt: at,
      note: note ?? before.note,
    };
    return;
  }
  const revision: Revision = {
    ...content,
    revision: kept.revisions.length + 1,
    state: 'draft',
    author: by,
    createdAt: at,
    updatedAt: at,
    note,
  };
  kept.revisions.push(revision);
  kept.pending = revision.revision;
}

function publish(kept: FakeArticle, by: string, note?: string): void {
  const at = new Date().toISOString();
  const before = kept.published && kept.revisions[kept.published - 1];
  const next = kept.revisions[(kept.pending ?? kept.published ?? 1) - 1];
  if (before && before !== next) before.state = 'superseded';
  next.state = 'published';
  next.review = { by, at, approved: true, note };
  kept.published = next.revision;
  kept.pending = undefined;
  kept.publishedAt = at;
  kept.approvedBy = by;
  kept.stale = [];
}

/** Makes a move that is known to be possible and allowed. */
export function makeMove(kept: FakeArticle, move: FakeMove): void {
  const { action, by, said } = move;
  const at = new Date().toISOString();
  const pending = kept.pending ? kept.revisions[kept.pending - 1] : undefined;
  switch (action) {
    case 'submit':
      if (pending) {
        Object.assign(pending, { state: 'in_review', submittedAt: at });
        pending.review = undefined;
      }
      if (kept.state === 'draft') kept.state = 'in_review';
      break;
    case 'reject':
      if (pending) {
        pending.state = 'draft';
        pending.review = { by, at, approved: false, note: said.reason };
      }
      if (kept.state === 'in_review') kept.state = 'draft';
      break;
    case 'approve':
    case 'publish':
      publish(kept, by, said.note);
      kept.state = 'published';
      break;
    case 'retire':
      kept.state = 'retired';
      break;
    case 'restore': {
      const number = said.revision ?? kept.published ?? kept.revisions.length;
      writeRevision(kept, contentOf(kept.revisions[number - 1]), by);
      if (kept.state === 'retired') kept.state = 'draft';
      break;
    }
    default:
      kept.stale = [];
      kept.reviewDate =
        said.reviewDate ?? DateTime.now().plus({ days: 180 }).toISODate();
  }
  kept.version += 1;
}

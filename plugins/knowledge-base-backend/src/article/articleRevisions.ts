import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type {
  Revision,
  RevisionSummary,
} from '@firstline/plugin-knowledge-base-common';
import type { Caller } from '../people/Caller';
import type { RevisionRecord } from '../revision/RevisionRecord';
import { readsForEngineers, type ArticleView } from './articleAccess';
import type { ArticleDependencies } from './articleDependencies';
import { requireId, requireVisible } from './articleGate';

/** The revisions a caller may read, newest first. */
export async function listRevisions(
  deps: ArticleDependencies,
  request: { number: string; by: Caller },
): Promise<RevisionSummary[]> {
  const { id, view } = await requireHistory(deps, request);
  const revisions = await deps.revisions.ofArticle(id);
  return revisions.filter(one => isOpen(one, view)).map(summaryOf);
}

/** @throws NotFoundError for a revision the caller may not know of, as for none */
export async function getRevision(
  deps: ArticleDependencies,
  request: { number: string; revision: number; by: Caller },
): Promise<Revision> {
  const { id, view } = await requireHistory(deps, request);
  const revision = await deps.revisions.get(id, request.revision);
  if (!revision || !isOpen(revision, view)) {
    throw new NotFoundError('There is no such revision');
  }
  return { ...summaryOf(revision), ...revision.content };
}

async function requireHistory(
  deps: ArticleDependencies,
  { number, by }: { number: string; by: Caller },
) {
  const id = requireId(number);
  const { view } = requireVisible(await deps.store.get(id), by);
  if (view !== 'editor' && !readsForEngineers(by)) {
    throw new NotAllowedError('Earlier revisions are for engineers to read');
  }
  return { id, view };
}

/** Readers see what was approved; what was dropped, sent back or is on its way, editors do. */
function isOpen(revision: RevisionRecord, view: ArticleView): boolean {
  const { state, review } = revision;
  return (
    view === 'editor' ||
    state === 'published' ||
    (state === 'superseded' && review?.approved === true)
  );
}

function summaryOf(record: RevisionRecord): RevisionSummary {
  return {
    revision: record.revision,
    state: record.state,
    title: record.content.title,
    author: record.authors[0],
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    submittedAt: record.submittedAt,
    review: record.review,
    note: record.note,
  };
}

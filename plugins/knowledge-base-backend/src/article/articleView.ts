import {
  articleNumber,
  type Article,
  type ArticleSummary,
  type PendingRevision,
} from '@firstline/plugin-knowledge-base-common';
import type { Opinion } from '../feedback/FeedbackRegister';
import type { Caller } from '../people/Caller';
import type { RevisionRecord } from '../revision/RevisionRecord';
import {
  actionsOf,
  isEditable,
  isEditor,
  readsForEngineers,
  type ArticleView,
} from './articleAccess';
import { showing } from './articleChange';
import type { ArticleRecord } from './ArticleRecord';

/**
 * An article as a list shows it.
 *
 * @param options - `view`: how much the caller gets; `pending`: the revision on its way,
 * which only an editor hears of
 */
export function toArticleSummary(
  record: ArticleRecord,
  options: { view: ArticleView; pending?: RevisionRecord },
): ArticleSummary {
  const { view, pending } = options;
  return {
    number: articleNumber(record.id),
    title: record.title,
    kind: record.kind,
    state: record.state,
    language: record.language,
    audience: record.audience,
    category: record.category,
    tags: record.tags,
    configurationItems: record.configurationItems,
    owner: record.owner,
    author: record.author,
    updatedAt: record.updatedAt,
    publishedAt: record.publishedAt,
    reviewDate: record.reviewDate,
    stale: record.stale,
    feedback: {
      helped: record.counts.helped,
      didNotHelp: record.counts.didNotHelp,
    },
    solvedCount: record.counts.solved,
    lastSolvedAt: record.counts.lastSolvedAt,
    excerpt: record.excerpt,
    pending:
      view === 'editor' && record.pending && pending
        ? toPendingRevision(pending, record.pending)
        : undefined,
  };
}

function toPendingRevision(
  record: RevisionRecord,
  { revision, state }: Pick<PendingRevision, 'revision' | 'state'>,
): PendingRevision {
  return {
    revision,
    state,
    author: record.authors[0],
    updatedAt: record.updatedAt,
    submittedAt: record.submittedAt,
    rejection: record.rejection,
  };
}

/**
 * An article as its reader sees it.
 *
 * @param options - `content`: the revision to read; what it says of the article, such as
 * its title, is in the head too
 */
export function toArticle(
  record: ArticleRecord,
  options: {
    by: Caller;
    view: ArticleView;
    content: RevisionRecord;
    pending?: RevisionRecord;
    mine?: Opinion;
  },
): Article {
  const { by, view, content, pending, mine } = options;
  const other = content.revision !== record.revision;
  const head = other
    ? { ...showing(record, content), updatedAt: content.updatedAt }
    : record;
  return {
    ...toArticleSummary(head, { view, pending }),
    ...content.content,
    version: record.version,
    createdAt: record.createdAt,
    createdBy: record.createdBy,
    revision: content.revision,
    approvedBy: record.approvedBy,
    myFeedback: mine,
    sourceIncident: readsForEngineers(by) ? record.sourceIncident : undefined,
    allowedActions: actionsOf(record, by),
    mayEdit: isEditor(record, by) && isEditable(record, by),
  };
}

import {
  type Article,
  type ArticleRelation,
  type ArticleSummary,
  type KnowledgePerson,
  type PendingRevision,
  type Revision,
  type RevisionSummary,
  allowedArticleActions,
} from '@firstline/plugin-knowledge-base-common';
import { titleOf } from './catalog';
import type { FakeArticle } from './fakeState';

const EXCERPT = 240;

/** What somebody is to an article. */
export function relationOf(
  person: KnowledgePerson,
  kept: FakeArticle,
): ArticleRelation {
  const pending = kept.pending && kept.revisions[kept.pending - 1];
  const owns = person.manager || person.groups.includes(kept.owner);
  return {
    author: !!pending && pending.author === person.ref,
    editor: owns || kept.createdBy === person.ref,
    reviewer: owns,
  };
}

function pendingOf(kept: FakeArticle): PendingRevision | undefined {
  if (!kept.pending) return undefined;
  const revision = kept.revisions[kept.pending - 1];
  const { review } = revision;
  return {
    revision: revision.revision,
    state: revision.state === 'in_review' ? 'in_review' : 'draft',
    author: revision.author,
    updatedAt: revision.updatedAt,
    submittedAt: revision.submittedAt,
    ...(review &&
      !review.approved && {
        rejection: { by: review.by, at: review.at, reason: review.note ?? '' },
      }),
  };
}

/** Plain words of a text, about what the backend makes of it. */
export function plainText(revision: Revision): string {
  return [
    revision.symptoms,
    revision.workaround,
    revision.resolution,
    revision.body,
  ]
    .filter(Boolean)
    .join(' ')
    .replace(/[`*#>_]|!?\[|\]\([^)]*\)/g, '')
    .replace(/\s+/g, ' ');
}

/** Whether somebody may know of an article at all. */
export function isVisible(person: KnowledgePerson, kept: FakeArticle): boolean {
  const { editor, reviewer } = relationOf(person, kept);
  if (editor || reviewer) return true;
  const shown = kept.published && kept.revisions[kept.published - 1];
  return (
    kept.state === 'published' &&
    !!shown &&
    (shown.audience === 'everyone' || person.engineer)
  );
}

/** The revision that is shown: the published one, unless another is asked for or the only one. */
export function shownRevision(kept: FakeArticle, pending = false): Revision {
  const number =
    (pending ? kept.pending : kept.published) ??
    kept.pending ??
    kept.published ??
    kept.revisions.length;
  return kept.revisions[number - 1];
}

/** An article as this person sees it. */
export function articleOf(
  person: KnowledgePerson,
  kept: FakeArticle,
  pending = false,
): Article {
  const revision = shownRevision(kept, pending);
  const relation = relationOf(person, kept);
  const mine = kept.feedback.find(entry => entry.by === person.ref);
  const onItsWay = pendingOf(kept);
  const sees = relation.editor || relation.reviewer;
  return {
    ...summaryOf(person, kept, revision),
    symptoms: revision.symptoms,
    cause: revision.cause,
    resolution: revision.resolution,
    workaround: revision.workaround,
    body: revision.body,
    ciRefs: revision.ciRefs,
    version: kept.version,
    createdAt: kept.createdAt,
    createdBy: kept.createdBy,
    revision: revision.revision,
    approvedBy: kept.approvedBy,
    sourceIncident: kept.sourceIncident,
    ...(mine && {
      myFeedback: { helpful: mine.helpful, comment: mine.comment },
    }),
    allowedActions: sees
      ? allowedArticleActions(
          { state: kept.state, pending: onItsWay },
          relation,
        )
      : [],
    mayEdit: relation.editor,
  };
}

/** What a list shows of it. */
export function summaryOf(
  person: KnowledgePerson,
  kept: FakeArticle,
  revision: Revision = shownRevision(kept),
): ArticleSummary {
  const { editor, reviewer } = relationOf(person, kept);
  const solved = kept.uses.map(use => use.at).sort();
  return {
    number: kept.number,
    title: revision.title,
    kind: revision.kind,
    state: kept.state,
    language: revision.language,
    audience: revision.audience,
    category: revision.category,
    tags: revision.tags,
    configurationItems: revision.ciRefs.map(ref => ({
      ref,
      title: titleOf(ref),
    })),
    owner: kept.owner,
    author: revision.author,
    updatedAt: revision.updatedAt,
    publishedAt: kept.publishedAt,
    reviewDate: kept.reviewDate,
    stale: kept.stale,
    feedback: {
      helped: kept.feedback.filter(entry => entry.helpful).length,
      didNotHelp: kept.feedback.filter(entry => !entry.helpful).length,
    },
    solvedCount: solved.length,
    lastSolvedAt: solved.at(-1),
    excerpt: plainText(revision).slice(0, EXCERPT),
    ...((editor || reviewer) && kept.pending && { pending: pendingOf(kept) }),
  };
}

/** A revision without its content. */
export function revisionSummaryOf(revision: Revision): RevisionSummary {
  const { state, title, author, createdAt, updatedAt, submittedAt } = revision;
  return {
    revision: revision.revision,
    state,
    title,
    author,
    createdAt,
    updatedAt,
    submittedAt,
    review: revision.review,
    note: revision.note,
  };
}

import { InputError } from '@backstage/errors';
import type {
  ArticleAction,
  ArticleActionBodies,
} from '@firstline/plugin-knowledge-base-common';
import { DateTime } from 'luxon';
import type { RevisionRecord } from '../revision/RevisionRecord';
import {
  showing,
  withoutPending,
  withPending,
  type ArticleChange,
} from './articleChange';
import type { ArticleRecord } from './ArticleRecord';

/** What a move is made of; time and people come in. */
export interface MoveInput<Body> {
  record: ArticleRecord;
  /** The revision on its way, if there is one. */
  pending?: RevisionRecord;
  /** The last approved revision, if there is one. */
  published?: RevisionRecord;
  /** The revision that is shown. */
  shown: RevisionRecord;
  /** The revision a restore starts from, if it is there. */
  source?: RevisionRecord;
  body: Body;
  by: string;
  /** Stored form. */
  at: string;
  /** ISO date of today, and of the next review unless somebody says otherwise. */
  today: string;
  nextReview: string;
}

type Apply<A extends ArticleAction> = (
  input: MoveInput<ArticleActionBodies[A]>,
) => ArticleChange | undefined;

/** What each move makes of an article; undefined when it is so already. */
export const articleMoves: { [A in ArticleAction]: Apply<A> } = {
  submit: ({ record, pending, body, at }) => {
    const next = {
      ...required(pending),
      state: 'in_review' as const,
      submittedAt: at,
      note: body.note ?? pending?.note,
    };
    return {
      record: withPending(record, next),
      revisions: [next],
      kind: 'submitted',
      revision: next.revision,
      note: body.note,
    };
  },

  approve: input => approve(input, input.body.note),

  publish: input => {
    const { record, published, shown, body, by, at, nextReview } = input;
    if (record.pending) return approve(input, body.note);
    if (record.state === 'published') return undefined;
    const again = { ...(published ?? shown), state: 'published' as const };
    // Who wrote it may bring it back, but is not who approved it.
    const review =
      again.review?.approved && again.authors.includes(by)
        ? again.review
        : { by, at, approved: true, note: body.note };
    return {
      record: {
        ...asPublished(record, again, { by, at, nextReview }),
        approvedBy: review.by,
      },
      revisions: [{ ...again, review }],
      kind: 'published',
      revision: again.revision,
      note: body.note,
    };
  },

  reject: ({ record, pending, body, by, at }) => {
    const { reason } = body;
    const rejected: RevisionRecord = {
      ...required(pending),
      state: 'rejected',
      review: { by, at, approved: false, note: reason },
    };
    // What was read stays as it was read; the work goes on in a copy.
    const next = {
      ...rejected,
      revision: record.lastRevision + 1,
      state: 'draft' as const,
      createdAt: at,
      updatedAt: at,
      submittedAt: undefined,
      review: undefined,
      rejection: { by, at, reason },
    };
    return {
      record: withPending(record, next),
      revisions: [rejected, next],
      kind: 'rejected',
      revision: rejected.revision,
      note: reason,
    };
  },

  retire: ({ record, pending, published, shown, body, at }) => {
    const dropped = pending && { ...pending, state: 'superseded' as const };
    return {
      record: {
        ...showing(withoutPending(record), published ?? shown),
        state: 'retired',
        updatedAt: at,
        stale: [],
        reviewDate: undefined,
      },
      revisions: dropped ? [dropped] : [],
      kind: 'retired',
      revision: record.revision,
      note: body.reason,
    };
  },

  restore: ({ record, pending, source, by, at }) => {
    if (!source) throw new InputError('revision: there is no such revision');
    const next = {
      ...source,
      revision: record.lastRevision + 1,
      state: 'draft' as const,
      // Who wrote it may not approve it, whoever brings it back.
      authors: [...new Set([by, ...source.authors])],
      createdAt: at,
      updatedAt: at,
      updatedBy: by,
      submittedAt: undefined,
      review: undefined,
      rejection: undefined,
      note: undefined,
    };
    const dropped = pending && { ...pending, state: 'superseded' as const };
    const state = record.state === 'retired' ? 'draft' : record.state;
    return {
      record: withPending({ ...record, state }, next),
      revisions: [...(dropped ? [dropped] : []), next],
      kind: 'restored',
      revision: next.revision,
    };
  },

  renew: ({ record, body, today, nextReview }) => {
    const reviewDate = body.reviewDate ?? nextReview;
    if (reviewDate <= today) {
      throw new InputError('reviewDate: must be after today');
    }
    return {
      record: { ...record, reviewDate, stale: [] },
      revisions: [],
      kind: 'renewed',
      revision: record.revision,
    };
  },
};

function approve(
  input: MoveInput<unknown>,
  note: string | undefined,
): ArticleChange {
  const { record, published, by, at } = input;
  const approved: RevisionRecord = {
    ...required(input.pending),
    state: 'published',
    review: { by, at, approved: true, note },
  };
  const before = published && { ...published, state: 'superseded' as const };
  return {
    record: asPublished(record, approved, input),
    revisions: [...(before ? [before] : []), approved],
    kind: 'published',
    revision: approved.revision,
    note,
  };
}

function asPublished(
  record: ArticleRecord,
  revision: RevisionRecord,
  context: { by: string; at: string; nextReview: string },
): ArticleRecord {
  return {
    ...showing(withoutPending(record), revision),
    state: 'published',
    publishedRevision: revision.revision,
    publishedAt: context.at,
    approvedBy: context.by,
    updatedAt: context.at,
    reviewDate: context.nextReview,
    stale: [],
  };
}

/** The lifecycle has let the move through, so there is one. */
function required(pending: RevisionRecord | undefined): RevisionRecord {
  if (!pending) throw new Error('There is no revision on its way');
  return pending;
}

/** The day `days` after a moment, as ISO date in UTC. */
export function dayAfter(now: DateTime, days: number): string {
  const day = now.toUTC().plus({ days }).toISODate();
  if (!day) throw new RangeError('Not a time');
  return day;
}

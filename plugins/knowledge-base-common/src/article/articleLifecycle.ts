import type { ArticleState, PendingRevision } from './article';

/** Moves of an article. */
export const articleActions = [
  'submit',
  'approve',
  'reject',
  'publish',
  'retire',
  'restore',
  'renew',
] as const;
/** One of {@link articleActions}. */
export type ArticleAction = (typeof articleActions)[number];

/** Where an article stands: its state, and that of the revision on its way. */
export interface ArticleStanding {
  state: ArticleState;
  pending?: Pick<PendingRevision, 'revision' | 'state'>;
}

/** What somebody is to an article. */
export interface ArticleRelation {
  /** Wrote or changed the revision that is on its way. */
  author: boolean;
  /** May change the text: the author, a member of an owning group, a knowledge manager. */
  editor: boolean;
  /** Member of the group that owns a configuration item of it, or a knowledge manager. */
  reviewer: boolean;
}

type Standing = ArticleState | `${ArticleState}+${PendingRevision['state']}`;

function standingOf({ state, pending }: ArticleStanding): Standing {
  return state === 'published' && pending ? `${state}+${pending.state}` : state;
}

/**
 * From which standing each move can be made. A published article with a next revision on
 * its way stays published: `published+draft`, `published+in_review`.
 */
export const articleMoves: Record<ArticleAction, readonly Standing[]> = {
  submit: ['draft', 'published+draft'],
  approve: ['in_review', 'published+in_review'],
  reject: ['in_review', 'published+in_review'],
  // Approves what is in review, brings back what was retired; what is published stays so.
  publish: ['in_review', 'published+in_review', 'published', 'retired'],
  retire: ['draft', 'published', 'published+draft', 'published+in_review'],
  // A new draft with the content of an earlier revision.
  restore: ['draft', 'published', 'retired'],
  renew: ['published', 'published+draft', 'published+in_review'],
};

/** Who may make each move; the reviewer of a revision is never one of its authors. */
export const articleMovers: Record<
  ArticleAction,
  (relation: ArticleRelation) => boolean
> = {
  submit: ({ editor }) => editor,
  approve: ({ reviewer, author }) => reviewer && !author,
  reject: ({ reviewer, author }) => reviewer && !author,
  publish: ({ reviewer, author }) => reviewer && !author,
  retire: ({ reviewer }) => reviewer,
  restore: ({ editor }) => editor,
  renew: ({ reviewer }) => reviewer,
};

/** True when the move can be made from here, by whomever. */
export function isArticleMovePossible(
  action: ArticleAction,
  standing: ArticleStanding,
): boolean {
  return articleMoves[action].includes(standingOf(standing));
}

/** The moves somebody may make now. */
export function allowedArticleActions(
  standing: ArticleStanding,
  relation: ArticleRelation,
): ArticleAction[] {
  return articleActions.filter(
    action =>
      isArticleMovePossible(action, standing) &&
      articleMovers[action](relation),
  );
}

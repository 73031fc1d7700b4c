import type {
  Article,
  ArticleAction,
} from '@firstline/plugin-knowledge-base-common';

/** The moves somebody may make, by how likely they are wanted. */
export interface OrderedActions {
  main?: ArticleAction;
  beside: ArticleAction[];
  more: ArticleAction[];
}

// Moves of the revision on its way.
const decisions: ArticleAction[] = ['submit', 'approve', 'reject', 'publish'];

/** Puts the next step of an article in front. */
export function orderActions(
  article: Pick<Article, 'allowedActions' | 'state' | 'pending' | 'revision'>,
): OrderedActions {
  const { state, pending, revision } = article;
  // Nobody decides on a revision whose text is not before them.
  const decides = !pending || pending.revision === revision;
  const allowed = article.allowedActions.filter(
    action =>
      (decides || !decisions.includes(action)) &&
      // Approving is the same there, and says what it is.
      !(action === 'publish' && article.allowedActions.includes('approve')) &&
      // What is published is so already.
      !(action === 'publish' && state === 'published') &&
      // Bringing back is for what is gone; an earlier revision is restored from their list.
      !(action === 'restore' && state !== 'retired'),
  );
  const likely: ArticleAction[] = ['approve', 'submit', 'publish'];
  const main = likely.find(action => allowed.includes(action));
  const besides: ArticleAction[] = [
    'reject',
    ...(state === 'retired' ? (['restore'] as const) : []),
  ];
  const beside = besides.filter(action => allowed.includes(action));
  return {
    main,
    beside,
    more: allowed.filter(action => action !== main && !beside.includes(action)),
  };
}

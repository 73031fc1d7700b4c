import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import * as kit from '@firstline/backend-kit';
import type {
  ArticleCriterion,
  ArticleResource,
} from '@firstline/plugin-knowledge-base-node';

/** Whether an article in hand meets one criterion; `applyCriteria` is the same in SQL. */
export function matchesCriterion(
  article: ArticleResource,
  criterion: ArticleCriterion,
): boolean {
  switch (criterion.kind) {
    case 'audience':
      return criterion.audiences.includes(article.audience);
    case 'kind':
      return criterion.kinds.includes(article.kind);
    case 'state':
      return criterion.states.includes(article.state);
    case 'owner':
      return criterion.owners.includes(article.owner);
    case 'author':
      return article.authors.some(author => criterion.authors.includes(author));
    case 'configurationItem':
      return article.ciRefs.some(ref => criterion.refs.includes(ref));
    default:
      throw new Error('Unknown criterion');
  }
}

/** Whether an article in hand meets nested criteria. */
export function matchesCriteria(
  article: ArticleResource,
  criteria: PermissionCriteria<ArticleCriterion>,
): boolean {
  return kit.matchesCriteria(criteria, criterion =>
    matchesCriterion(article, criterion),
  );
}

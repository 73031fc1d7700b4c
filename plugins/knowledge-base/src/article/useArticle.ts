import { useApi } from '@backstage/frontend-plugin-api';
import { type Loaded, useLoad } from '@firstline/frontend-kit';
import type { Article } from '@firstline/plugin-knowledge-base-common';
import { knowledgeBaseApiRef } from '../api';
import { useArticleReload } from '../hooks';

/**
 * An article, kept up to date while it is shown.
 *
 * @param pending - true for the revision on its way instead of the published one
 */
export function useArticle(number: string, pending: boolean): Loaded<Article> {
  const api = useApi(knowledgeBaseApiRef);
  const article = useLoad(
    signal => api.getArticle(number, pending ? { pending } : {}, { signal }),
    [api, number, pending],
  );
  useArticleReload(article.reload, { number });
  return article;
}

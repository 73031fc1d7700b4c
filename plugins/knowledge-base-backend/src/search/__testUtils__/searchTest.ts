import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import type {
  ArticleSearch,
  ArticleSearchQuery,
  SearchDocument,
  SearchSight,
} from '../ArticleSearch';
import { createArticleSearch } from '../createArticleSearch';

/** Where the tables of the knowledge base are made. */
export const migrationsDirectory = resolvePackagePath(
  '@firstline/plugin-knowledge-base-backend',
  'migrations',
);

/** Sees everything. */
export const everything: SearchSight = {
  audiences: ['everyone', 'engineers'],
  readable: true,
};

/** A published article, as far as the test does not care. */
export function aDocument(
  articleId: number,
  document: Partial<SearchDocument> = {},
): SearchDocument {
  return {
    articleId,
    title: `Article ${articleId}`,
    remedy: '',
    body: '',
    kind: 'known-fix',
    language: 'en',
    audience: 'everyone',
    owner: 'group:default/platform-team',
    author: 'user:default/anna.schmidt',
    ciRefs: [],
    tags: [],
    stale: false,
    helpfulness: 0,
    ...document,
  };
}

/** A search over a database, with documents in it. */
export async function searchOver(
  knex: Knex,
  documents: SearchDocument[],
): Promise<ArticleSearch> {
  const search = createArticleSearch({
    knex,
    logger: mockServices.logger.mock(),
  });
  await search.rebuildIfOld(async () => []);
  await knex.transaction(transaction =>
    search.putAll(documents, { transaction }),
  );
  return search;
}

/** Asks for words, with everything else left open. */
export function asking(
  text: string,
  query: Partial<ArticleSearchQuery> = {},
): ArticleSearchQuery {
  return {
    text,
    phrases: [],
    filter: {},
    sight: everything,
    near: [],
    limit: 25,
    offset: 0,
    ...query,
  };
}

/** Ids of what is found, best first. */
export async function idsOf(
  search: ArticleSearch,
  text: string,
  query: Partial<ArticleSearchQuery> = {},
): Promise<number[]> {
  const { hits } = await search.search(asking(text, query));
  return hits.map(({ articleId }) => articleId);
}

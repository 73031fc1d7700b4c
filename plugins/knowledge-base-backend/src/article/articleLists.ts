import {
  decodeCursor,
  encodeCursor,
  filterHash,
  type CursorValueType,
} from '@firstline/backend-kit';
import type {
  ArticleQuery,
  ArticleSort,
  ArticleSummary,
  Page,
} from '@firstline/plugin-knowledge-base-common';
import type { Caller } from '../people/Caller';
import { readsForEngineers } from './articleAccess';
import type { ArticleDependencies } from './articleDependencies';
import type { ArticleReader } from './ArticleReader';
import type { ArticleSight } from './ArticleStore';

const DEFAULT_LIMIT = 25;

/** What the columns of each order hold. */
const cursorTypes: Record<ArticleSort, CursorValueType[]> = {
  '-updatedAt': ['string', 'integer'],
  '-publishedAt': ['string', 'integer'],
  title: ['string', 'integer'],
  helpful: ['integer', 'integer'],
  reviewDate: ['string', 'integer'],
};

/** Which articles a caller may know of, for the store. */
export function sightOf(caller: Caller): ArticleSight {
  return {
    userRef: caller.ref,
    principals: [...new Set([caller.ref, ...caller.groups])],
    all: caller.kind === 'worker' || caller.roles.manager,
    audiences: readsForEngineers(caller)
      ? ['everyone', 'engineers']
      : ['everyone'],
    portal: caller.portal?.readable ?? true,
  };
}

/** A page of what the caller may see; filtered before it is counted and cut. */
export async function listArticles(
  { deps, reader }: { deps: ArticleDependencies; reader: ArticleReader },
  query: ArticleQuery,
  by: Caller,
): Promise<Page<ArticleSummary>> {
  const {
    sort = '-updatedAt',
    limit = DEFAULT_LIMIT,
    cursor,
    ...filter
  } = query;
  const hash = filterHash(filter);
  const { records, next, totalItems } = await deps.store.list({
    filter,
    sight: sightOf(by),
    sort,
    limit,
    after:
      cursor === undefined
        ? undefined
        : decodeCursor(cursor, {
            sort,
            types: cursorTypes[sort],
            filterHash: hash,
          }),
  });
  return {
    items: [...(await reader.summaries(records, by)).values()],
    nextCursor: next && encodeCursor({ sort, values: next, filterHash: hash }),
    totalItems,
  };
}

import { InputError } from '@backstage/errors';
import type { SearchQuery } from '@backstage/plugin-search-common';

/** Results on a page where a query does not say. */
export const DEFAULT_SIZE = 25;

/** Which page of an answer is wanted. */
export interface SearchPage {
  /** From 0. */
  page: number;
  /** 0 where the number of results is asked for and none of them, as the portal's page of search does by type. */
  size: number;
}

/**
 * The page that a query asks for, in the form all of Backstage's engines and its permission filter share: the number of
 * the page in base64.
 *
 * @throws InputError for what is no cursor
 */
export function searchPageOf(
  query: Pick<SearchQuery, 'pageCursor' | 'pageLimit'>,
): SearchPage {
  const size = query.pageLimit ?? DEFAULT_SIZE;
  if (!query.pageCursor) {
    return { page: 0, size };
  }
  const page = Number(Buffer.from(query.pageCursor, 'base64').toString('utf8'));
  if (!Number.isInteger(page) || page < 0 || page > 1_000_000) {
    throw new InputError('Invalid page cursor');
  }
  return { page, size };
}

/** Cursors of the pages around one; an empty one has none after it. */
export function cursorsAround(
  { page, size }: SearchPage,
  hasNext: boolean,
): { nextPageCursor?: string; previousPageCursor?: string } {
  return {
    nextPageCursor: hasNext && size > 0 ? cursorOf(page + 1) : undefined,
    previousPageCursor: page > 0 ? cursorOf(page - 1) : undefined,
  };
}

/** The cursor of a page. */
export function cursorOf(page: number): string {
  return Buffer.from(String(page), 'utf8').toString('base64');
}

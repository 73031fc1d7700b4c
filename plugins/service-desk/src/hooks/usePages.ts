import { useLoad } from '@firstline/frontend-kit';
import type { CallOptions, Page } from '@firstline/plugin-service-desk-common';
import { useEffect, useState } from 'react';

const PAGE = 25;
// The most one call may ask for; a longer list is renewed page by page.
const MOST = 200;

/**
 * A list that grows by pages and can be renewed in place: a renewal brings back as many
 * as are shown, so that nobody loses their place.
 *
 * @param key - of what is listed; another one begins anew
 * @param load - brings a page; undefined loads nothing
 */
export function usePages<T>(
  key: string,
  load:
    | ((
        page: { limit: number; cursor?: string },
        options: CallOptions,
      ) => Promise<Page<T>>)
    | undefined,
) {
  const [wanted, setWanted] = useState(PAGE);
  useEffect(() => setWanted(PAGE), [key]);

  const loaded = useLoad(
    async (signal): Promise<Page<T>> => {
      if (!load) return { items: [], totalItems: 0 };
      const items: T[] = [];
      let page: Page<T>;
      let cursor: string | undefined;
      do {
        page = await load(
          { cursor, limit: Math.min(MOST, wanted - items.length) },
          { signal },
        );
        items.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor && items.length < wanted);
      return { ...page, items };
    },
    [key],
  );

  const { reload } = loaded;
  useEffect(() => {
    if (wanted > PAGE) void reload();
  }, [wanted, reload]);

  return {
    ...loaded,
    more:
      loaded.data?.nextCursor === undefined
        ? undefined
        : () => setWanted(loaded.data!.items.length + PAGE),
  };
}

import { useApi } from '@backstage/frontend-plugin-api';
import { useLoad } from '@firstline/frontend-kit';
import type {
  ListIncidentsRequest,
  Page,
  VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import { useEffect, useState } from 'react';
import { serviceDeskApiRef } from '../api';

const PAGE = 25;
// The most one call may ask for; a longer list is renewed page by page.
const MOST = 200;

/**
 * A list that grows by pages and can be renewed in place: a renewal brings back as many
 * as are shown, so that nobody loses their place.
 *
 * @param request - filters; undefined loads nothing
 */
export function useIncidentPages(request: ListIncidentsRequest | undefined) {
  const api = useApi(serviceDeskApiRef);
  const key = JSON.stringify(request);
  const [wanted, setWanted] = useState(PAGE);
  useEffect(() => setWanted(PAGE), [key]);

  const loaded = useLoad(
    async (signal): Promise<Page<VisibleIncident>> => {
      if (!request) return { items: [], totalItems: 0 };
      const items: VisibleIncident[] = [];
      let page: Page<VisibleIncident>;
      let cursor: string | undefined;
      do {
        page = await api.listIncidents(
          { ...request, cursor, limit: Math.min(MOST, wanted - items.length) },
          { signal },
        );
        items.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor && items.length < wanted);
      return { ...page, items };
    },
    [api, key],
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

import { useApi } from '@backstage/frontend-plugin-api';
import { type Loaded, useLoad } from '@firstline/frontend-kit';
import type { TimelineEntry } from '@firstline/plugin-service-desk-common';
import { useRef } from 'react';
import { serviceDeskApiRef } from '../../api';

const PAGE = 200;

/** All entries, oldest first. */
export type LoadedTimeline = Loaded<TimelineEntry[]>;

/**
 * The whole timeline of an incident. It only ever grows, so a reload asks for what comes
 * after the last full page and keeps the rest.
 */
export function useTimeline(number: string): LoadedTimeline {
  const api = useApi(serviceDeskApiRef);
  const full = useRef<{
    number: string;
    entries: TimelineEntry[];
    cursor?: string;
  }>({ number, entries: [] });

  return useLoad(
    async signal => {
      if (full.current.number !== number) {
        full.current = { number, entries: [] };
      }
      let { entries, cursor } = full.current;
      for (;;) {
        const page = await api.getTimeline(
          number,
          { limit: PAGE, cursor },
          { signal },
        );
        if (!page.nextCursor) return [...entries, ...page.items];
        entries = [...entries, ...page.items];
        cursor = page.nextCursor;
        full.current = { number, entries, cursor };
      }
    },
    [api, number],
  );
}

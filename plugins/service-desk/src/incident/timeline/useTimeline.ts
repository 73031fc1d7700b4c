import { useApi } from '@backstage/frontend-plugin-api';
import { type Loaded, useLoad } from '@firstline/frontend-kit';
import type {
  CallOptions,
  Page,
  TimelineEntry,
} from '@firstline/plugin-service-desk-common';
import { useRef } from 'react';
import { serviceDeskApiRef } from '../../api';

const PAGE = 200;

/** All entries, oldest first. */
export type LoadedTimeline = Loaded<TimelineEntry[]>;

/**
 * The whole timeline of a record. It only ever grows, so a reload asks for what comes
 * after the last full page and keeps the rest.
 *
 * @param number - of the record
 * @param load - brings a page
 */
export function useEntries<E>(
  number: string,
  load: (
    page: { limit: number; cursor?: string },
    options: CallOptions,
  ) => Promise<Page<E>>,
): Loaded<E[]> {
  const full = useRef<{ number: string; entries: E[]; cursor?: string }>({
    number,
    entries: [],
  });

  return useLoad(
    async signal => {
      if (full.current.number !== number) {
        full.current = { number, entries: [] };
      }
      let { entries, cursor } = full.current;
      for (;;) {
        const page = await load({ limit: PAGE, cursor }, { signal });
        if (!page.nextCursor) return [...entries, ...page.items];
        entries = [...entries, ...page.items];
        cursor = page.nextCursor;
        full.current = { number, entries, cursor };
      }
    },
    [number],
  );
}

/** The whole timeline of an incident. */
export function useTimeline(number: string): LoadedTimeline {
  const api = useApi(serviceDeskApiRef);
  return useEntries(number, (page, options) =>
    api.getTimeline(number, page, options),
  );
}

import { useApi } from '@backstage/frontend-plugin-api';
import { useApiCall } from '@firstline/frontend-kit';
import type {
  ListIncidentsRequest,
  TotalItems,
  VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { serviceDeskApiRef } from '../api';
import { useLiveReload } from '../hooks';
import { mergeRows, type LiveRows } from './liveRows';

const PAGE = 50;
const MOST_AT_ONCE = 200;

interface State extends LiveRows {
  total?: TotalItems;
  nextCursor?: string;
  loaded: boolean;
  error?: Error;
}

const nothing: State = { rows: [], held: [], gone: [], loaded: false };

/**
 * A queue, page by page, kept up to date without moving what the reader looks at.
 *
 * @param request - undefined for a view that can hold nothing
 * @param busy - tells whether new rows must wait, and which rows must stay
 */
export function useDeskList(
  request: ListIncidentsRequest | undefined,
  busy: () => { hold: boolean; keep: ReadonlySet<string> },
  firstPage = PAGE,
) {
  const api = useApi(serviceDeskApiRef);
  const [state, setState] = useState<State>(nothing);
  const latest = useRef({ request, busy, state });
  latest.current = { request, busy, state };
  const running = useRef<AbortController>();
  const key = JSON.stringify(request);

  const load = useCallback(
    async (how: 'anew' | 'live', limit: number) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const asked = latest.current.request;
      if (!asked) {
        setState({ ...nothing, loaded: true, total: 0 });
        return;
      }
      try {
        const page = await api.listIncidents(
          { ...asked, limit },
          { signal: controller.signal },
        );
        if (controller.signal.aborted) return;
        setState(before => ({
          ...(how === 'anew'
            ? { rows: page.items, held: [], gone: [] }
            : mergeRows(before, page.items, latest.current.busy())),
          total: page.totalItems,
          nextCursor: page.nextCursor,
          loaded: true,
        }));
      } catch (error) {
        if (controller.signal.aborted) return;
        setState(before => ({
          ...before,
          loaded: true,
          error: error instanceof Error ? error : new Error(String(error)),
        }));
      }
    },
    [api],
  );

  useEffect(() => {
    setState(nothing);
    void load('anew', Math.min(MOST_AT_ONCE, Math.max(PAGE, firstPage)));
    return () => running.current?.abort();
    // The size of the first page is what it was when the desk was left.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [load, key]);

  const shown = () =>
    Math.min(MOST_AT_ONCE, Math.max(PAGE, latest.current.state.rows.length));
  // Beyond what one call brings, a live look would cut the list: it waits for a refresh.
  const tooLong = state.rows.length > MOST_AT_ONCE;
  useLiveReload(() => load('live', shown()), { disabled: tooLong });

  const more = useApiCall(async () => {
    const { request: asked, state: now } = latest.current;
    if (!asked || !now.nextCursor) return;
    const page = await api.listIncidents({
      ...asked,
      limit: PAGE,
      cursor: now.nextCursor,
    });
    setState(before => {
      const known = new Set(before.rows.map(row => row.number));
      return {
        ...before,
        rows: [
          ...before.rows,
          ...page.items.filter(item => !known.has(item.number)),
        ],
        nextCursor: page.nextCursor,
      };
    });
  });

  return {
    ...state,
    more,
    /** Loads the list again from its top, with what was held back. */
    refresh: () => load('anew', shown()),
    /** Puts in what a move replied; the row stays until the next look. */
    replace: (incident: VisibleIncident) =>
      setState(before => ({
        ...before,
        rows: before.rows.map(row =>
          row.number === incident.number ? incident : row,
        ),
      })),
  };
}

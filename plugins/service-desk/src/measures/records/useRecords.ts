import { useApi } from '@backstage/frontend-plugin-api';
import { useApiCall, useLoad } from '@firstline/frontend-kit';
import type { MeasureRecord } from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { measureApiRef } from '../../api';
import type { RecordsAsked } from './RecordsContext';

const PAGE = 25;

/** The incidents behind a number, page by page. */
export function useRecords({ kind, scope }: RecordsAsked) {
  const api = useApi(measureApiRef);
  const first = useLoad(
    signal =>
      api.listMeasureRecords({ ...scope, kind, limit: PAGE }, { signal }),
    [api, kind, scope],
  );
  const [later, setLater] = useState<{
    items: MeasureRecord[];
    nextCursor?: string;
  }>();
  const cursor = later ? later.nextCursor : first.data?.nextCursor;
  const more = useApiCall(async () => {
    const page = await api.listMeasureRecords({
      ...scope,
      kind,
      limit: PAGE,
      cursor,
    });
    setLater(before => ({
      items: [...(before?.items ?? []), ...page.items],
      nextCursor: page.nextCursor,
    }));
  });
  const { data, error, reload } = first;
  return {
    items: data && [...data.items, ...(later?.items ?? [])],
    totalItems: data?.totalItems,
    error,
    reload,
    more: { ...more, possible: cursor !== undefined },
  };
}

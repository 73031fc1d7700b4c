import { useApi } from '@backstage/frontend-plugin-api';
import type { CallOptions, Page } from '@firstline/common-kit';
import { useApiCall, useLoad } from '@firstline/frontend-kit';
import {
  recordsRequest,
  type Complaint,
  type ComplaintsLink,
  type IncidentsLink,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { complaintApiRef, measureApiRef } from '../../api';
import type { RecordsScope } from './RecordsContext';

const PAGE = 25;

/** A list that goes on, page by page. */
export type GoingOn<Item> = ReturnType<typeof useGoingOn<Item>>;

function useGoingOn<Item>(
  read: (
    cursor: string | undefined,
    options: CallOptions,
  ) => Promise<Page<Item>>,
  dependencies: unknown[],
) {
  const first = useLoad(signal => read(undefined, { signal }), dependencies);
  const [later, setLater] = useState<{ items: Item[]; nextCursor?: string }>();
  const cursor = later ? later.nextCursor : first.data?.nextCursor;
  const more = useApiCall(async () => {
    const page = await read(cursor, {});
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

/** The incidents behind a number; the period of the scope is that of the number. */
export function useIncidentRecords(link: IncidentsLink, scope: RecordsScope) {
  const api = useApi(measureApiRef);
  const request = recordsRequest({ ...link, before: undefined }, scope);
  return useGoingOn(
    (cursor, options) =>
      api.listMeasureRecords({ ...request, limit: PAGE, cursor }, options),
    [api, link, scope],
  );
}

/** The complaints behind a number. */
export function useComplaintRecords(link: ComplaintsLink, scope: RecordsScope) {
  const api = useApi(complaintApiRef);
  const { complaints, outcome, open } = link;
  const { from, to } = scope;
  return useGoingOn<Complaint>(
    (cursor, options) =>
      api.listComplaints(
        {
          ...(complaints === 'filed'
            ? { filedFrom: from, filedBefore: to }
            : { decidedFrom: from, decidedBefore: to }),
          ...(outcome && { outcome }),
          ...(open && {
            state: ['submitted', 'verified', 'decided', 'answered'],
          }),
          limit: PAGE,
          cursor,
        },
        options,
      ),
    [api, link, scope],
  );
}

import { useApi } from '@backstage/frontend-plugin-api';
import { useLoad } from '@firstline/frontend-kit';
import {
  openIncidentStates,
  type Incident,
} from '@firstline/plugin-service-desk-common';
import { serviceDeskApiRef } from '../api';
import { useLiveReload } from '../hooks';

// What can be handed over in one go.
const MOST = 200;

/** What somebody has open and the reader may see, by due time. */
export function useOpenWork(userRef: string) {
  const api = useApi(serviceDeskApiRef);
  const list = useLoad(
    async signal => {
      const page = await api.listIncidents(
        {
          assignee: [userRef],
          state: [...openIncidentStates],
          sort: 'dueAt',
          limit: MOST,
        },
        { signal },
      );
      return page.items.filter(
        (item): item is Incident => item.view !== 'announced',
      );
    },
    [api, userRef],
  );
  useLiveReload(list.reload);
  return list;
}

import { useApi } from '@backstage/frontend-plugin-api';
import type { ListIncidentsRequest } from '@firstline/plugin-service-desk-common';
import { serviceDeskApiRef } from '../api';
import { usePages } from '../hooks';

/**
 * Incidents page by page.
 *
 * @param request - filters; undefined loads nothing
 */
export function useIncidentPages(request: ListIncidentsRequest | undefined) {
  const api = useApi(serviceDeskApiRef);
  return usePages(
    JSON.stringify(request) ?? '',
    request &&
      ((page, options) => api.listIncidents({ ...request, ...page }, options)),
  );
}

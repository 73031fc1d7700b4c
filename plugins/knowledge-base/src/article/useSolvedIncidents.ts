import {
  discoveryApiRef,
  fetchApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { ApiClient, type Page } from '@firstline/common-kit';
import { useLoad } from '@firstline/frontend-kit';

const SHOWN = 5;

/** What is shown of an incident that an article solved. */
export interface SolvedIncident {
  number: string;
  title: string;
}

/**
 * The incidents an article solved that the reader may see, latest first. The service desk
 * knows them; where there is none, or it is away, the list is empty.
 */
export function useSolvedIncidents(
  number: string,
  solvedCount: number,
): SolvedIncident[] {
  const discoveryApi = useApi(discoveryApiRef);
  const fetchApi = useApi(fetchApiRef);
  const { data } = useLoad(
    async signal => {
      if (solvedCount === 0) return [];
      const desk = new ApiClient('service-desk', { discoveryApi, fetchApi });
      try {
        const page = await desk.json<Page<SolvedIncident>>('/incidents', {
          query: {
            articleNumber: number,
            sort: '-updatedAt',
            limit: SHOWN,
          },
          signal,
        });
        return page.items;
      } catch {
        return [];
      }
    },
    [discoveryApi, fetchApi, number, solvedCount],
  );
  return data ?? [];
}

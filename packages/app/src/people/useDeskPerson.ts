import useAsync from 'react-use/esm/useAsync';
import { ResponseError } from '@backstage/errors';
import {
  fetchApiRef,
  useApi,
  type FetchApi,
} from '@backstage/frontend-plugin-api';
import type { DeskPerson } from '@firstline/plugin-service-desk-common';

// Whoever is signed in stays the same until the page is loaded anew, so one answer serves them all.
const answers = new WeakMap<FetchApi, Promise<DeskPerson>>();

async function fetchDeskPerson(fetchApi: FetchApi): Promise<DeskPerson> {
  const response = await fetchApi.fetch('plugin://service-desk/me');
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  return response.json();
}

/** What the service desk knows of the person who is signed in; `undefined` until it has said so. */
export function useDeskPerson(): DeskPerson | undefined {
  const fetchApi = useApi(fetchApiRef);
  const { value } = useAsync(async () => {
    const answer = answers.get(fetchApi) ?? fetchDeskPerson(fetchApi);
    answers.set(fetchApi, answer);
    answer.catch(() => answers.delete(fetchApi));
    return answer;
  }, [fetchApi]);
  return value;
}

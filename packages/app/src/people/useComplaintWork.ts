import { useEffect } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { ResponseError } from '@backstage/errors';
import { fetchApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { ComplaintWork } from '@firstline/plugin-service-desk-common';

// No signal tells of complaints: its socket can be read without a token.
const REFRESH_MS = 60_000;

/** What the person who is signed in has to do with complaints; `undefined` until that is known. */
export function useComplaintWork(): ComplaintWork | undefined {
  const fetchApi = useApi(fetchApiRef);
  const { value, retry } = useAsyncRetry(async (): Promise<ComplaintWork> => {
    const response = await fetchApi.fetch(
      'plugin://service-desk/complaints/work',
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }, [fetchApi]);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') retry();
    };
    const timer = setInterval(look, REFRESH_MS);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, [retry]);
  return value;
}

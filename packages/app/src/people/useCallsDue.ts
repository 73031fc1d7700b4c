import { useEffect } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { ResponseError } from '@backstage/errors';
import { fetchApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { FollowUpTask, Page } from '@firstline/plugin-service-desk-common';

// A call becomes due by the clock alone.
const REFRESH_MS = 60_000;

/** How many calls are due for the person who is signed in; 0 until that is known. */
export function useCallsDue(): number {
  const fetchApi = useApi(fetchApiRef);
  const { value, retry } = useAsyncRetry(async () => {
    const response = await fetchApi.fetch(
      'plugin://service-desk/follow-ups?mine=true&due=true&limit=1',
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const { totalItems }: Page<FollowUpTask> = await response.json();
    return typeof totalItems === 'number' ? totalItems : totalItems.atLeast;
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
  return value ?? 0;
}

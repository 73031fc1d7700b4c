import { useApi } from '@backstage/frontend-plugin-api';
import { useApiCall } from '@firstline/frontend-kit';
import type { MajorBanner } from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { serviceDeskApiRef } from '../api';

/** Follows a major incident in one press; what the press did shows before the next look. */
export function useFollow({
  number,
  following,
}: Pick<MajorBanner, 'number' | 'following'>) {
  const api = useApi(serviceDeskApiRef);
  const [followed, setFollowed] = useState<boolean>();
  const call = useApiCall(async () => {
    setFollowed((await api.subscribe(number)).viewer.following);
  });
  return {
    following: followed ?? following,
    pending: call.pending,
    error: call.error,
    follow: () => void call.run(),
  };
}

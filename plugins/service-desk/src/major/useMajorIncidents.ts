import { useApi } from '@backstage/frontend-plugin-api';
import { type Loaded, useLoad } from '@firstline/frontend-kit';
import {
  MOST_BANNER_REFS,
  type MajorBanner,
} from '@firstline/plugin-service-desk-common';
import { useMemo } from 'react';
import { serviceDeskApiRef } from '../api';
import { useLiveReload } from '../hooks';

/**
 * Open major incidents the reader may know of, kept up to date.
 *
 * @param refs - those that affect one of these items; undefined for all of them
 */
export function useMajorIncidents(refs?: string[]): Loaded<MajorBanner[]> {
  const api = useApi(serviceDeskApiRef);
  const key = refs?.slice(0, MOST_BANNER_REFS).join(',');
  const asked = useMemo(() => key?.split(',').filter(Boolean), [key]);
  const loaded = useLoad(
    async signal =>
      asked?.length === 0
        ? []
        : (await api.getMajorIncidents({ refs: asked }, { signal })).items,
    [api, asked],
  );
  useLiveReload(loaded.reload, { disabled: asked?.length === 0 });
  return loaded;
}

import { useApi } from '@backstage/frontend-plugin-api';
import { type Loaded, useLoad } from '@firstline/frontend-kit';
import type { VisibleIncident } from '@firstline/plugin-service-desk-common';
import { serviceDeskApiRef } from '../api';
import { useLiveReload } from '../hooks/useLiveReload';
import { type LoadedTimeline, useTimeline } from './timeline/useTimeline';

/** An incident and its timeline, kept up to date while the page is open. */
export function useIncident(number: string): {
  incident: Loaded<VisibleIncident>;
  timeline: LoadedTimeline;
  reload(): Promise<void>;
} {
  const api = useApi(serviceDeskApiRef);
  const incident = useLoad(
    signal => api.getIncident(number, { signal }),
    [api, number],
  );
  const timeline = useTimeline(number);
  const reload = async () => {
    await Promise.all([incident.reload(), timeline.reload()]);
  };
  useLiveReload(reload, { number });
  return { incident, timeline, reload };
}

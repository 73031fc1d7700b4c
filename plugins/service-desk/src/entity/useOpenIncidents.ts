import { useApi } from '@backstage/frontend-plugin-api';
import { type Loaded, useLoad } from '@firstline/frontend-kit';
import {
  openIncidentStates,
  type ConfigurationItemSummary,
  type ServiceDeskApi,
  type VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import { useMemo } from 'react';
import { serviceDeskApiRef } from '../api';
import { useLiveReload } from '../hooks';

/** What is open on some CIs, as far as the reader may know. */
export interface OpenIncidents {
  /** Visible ones, those announced to everybody included, newest first. */
  incidents: VisibleIncident[];
  /** By ref, in the order asked for. */
  summaries: ConfigurationItemSummary[];
}

const MOST_REFS = 200;
const MOST_INCIDENTS = 50;

async function load(
  api: ServiceDeskApi,
  refs: string[],
  signal: AbortSignal,
): Promise<OpenIncidents> {
  if (refs.length === 0) return { incidents: [], summaries: [] };
  const [visible, announced, summaries] = await Promise.all([
    api.listIncidents(
      { ciRef: refs, state: [...openIncidentStates], limit: MOST_INCIDENTS },
      { signal },
    ),
    api.listIncidents(
      { ciRef: refs, announced: true, limit: MOST_INCIDENTS },
      { signal },
    ),
    api.getConfigurationItemSummaries(refs, { signal }),
  ]);
  const known = new Set(visible.items.map(incident => incident.number));
  return {
    incidents: [
      ...visible.items,
      ...announced.items.filter(incident => !known.has(incident.number)),
    ],
    summaries,
  };
}

/** Loads what is open on some CIs, and again when something changes. */
export function useOpenIncidents(refs: string[]): Loaded<OpenIncidents> {
  const api = useApi(serviceDeskApiRef);
  const key = refs.slice(0, MOST_REFS).join(',');
  const asked = useMemo(() => (key ? key.split(',') : []), [key]);
  const loaded = useLoad(signal => load(api, asked, signal), [api, asked]);
  useLiveReload(loaded.reload);
  return loaded;
}

/** How many open incidents on a CI the reader may not see. */
export function hiddenCount(summary: ConfigurationItemSummary): number {
  const visible = Object.values(summary.visibleByPriority).reduce(
    (sum, count) => sum + (count ?? 0),
    0,
  );
  return Math.max(0, summary.openCount - visible);
}

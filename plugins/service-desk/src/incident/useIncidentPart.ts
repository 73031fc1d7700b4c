import { useApi } from '@backstage/frontend-plugin-api';
import { type Loaded, useLoad } from '@firstline/frontend-kit';
import type {
  Incident,
  ServiceDeskApi,
} from '@firstline/plugin-service-desk-common';
import { useEffect, useRef } from 'react';
import { serviceDeskApiRef } from '../api';

/**
 * Something about an incident that is not in it; loaded again when the incident has changed,
 * while what is known stays on the screen.
 *
 * @param incident - as it is now
 * @param load - the call
 */
export function useIncidentPart<T>(
  incident: Pick<Incident, 'number' | 'version'>,
  load: (
    api: ServiceDeskApi,
    number: string,
    options: { signal: AbortSignal },
  ) => Promise<T>,
): Loaded<T> {
  const api = useApi(serviceDeskApiRef);
  const { number, version } = incident;
  const part = useLoad(signal => load(api, number, { signal }), [api, number]);
  const seen = useRef({ number, version });
  const { reload } = part;
  useEffect(() => {
    const before = seen.current;
    seen.current = { number, version };
    if (before.number === number && before.version !== version) void reload();
  }, [number, version, reload]);
  return part;
}

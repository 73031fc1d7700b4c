import { useApi } from '@backstage/frontend-plugin-api';
import type { ServiceDeskApi } from '@firstline/plugin-service-desk-common';
import { serviceDeskApiRef } from '../api';
import { Loaded, useLoad } from './useLoad';

/**
 * A hook for something that hardly changes while the portal is open. All components of
 * a screen share one call; a failure is not kept, nor is an answer past its time.
 *
 * @param load - the call
 * @param keepForMs - how long an answer is good, in milliseconds
 */
export function sharedLoad<T>(
  load: (api: ServiceDeskApi) => Promise<T>,
  keepForMs = 5 * 60_000,
): () => Loaded<T> {
  const answers = new WeakMap<
    ServiceDeskApi,
    { promise: Promise<T>; until: number }
  >();

  function ask(api: ServiceDeskApi): Promise<T> {
    const known = answers.get(api);
    if (known && known.until > Date.now()) return known.promise;
    const promise = load(api);
    answers.set(api, { promise, until: Date.now() + keepForMs });
    promise.catch(() => answers.delete(api));
    return promise;
  }

  return () => {
    const api = useApi(serviceDeskApiRef);
    return useLoad(() => ask(api), [api]);
  };
}

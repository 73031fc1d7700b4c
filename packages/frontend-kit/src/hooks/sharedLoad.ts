import { type ApiRef, useApi } from '@backstage/frontend-plugin-api';
import { type Loaded, useLoad } from './useLoad';

/**
 * A hook for something that hardly changes while the portal is open. All components of
 * a screen share one call; a failure is not kept, nor is an answer past its time.
 *
 * @param apiRef - the API that is asked
 * @param load - the call
 * @param keepForMs - how long an answer is good, in milliseconds
 */
export function sharedLoad<A extends object, T>(
  apiRef: ApiRef<A>,
  load: (api: A) => Promise<T>,
  keepForMs = 5 * 60_000,
): () => Loaded<T> {
  const answers = new WeakMap<A, { promise: Promise<T>; until: number }>();

  function ask(api: A): Promise<T> {
    const known = answers.get(api);
    if (known && known.until > Date.now()) return known.promise;
    const promise = load(api);
    answers.set(api, { promise, until: Date.now() + keepForMs });
    promise.catch(() => answers.delete(api));
    return promise;
  }

  return () => {
    const api = useApi(apiRef);
    return useLoad(() => ask(api), [api]);
  };
}

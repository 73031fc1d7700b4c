import { useCallback, useEffect, useRef, useState } from 'react';

/** A write: how it goes, and how to make it. */
export interface ApiCall<A extends unknown[], R> {
  pending: boolean;
  error?: Error;
  /** Resolves to undefined when the call failed; `error` then says why. */
  run(...args: A): Promise<R | undefined>;
  /** Forgets the last error. */
  reset(): void;
}

/** Makes a write, one at a time: a second press while the first is on its way does nothing. */
export function useApiCall<A extends unknown[], R>(
  call: (...args: A) => Promise<R>,
): ApiCall<A, R> {
  const [state, setState] = useState<{ pending: boolean; error?: Error }>({
    pending: false,
  });
  const latest = useRef(call);
  latest.current = call;
  const busy = useRef(false);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const run = useCallback(async (...args: A) => {
    if (busy.current) return undefined;
    busy.current = true;
    setState({ pending: true });
    try {
      const result = await latest.current(...args);
      if (mounted.current) setState({ pending: false });
      return result;
    } catch (error) {
      if (mounted.current) {
        setState({
          pending: false,
          error: error instanceof Error ? error : new Error(String(error)),
        });
      }
      return undefined;
    } finally {
      busy.current = false;
    }
  }, []);

  const reset = useCallback(() => setState({ pending: false }), []);
  return { ...state, run, reset };
}

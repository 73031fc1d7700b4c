import {
  DependencyList,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';

/** What {@link useLoad} knows so far. Data stays while it is loaded again. */
export interface Loaded<T> {
  data?: T;
  error?: Error;
  /** True while a call is on its way, the first or a later one. */
  loading: boolean;
  reload(): Promise<void>;
  /** Puts in what a write replied, without asking again. */
  replace(data: T): void;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/**
 * Loads something when the screen opens, again when `deps` change, and on request.
 * Replies that come late (a newer call was made, the screen is gone) are dropped.
 */
export function useLoad<T>(
  load: (signal: AbortSignal) => Promise<T>,
  deps: DependencyList,
): Loaded<T> {
  const [state, setState] = useState<{
    data?: T;
    error?: Error;
    loading: boolean;
  }>({ loading: true });
  const latest = useRef(load);
  latest.current = load;
  const running = useRef<AbortController>();

  const run = useCallback(async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState(before => ({ ...before, loading: true }));
    try {
      const data = await latest.current(controller.signal);
      if (!controller.signal.aborted) setState({ data, loading: false });
    } catch (error) {
      if (!controller.signal.aborted) {
        setState(before => ({
          data: before.data,
          error: asError(error),
          loading: false,
        }));
      }
    }
  }, []);

  useEffect(() => {
    setState({ loading: true });
    void run();
    return () => running.current?.abort();
    // The caller says on what the load depends.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, deps);

  const replace = useCallback((data: T) => {
    // A reply under way is older than what was just written.
    running.current?.abort();
    setState({ data, loading: false });
  }, []);

  return { ...state, reload: run, replace };
}

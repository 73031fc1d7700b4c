import { AsyncLocalStorage } from 'node:async_hooks';

/** Until when a request may wait, in milliseconds of `performance.now()`. */
interface RequestTime {
  until: number;
}

// Of the machine, not of the clock service: nobody waits longer because a clock is set.
const times = new AsyncLocalStorage<RequestTime | undefined>();

/**
 * Bounds all the waiting of some work together: for a connection, for another plugin.
 *
 * @param options - `seconds`: what it may wait from now on
 * @returns how to lift the bound; what the work has left running waits as long as anybody
 */
export function boundWaiting(
  work: () => void,
  options: { seconds: number },
): () => void {
  const time = { until: performance.now() + options.seconds * 1_000 };
  times.run(time, work);
  return () => {
    time.until = Infinity;
  };
}

/**
 * How many milliseconds whoever asks may still wait: none when it is over, infinitely many where
 * nothing is bounded.
 */
export function waitingLeft(): number {
  const time = times.getStore();
  return time ? Math.max(0, time.until - performance.now()) : Infinity;
}

/** Begins what is done for several requests together: none of them bounds it. */
export function forEverybody(work: () => void): void {
  times.run(undefined, work);
}

/** Does something that takes as long as the caller likes, such as sending a file: it is not waiting. */
export async function notWaiting<T>(work: () => Promise<T>): Promise<T> {
  const time = times.getStore();
  const begun = performance.now();
  try {
    return await work();
  } finally {
    if (time) time.until += performance.now() - begun;
  }
}

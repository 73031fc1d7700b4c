import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds. */
export interface Timing {
  p50: number;
  p95: number;
  p99: number;
  count: number;
  /** Most that one of them kept the thread of the event loop busy. */
  held: number;
}

export function percentile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/**
 * Milliseconds this thread has computed. Whoever waits for a database or for another
 * process that has the processor holds nobody up; the clock on the wall cannot tell.
 */
function busyMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/**
 * Times something for each of a list, one after the other, as often as it takes: every
 * item once a round, but no longer than `limitMs` in all.
 */
export async function time<T>(
  items: T[],
  run: (item: T) => Promise<unknown> | unknown,
  options: { rounds: number; limitMs: number },
): Promise<Timing> {
  const taken: number[] = [];
  // The first ones compile statements and fill caches of the database.
  for (const item of items.slice(0, 5)) await run(item);
  let held = 0;
  const until = performance.now() + options.limitMs;
  rounds: for (let round = 0; round < options.rounds; round += 1) {
    for (const item of items) {
      const busy = busyMs();
      const begun = performance.now();
      await run(item);
      taken.push(performance.now() - begun);
      held = Math.max(held, busyMs() - busy);
      if (performance.now() > until) break rounds;
    }
  }
  taken.sort((a, b) => a - b);
  return {
    p50: percentile(taken, 0.5),
    p95: percentile(taken, 0.95),
    p99: percentile(taken, 0.99),
    count: taken.length,
    held,
  };
}

/** Megabytes after a collection. */
export interface Memory {
  heap: number;
  rss: number;
}

export async function memory(): Promise<Memory> {
  for (let i = 0; i < 3; i += 1) {
    globalThis.gc?.();
    await sleep(20);
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: (heapUsed + external) / 1e6, rss: rss / 1e6 };
}

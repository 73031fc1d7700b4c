import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds. */
export interface Timing {
  p50: number;
  p95: number;
  p99: number;
  count: number;
  /** Longest time in which the event loop could do nothing else. */
  held: number;
}

export function percentile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

const RESOLUTION_MS = 1;

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
  const loop = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  loop.enable();
  const until = performance.now() + options.limitMs;
  rounds: for (let round = 0; round < options.rounds; round += 1) {
    for (const item of items) {
      const begun = performance.now();
      await run(item);
      taken.push(performance.now() - begun);
      // The monitor sees a hold only when the loop comes round between two questions.
      await sleep(0);
      if (performance.now() > until) break rounds;
    }
  }
  await sleep(5);
  loop.disable();
  taken.sort((a, b) => a - b);
  return {
    p50: percentile(taken, 0.5),
    p95: percentile(taken, 0.95),
    p99: percentile(taken, 0.99),
    count: taken.length,
    held: Math.max(0, loop.max / 1e6 - RESOLUTION_MS),
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

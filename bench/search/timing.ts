import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds. */
export interface Timing {
  p50: number;
  p95: number;
  p99: number;
  count: number;
  /** p95 of what this process, all of its threads, computed for one: others on the machine do not change it. */
  processor: number;
  /** Longest time for which one of them kept the event loop from everything else. */
  held: number;
}

export function percentile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

const RESOLUTION_MS = 1;

/** Milliseconds this thread has computed. */
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
  const loop = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  loop.enable();
  let held = 0;
  const computed: number[] = [];
  const until = performance.now() + options.limitMs;
  rounds: for (let round = 0; round < options.rounds; round += 1) {
    for (const item of items) {
      const busy = busyMs();
      const all = process.cpuUsage();
      const begun = performance.now();
      await run(item);
      taken.push(performance.now() - begun);
      const { user, system } = process.cpuUsage(all);
      computed.push((user + system) / 1_000);
      const busyFor = busyMs() - busy;
      // The monitor sees a delay when the loop comes round again.
      await sleep(2 * RESOLUTION_MS);
      // What is more than the thread has computed, other processes have held.
      const delay = Math.max(0, loop.max / 1e6 - RESOLUTION_MS);
      held = Math.max(held, Math.min(delay, busyFor));
      loop.reset();
      if (performance.now() > until) break rounds;
    }
  }
  loop.disable();
  taken.sort((a, b) => a - b);
  computed.sort((a, b) => a - b);
  return {
    p50: percentile(taken, 0.5),
    p95: percentile(taken, 0.95),
    p99: percentile(taken, 0.99),
    count: taken.length,
    processor: percentile(computed, 0.95),
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

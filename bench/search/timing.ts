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

const HELD_ITEMS = 60;

export function percentile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** Milliseconds this thread has computed. */
function busyMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/**
 * The longest turn of the event loop while something runs for each of a list, in what this
 * thread computed: a clock on the wall would count other processes, too. Not while it is
 * timed, since turning takes a processor.
 */
async function longestHold<T>(
  items: T[],
  run: (item: T) => Promise<unknown> | unknown,
): Promise<number> {
  let longest = 0;
  let going = true;
  let last = busyMs();
  const turn = () => {
    const now = busyMs();
    longest = Math.max(longest, now - last);
    last = now;
    if (going) setImmediate(turn);
  };
  setImmediate(turn);
  for (const item of items) {
    await run(item);
    await sleep(0);
  }
  going = false;
  return longest;
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
  const computed: number[] = [];
  const until = performance.now() + options.limitMs;
  rounds: for (let round = 0; round < options.rounds; round += 1) {
    for (const item of items) {
      const all = process.cpuUsage();
      const begun = performance.now();
      await run(item);
      taken.push(performance.now() - begun);
      const { user, system } = process.cpuUsage(all);
      computed.push((user + system) / 1_000);
      if (performance.now() > until) break rounds;
    }
  }
  taken.sort((a, b) => a - b);
  computed.sort((a, b) => a - b);
  return {
    p50: percentile(taken, 0.5),
    p95: percentile(taken, 0.95),
    p99: percentile(taken, 0.99),
    count: taken.length,
    processor: percentile(computed, 0.95),
    held: await longestHold(items.slice(0, HELD_ITEMS), run),
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

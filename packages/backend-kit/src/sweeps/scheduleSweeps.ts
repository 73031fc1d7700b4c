import type { SchedulerService } from '@backstage/backend-plugin-api';

const BATCH = 500;

/**
 * Something that happens by the clock. It must be safe on any replica and to run twice, and
 * catch up after downtime: it takes what is due by now.
 */
export interface Sweep {
  /** Begins with the plugin's id. */
  id: string;
  everySeconds: number;
  /** Every replica has work of its own to do; else one of them does it for all. */
  onEach?: boolean;
  run(signal: AbortSignal): Promise<unknown>;
}

/** Repeats a batch until it was not a full one, or the task is told to stop. */
export async function inBatches(
  signal: AbortSignal,
  batch: (limit: number) => Promise<number>,
): Promise<void> {
  while (!signal.aborted && (await batch(BATCH)) === BATCH);
}

/** Schedules what happens by the clock. */
export async function scheduleSweeps(
  scheduler: SchedulerService,
  sweeps: Sweep[],
): Promise<void> {
  await Promise.all(
    sweeps.map(({ id, everySeconds, onEach, run }) =>
      scheduler.scheduleTask({
        id,
        frequency: { seconds: everySeconds },
        // A replica that dies in the middle holds the others up for so long.
        timeout: { minutes: 2 },
        initialDelay: { seconds: Math.min(everySeconds, 20) },
        scope: onEach ? 'local' : 'global',
        fn: async signal => {
          await run(signal);
        },
      }),
    ),
  );
}

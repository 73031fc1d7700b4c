import type { SchedulerService } from '@backstage/backend-plugin-api';
import {
  deleteExpiredKeys,
  type Clock,
  type OutboxWorker,
} from '@firstline/backend-kit';
import type { Knex } from 'knex';
import type { DefaultAttachmentService } from './attachment/DefaultAttachmentService';
import type { IncidentSweeps } from './incident/IncidentDesk';
import type { OwnershipRefresher } from './incident/OwnershipStore';

const BATCH = 500;
const KEEP_KEYS_DAYS = 7;

/** What there is to sweep. */
export interface SweepOptions {
  scheduler: SchedulerService;
  incidents: IncidentSweeps;
  outbox: Pick<OutboxWorker, 'sweep' | 'deleteDelivered'>;
  ownership: OwnershipRefresher;
  attachments: Pick<DefaultAttachmentService, 'sweepUnlinked'>;
  database: Knex;
  clock: Clock;
}

interface Sweep {
  id: string;
  everySeconds: number;
  /** Every replica has work of its own to do; else one of them does it for all. */
  onEach?: boolean;
  run(signal: AbortSignal): Promise<unknown>;
}

/** Repeats a batch until it was not a full one, or the task is told to stop. */
async function inBatches(
  signal: AbortSignal,
  batch: (limit: number) => Promise<number>,
): Promise<void> {
  while (!signal.aborted && (await batch(BATCH)) === BATCH);
}

/**
 * Schedules what happens by the clock. Each sweep is safe on any replica and to run twice,
 * and catches up after downtime: it takes what is due by now.
 */
export async function scheduleSweeps(options: SweepOptions): Promise<void> {
  const { scheduler, incidents, outbox, ownership, attachments } = options;
  const sweeps: Sweep[] = [
    {
      id: 'service-desk-deliver-outbox',
      everySeconds: 5,
      onEach: true,
      run: () => outbox.sweep(),
    },
    {
      id: 'service-desk-resume-incidents',
      everySeconds: 60,
      run: () => incidents.resumeDue(),
    },
    {
      id: 'service-desk-close-unanswered',
      everySeconds: 600,
      run: () => incidents.closeUnanswered(),
    },
    {
      id: 'service-desk-refresh-ownership',
      everySeconds: 60,
      run: () => ownership.refresh({ limit: BATCH }),
    },
    {
      id: 'service-desk-sweep-uploads',
      everySeconds: 3_600,
      run: signal =>
        inBatches(signal, limit => attachments.sweepUnlinked({ limit })),
    },
    {
      id: 'service-desk-forget-delivered',
      everySeconds: 3_600,
      run: signal =>
        inBatches(signal, limit => outbox.deleteDelivered({ limit })),
    },
    {
      id: 'service-desk-forget-keys',
      everySeconds: 3_600,
      run: signal =>
        inBatches(signal, limit =>
          deleteExpiredKeys(
            options.database,
            options.clock.now().minus({ days: KEEP_KEYS_DAYS }),
            limit,
          ),
        ),
    },
  ];
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

import type { SchedulerService } from '@backstage/backend-plugin-api';
import {
  deleteExpiredKeys,
  inBatches,
  scheduleSweeps,
  type Clock,
  type OutboxWorker,
  type Sweep,
} from '@firstline/backend-kit';
import type { Knex } from 'knex';
import type { SearchTally } from './activity/SearchTally';
import type { ArticleSweeps } from './article/ArticleDesk';
import type { DefaultAttachmentService } from './attachment/DefaultAttachmentService';

const KEEP_KEYS_DAYS = 7;

/** What there is to sweep. */
export interface SweepOptions {
  scheduler: SchedulerService;
  articles: ArticleSweeps;
  outbox: Pick<OutboxWorker, 'sweep' | 'deleteDelivered'>;
  files: Pick<DefaultAttachmentService, 'sweepUnlinked'>;
  tally: Pick<SearchTally, 'flush'>;
  database: Knex;
  clock: Clock;
}

/** Schedules what happens to articles by the clock. */
export async function scheduleKnowledgeSweeps(
  options: SweepOptions,
): Promise<void> {
  const { articles, outbox, files, tally, database, clock } = options;
  const sweeps: Sweep[] = [
    {
      id: 'knowledge-base-deliver-outbox',
      everySeconds: 5,
      onEach: true,
      run: () => outbox.sweep(),
    },
    {
      // Nothing to do but after an upgrade; then searches find what is old until it is done.
      id: 'knowledge-base-rebuild-search',
      everySeconds: 60,
      run: () => articles.rebuildSearch(),
    },
    {
      id: 'knowledge-base-refresh-items',
      everySeconds: 60,
      run: () => articles.refreshItems(),
    },
    {
      id: 'knowledge-base-write-down-searches',
      everySeconds: 60,
      onEach: true,
      run: () => tally.flush(),
    },
    {
      id: 'knowledge-base-mark-due-reviews',
      everySeconds: 600,
      run: signal =>
        inBatches(signal, limit => articles.markDueReviews({ limit })),
    },
    {
      id: 'knowledge-base-sweep-uploads',
      everySeconds: 3_600,
      run: signal => inBatches(signal, limit => files.sweepUnlinked({ limit })),
    },
    {
      id: 'knowledge-base-forget-delivered',
      everySeconds: 3_600,
      run: signal =>
        inBatches(signal, limit => outbox.deleteDelivered({ limit })),
    },
    {
      id: 'knowledge-base-forget-keys',
      everySeconds: 3_600,
      run: signal =>
        inBatches(signal, limit =>
          deleteExpiredKeys(
            database,
            clock.now().minus({ days: KEEP_KEYS_DAYS }),
            limit,
          ),
        ),
    },
  ];
  await scheduleSweeps(options.scheduler, sweeps);
}

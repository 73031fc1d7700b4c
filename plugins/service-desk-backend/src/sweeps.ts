import type { SchedulerService } from '@backstage/backend-plugin-api';
import {
  deleteExpiredKeys,
  inBatches,
  scheduleSweeps,
  toDbTime,
  type Clock,
  type OutboxWorker,
  type Sweep,
} from '@firstline/backend-kit';
import type { Knex } from 'knex';
import type { LeaveSweep } from './agent/LeaveSweep';
import type { DefaultAttachmentService } from './attachment/DefaultAttachmentService';
import type { ComplaintSweeps } from './complaint/ComplaintDesk';
import type { IncidentSweeps } from './incident/IncidentDesk';
import type { OwnershipRefresher } from './incident/OwnershipStore';
import type { SatisfactionSweeps } from './satisfaction/satisfactionSweeps';
import type { ReportJob } from './report/ReportJob';
import type { ClockStore } from './service-level/ClockStore';

const BATCH = 500;
const KEEP_KEYS_DAYS = 7;

/** What there is to sweep. */
export interface SweepOptions {
  scheduler: SchedulerService;
  incidents: IncidentSweeps;
  complaints: ComplaintSweeps;
  outbox: Pick<OutboxWorker, 'sweep' | 'deleteDelivered'>;
  ownership: OwnershipRefresher;
  attachments: Pick<DefaultAttachmentService, 'sweepUnlinked'>;
  satisfaction: Pick<SatisfactionSweeps, 'run'>;
  clocks: Pick<ClockStore, 'noteBreaches'>;
  reports: Pick<ReportJob, 'run'>;
  leaves: Pick<LeaveSweep, 'run'>;
  /** Looks up articles of which no more than the number is known. */
  nameArticles(): Promise<unknown>;
  database: Knex;
  clock: Clock;
}

/** Schedules what happens to incidents and complaints by the clock. */
export async function scheduleDeskSweeps(options: SweepOptions): Promise<void> {
  const { incidents, complaints, outbox, ownership, attachments } = options;
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
      id: 'service-desk-take-steps',
      everySeconds: 10,
      run: signal => incidents.takeSteps({ signal }),
    },
    {
      id: 'service-desk-note-breaches',
      everySeconds: 30,
      run: signal =>
        inBatches(signal, limit =>
          options.clocks.noteBreaches({
            now: toDbTime(options.clock.now()),
            limit,
          }),
        ),
    },
    {
      id: 'service-desk-settle-links',
      everySeconds: 10,
      run: signal => incidents.settleLinks({ signal }),
    },
    {
      id: 'service-desk-follow-up',
      everySeconds: 60,
      run: signal => options.satisfaction.run({ signal }),
    },
    {
      id: 'service-desk-close-unanswered',
      everySeconds: 600,
      run: () => incidents.closeUnanswered(),
    },
    {
      id: 'service-desk-note-overdue-complaints',
      everySeconds: 60,
      run: () => complaints.noteOverdue(),
    },
    {
      id: 'service-desk-close-complaints',
      everySeconds: 600,
      run: () => complaints.closeUnanswered(),
    },
    {
      id: 'service-desk-find-hearers',
      everySeconds: 600,
      run: () => complaints.findHearers(),
    },
    {
      id: 'service-desk-refresh-ownership',
      everySeconds: 60,
      run: () => ownership.refresh({ limit: BATCH }),
    },
    {
      id: 'service-desk-name-articles',
      everySeconds: 60,
      run: () => options.nameArticles(),
    },
    {
      id: 'service-desk-tell-leaves',
      everySeconds: 300,
      run: () => options.leaves.run(),
    },
    {
      id: 'service-desk-make-reports',
      everySeconds: 60,
      run: signal => options.reports.run(signal),
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
  await scheduleSweeps(options.scheduler, sweeps);
}

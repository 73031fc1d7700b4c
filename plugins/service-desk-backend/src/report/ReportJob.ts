import { inTransaction } from '@firstline/backend-kit';
import type { ReportScope } from '@firstline/plugin-service-desk-common';
import type { IncidentOutbox } from '../incident/IncidentOutbox';
import { worker } from '../people/Caller';
import type { BusinessCalendar } from '../service-level/businessCalendar';
import type { ReportConfig } from '../settings/reportConfig';
import type {
  DefaultReportService,
  ReportOptions,
} from './DefaultReportService';
import { monthsBefore, reportDueAt, type ReportMonth } from './reportMonth';
import { reportNotification } from './reportNotification';

/** Months that are made up for after the desk was away. */
const CATCH_UP_MONTHS = 3;

/** What the job works with. */
export interface ReportJobOptions
  extends Pick<ReportOptions, 'database' | 'store' | 'clock' | 'timeZone'> {
  reports: Pick<DefaultReportService, 'prepare'>;
  config: ReportConfig;
  language: 'en' | 'zh';
  /** Whose working days count; absent: every day. */
  calendar?: BusinessCalendar;
  /** When the first incident was filed; of months before it there is no report. */
  firstFiledAt(): Promise<string | undefined>;
  outbox: IncidentOutbox;
}

/**
 * Makes last month's reports on the first working day, and those that were missed. Safe on
 * any replica and to run twice.
 */
export class ReportJob {
  readonly #options: ReportJobOptions;

  static create(options: ReportJobOptions): ReportJob {
    return new ReportJob(options);
  }

  private constructor(options: ReportJobOptions) {
    this.#options = options;
  }

  /** @returns how many reports were made */
  async run(signal?: AbortSignal): Promise<number> {
    const { config, outbox } = this.#options;
    let made = 0;
    for (const month of await this.#due()) {
      for (const scope of config.scopes) {
        if (signal?.aborted) return made;
        if (await this.#make(scope, month)) made += 1;
      }
    }
    if (made > 0) outbox.poke();
    return made;
  }

  /** Months whose report should be there by now, the earliest first. */
  async #due(): Promise<ReportMonth[]> {
    const { config, clock, timeZone, calendar } = this.#options;
    if (!config.scheduled) return [];
    const first = await this.#options.firstFiledAt();
    if (first === undefined) return [];
    const now = clock.now();
    return monthsBefore(now, { timeZone, count: CATCH_UP_MONTHS })
      .filter(
        month =>
          Date.parse(first) < month.to.toMillis() &&
          reportDueAt(month, calendar, config.hour) <= now,
      )
      .reverse();
  }

  async #make(scope: ReportScope, month: ReportMonth): Promise<boolean> {
    const { database, store, reports, outbox, clock } = this.#options;
    const dueKey = keyOf(scope, month);
    if (await store.isMade(dueKey)) return false;
    const report = await reports.prepare({
      scope,
      month: month.name,
      madeBy: worker.ref,
    });
    return inTransaction(database, async transaction => {
      if (!(await store.insert(report, { dueKey, transaction }))) return false;
      const { config, language } = this.#options;
      if (config.recipients.length > 0) {
        const { recipients } = config;
        const message = reportNotification(report, { recipients, language });
        await outbox.add(
          [{ key: `report:${report.id}`, messages: [message] }],
          {
            at: clock.now(),
            transaction,
          },
        );
      }
      return true;
    });
  }
}

function keyOf(scope: ReportScope, { name }: ReportMonth): string {
  return scope.kind === 'desk'
    ? `${name} desk`
    : `${name} ${scope.kind} ${scope.ref}`;
}

import type { CatalogDirectory, Clock } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import type { IncidentOutbox } from './incident/IncidentOutbox';
import type { Caller } from './people/Caller';
import { DatabaseReportStore } from './report/DatabaseReportStore';
import { DefaultReportService } from './report/DefaultReportService';
import type {
  ReportedComplaintSight,
  ReportFigures,
} from './report/ReportFigures';
import { ReportJob } from './report/ReportJob';
import type { DeskConfig } from './settings/DeskConfig';
import { reportCalendar } from './settings/reportConfig';

/** What reports are made of. */
export interface ReportsOptions {
  database: Knex;
  config: DeskConfig;
  clock: Clock;
  catalog: CatalogDirectory;
  figures: ReportFigures;
  complaints: ReportedComplaintSight<Caller>;
  outbox: IncidentOutbox;
}

/** Puts together what makes the monthly service reports. */
export function createReports(options: ReportsOptions) {
  const { database, config } = options;
  const calendar = reportCalendar(config.reports, config.agreements);
  const timeZone = calendar?.rules.timeZone ?? 'UTC';
  const store = DatabaseReportStore.create({ database });
  const reports = DefaultReportService.create({ ...options, store, timeZone });
  return {
    reports,
    reportJob: ReportJob.create({
      ...options,
      store,
      reports,
      timeZone,
      calendar,
      config: config.reports,
      language: config.notificationLanguage,
      firstFiledAt: async () => {
        const row: { created_at: string } | undefined = await database(
          'incidents',
        )
          .orderBy([
            { column: 'created_at', order: 'asc' },
            { column: 'id', order: 'asc' },
          ])
          .first('created_at');
        return row?.created_at;
      },
    }),
  };
}

import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogDirectory, Clock } from '@firstline/backend-kit';
import type { KnowledgeBaseService } from '@firstline/plugin-knowledge-base-node';
import type { Knex } from 'knex';
import { ReportedComplaints } from './complaint/ReportedComplaints';
import type { IncidentOutbox } from './incident/IncidentOutbox';
import type { CatalogScopes } from './measures/CatalogScopes';
import type { MeasureService } from './measures/MeasureService';
import type { Caller } from './people/Caller';
import { DatabaseReportDetails } from './report/DatabaseReportDetails';
import { DatabaseReportStore } from './report/DatabaseReportStore';
import { DefaultReportService } from './report/DefaultReportService';
import { MeasuredReportFigures } from './report/MeasuredReportFigures';
import type {
  ReportedComplaintSight,
  ReportFigures,
} from './report/ReportFigures';
import { ReportJob } from './report/ReportJob';
import type { DeskConfig } from './settings/DeskConfig';
import { reportCalendar } from './settings/reportConfig';

/** What reports are kept and sent with. */
export interface ReportKeepingOptions {
  database: Knex;
  config: Pick<
    DeskConfig,
    'reports' | 'agreements' | 'groups' | 'notificationLanguage'
  >;
  clock: Clock;
  catalog: Pick<CatalogDirectory, 'items' | 'entries'>;
  outbox: IncidentOutbox;
}

/** What reports are made of. */
export interface ReportsOptions extends ReportKeepingOptions {
  measures: MeasureService<Caller>;
  scopes: Pick<CatalogScopes, 'itemsOf'>;
  knowledgeBase: Pick<KnowledgeBaseService, 'activity'>;
  auth: AuthService;
  logger: LoggerService;
}

/** Puts together what makes the monthly service reports. */
export function createReports(options: ReportsOptions) {
  const { database, config } = options;
  const complaints = ReportedComplaints.create({
    database,
    groups: config.groups,
  });
  const figures = MeasuredReportFigures.create({
    ...options,
    complaints,
    details: DatabaseReportDetails.create({ database }),
  });
  return createReportsOf({ ...options, figures, complaints });
}

/** Puts together what keeps reports of given figures, and the job that makes them. */
export function createReportsOf(
  options: ReportKeepingOptions & {
    figures: ReportFigures;
    complaints: ReportedComplaintSight<Caller>;
  },
) {
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

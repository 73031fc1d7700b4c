import type { CallOptions, WriteOptions } from '@firstline/common-kit';
import type { ReportLanguage, ReportSummary, ServiceReport } from './report';

/** Monthly service reports. */
export interface ReportApi {
  listReports(
    request?: { month?: string; system?: string; owner?: string },
    options?: CallOptions,
  ): Promise<{ items: ReportSummary[]; mayMake: boolean }>;
  /** The last one made of the month; 404 when there is none. */
  getMonthlyReport(
    request: { month: string; system?: string; owner?: string; id?: string },
    options?: CallOptions,
  ): Promise<ServiceReport>;
  /** Makes one now, and keeps it beside those made before. */
  makeMonthlyReport(
    request: { month: string; system?: string; owner?: string },
    options?: WriteOptions,
  ): Promise<ServiceReport>;
  /** All tables, or the named one, as CSV. */
  exportReport(
    request: {
      month: string;
      system?: string;
      owner?: string;
      id?: string;
      table?: string;
      language: ReportLanguage;
    },
    options?: CallOptions,
  ): Promise<Blob>;
}

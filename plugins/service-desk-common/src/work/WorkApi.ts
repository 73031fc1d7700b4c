import type { CallOptions, WriteOptions } from '@firstline/common-kit';
import type { Assessments, AssessmentsRequest } from './assessment';
import type {
  DailyRecord,
  DailyRecordList,
  IncidentWork,
  ListDailyRecordsRequest,
  LogWorkRequest,
  WorkEntry,
} from './work';

/** Time worked, daily maintenance records, and what comes of it for each engineer. */
export interface WorkApi {
  logWork(request: LogWorkRequest, options?: WriteOptions): Promise<WorkEntry>;
  withdrawWork(
    id: string,
    body: { reason: string },
    options?: WriteOptions,
  ): Promise<WorkEntry>;
  getIncidentWork(number: string, options?: CallOptions): Promise<IncidentWork>;
  listDailyRecords(
    request: ListDailyRecordsRequest,
    options?: CallOptions,
  ): Promise<DailyRecordList>;
  getDailyRecord(
    person: string,
    day: string,
    options?: CallOptions,
  ): Promise<DailyRecord>;
  completeDailyRecord(
    person: string,
    day: string,
    body: { remark?: string },
    options?: WriteOptions,
  ): Promise<DailyRecord>;
  /** `accepted: false` opens it again for its person. */
  reviewDailyRecord(
    person: string,
    day: string,
    body: { accepted: boolean; remark?: string },
    options?: WriteOptions,
  ): Promise<DailyRecord>;
  getAssessments(
    request: AssessmentsRequest,
    options?: CallOptions,
  ): Promise<Assessments>;
  /** CSV for payroll; managers only. */
  exportAssessments(
    request: AssessmentsRequest & { language?: 'en' | 'zh' },
    options?: CallOptions,
  ): Promise<Blob>;
}

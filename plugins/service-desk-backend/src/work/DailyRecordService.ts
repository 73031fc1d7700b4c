import type {
  DailyRecord,
  DailyRecordList,
  ListDailyRecordsRequest,
} from '@firstline/plugin-service-desk-common';

/** Options of a step of a daily record. */
export interface DailyRecordStepOptions<Who> {
  by: Who;
  /** Version the caller saw, 0 when there was none; another one is a `ConflictError`. */
  ifVersion?: number;
}

/**
 * Daily maintenance records (日常维护工作记录表): each for its person and for those who
 * manage them. `Who` is as in the work service.
 *
 * Errors: `NotFoundError` for somebody who does not work here, `NotAllowedError` for what is
 * not the caller's to see or do, `ConflictError` for a lost race or another state.
 */
export interface DailyRecordService<Who> {
  list(
    query: ListDailyRecordsRequest,
    options: { by: Who },
  ): Promise<DailyRecordList>;
  get(person: string, day: string, options: { by: Who }): Promise<DailyRecord>;
  /** Says that the record is whole; its person alone. */
  complete(
    person: string,
    day: string,
    request: { remark?: string },
    options: DailyRecordStepOptions<Who>,
  ): Promise<DailyRecord>;
  /** Accepts a completed record, or opens it again; its person's manager alone. */
  review(
    person: string,
    day: string,
    request: { accepted: boolean; remark?: string },
    options: DailyRecordStepOptions<Who>,
  ): Promise<DailyRecord>;
}

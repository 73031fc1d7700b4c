import type { DailyRecordState } from '@firstline/plugin-service-desk-common';

/** The head of a daily record; its entries are those of the person and the day. */
export interface StoredDailyRecord {
  person: string;
  /** `2026-11-23`. */
  day: string;
  /** Grows with each entry, withdrawal and step; 0 of a day on which nothing was stored. */
  version: number;
  state: DailyRecordState;
  remark?: string;
  completedAt?: string;
  reviewedBy?: string;
  reviewedAt?: string;
  reviewRemark?: string;
}

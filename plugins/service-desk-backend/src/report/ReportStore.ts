import type {
  ReportScope,
  ReportSummary,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { ReportContent } from './ReportContent';

/** A report as it is kept. */
export interface StoredReport extends ReportSummary {
  content: ReportContent;
}

/** Keeps service reports as they were made; none is ever changed. */
export interface ReportStore {
  /**
   * Keeps a report.
   *
   * @param options - `dueKey`: of a scheduled one, which is made once
   * @returns whether it was kept; not when one of the same key is there
   */
  insert(
    report: StoredReport,
    options: { dueKey?: string; transaction: Knex.Transaction },
  ): Promise<boolean>;
  /** Whether the scheduled one of a key is there. */
  isMade(dueKey: string): Promise<boolean>;
  /** One by its id. */
  get(id: string): Promise<StoredReport | undefined>;
  /** The last one made of a month. */
  latest(scope: ReportScope, month: string): Promise<StoredReport | undefined>;
  /** Those of a scope, latest month first, of a month the last made first; at most 200. */
  list(scope: ReportScope, month?: string): Promise<ReportSummary[]>;
}

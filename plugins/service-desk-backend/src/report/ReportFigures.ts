import type { ReportScope } from '@firstline/plugin-service-desk-common';
import type { ReportContent } from './ReportContent';
import type { ReportMonth } from './reportMonth';

/** Works out what a report says of a month. */
export interface ReportFigures {
  of(
    scope: ReportScope,
    month: ReportMonth,
    options: { timeZone: string },
  ): Promise<ReportContent>;
}

/** Which of the complaints of a report a reader may know of, and whether they hear any. */
export interface ReportedComplaintSight<Who> {
  /** Undefined for readers who hear no complaints; else the ids they may know of. */
  visible(ids: number[], who: Who): Promise<ReadonlySet<number> | undefined>;
}

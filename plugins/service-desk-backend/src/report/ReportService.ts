import type {
  ReportScope,
  ReportSummary,
  ServiceReport,
} from '@firstline/plugin-service-desk-common';

/** Monthly service reports. `Who` asks; errors as in `IncidentService`. */
export interface ReportService<Who> {
  /** @throws NotAllowedError for those the scope is nothing to */
  list(
    request: { scope: ReportScope; month?: string },
    options: { by: Who },
  ): Promise<{ items: ReportSummary[]; mayMake: boolean }>;
  /**
   * The last one made of a month, or the one of an id.
   *
   * @throws NotFoundError when none was made
   */
  read(
    request: { scope: ReportScope; month: string; id?: string },
    options: { by: Who },
  ): Promise<ServiceReport>;
  /**
   * Makes one of what is known now, and keeps it beside those made before.
   *
   * @throws InputError for a month that has not begun
   */
  make(
    request: { scope: ReportScope; month: string },
    options: { by: Who },
  ): Promise<ServiceReport>;
}

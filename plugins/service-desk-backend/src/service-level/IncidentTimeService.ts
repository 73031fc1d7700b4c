import type { IncidentTime } from '@firstline/plugin-service-desk-common';

/** Where the time of an incident went. `Who` as in `IncidentService`. */
export interface IncidentTimeService<Who> {
  /**
   * The spans of an incident, oldest first.
   *
   * @throws NotFoundError for an incident the caller may not know of
   * @throws NotAllowedError for one they do not see all of
   */
  timeOf(number: string, options: { by: Who }): Promise<IncidentTime>;
}

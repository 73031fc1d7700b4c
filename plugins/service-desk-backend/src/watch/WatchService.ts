import type { Watch } from '@firstline/plugin-service-desk-common';

/** What incident managers watch. `Who` and errors as in `IncidentService`. */
export interface WatchService<Who> {
  /** The first 25 of each list; for incident managers and desk managers. */
  watch(options: { by: Who }): Promise<Watch>;
}

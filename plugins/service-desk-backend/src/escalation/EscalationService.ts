import type { EscalationHistory } from '@firstline/plugin-service-desk-common';

/** What is told of an incident's ladder. `Who` and errors as in `IncidentService`. */
export interface EscalationService<Who> {
  /** Taken and to come, in the order they are due; for those who see all of the incident. */
  history(number: string, options: { by: Who }): Promise<EscalationHistory>;
}

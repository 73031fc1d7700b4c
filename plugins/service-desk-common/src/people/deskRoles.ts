import type { DeskPerson } from './people';

/** Whether somebody watches over incidents. */
export function watchesIncidents(person: DeskPerson | undefined): boolean {
  return Boolean(person?.incidentManager || person?.deskManager);
}

/** Whether somebody calls requesters after an incident was solved, or watches that it is done. */
export function makesCalls(person: DeskPerson | undefined): boolean {
  return Boolean(person?.agent) || watchesIncidents(person);
}

/** Whether somebody works incidents, or watches those who do. */
export function worksIncidents(person: DeskPerson | undefined): boolean {
  return Boolean(
    person && (person.agent || person.resolver || watchesIncidents(person)),
  );
}

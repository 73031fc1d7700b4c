import type { DeskPerson } from '@firstline/plugin-service-desk-common';
import type { MeasureView } from './measureView';

/** Whether somebody may know the measures of the whole desk. */
export function measuresTheDesk(person: DeskPerson): boolean {
  return person.agent || person.incidentManager || person.deskManager;
}

/**
 * The view that somebody starts with: those who solve incidents, and do not look after the whole
 * desk, measure their own team. Undefined when the view can stay.
 */
export function startView(
  person: DeskPerson,
  view: MeasureView,
): MeasureView | undefined {
  const { team, owner, system, ci } = view.filters;
  const chosen = team ?? owner ?? system ?? ci;
  const own = person.teams[0];
  if (measuresTheDesk(person) || !person.resolver || chosen || !own) {
    return undefined;
  }
  return { ...view, filters: { ...view.filters, team: own } };
}

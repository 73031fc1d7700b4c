import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import * as kit from '@firstline/backend-kit';
import type {
  IncidentCriterion,
  IncidentResource,
} from '@firstline/plugin-service-desk-node';

/** Whether an incident in hand meets one criterion; `applyCriteria` is the same in SQL. */
export function matchesCriterion(
  incident: IncidentResource,
  criterion: IncidentCriterion,
): boolean {
  switch (criterion.kind) {
    case 'relation':
      return incident.access.some(
        ({ relation, principal }) =>
          relation === criterion.relation &&
          criterion.principals.includes(principal),
      );
    case 'tierAtLeast':
      return incident.tier >= criterion.tier;
    default:
      throw new Error('Unknown criterion');
  }
}

/** Whether an incident in hand meets nested criteria. */
export function matchesCriteria(
  incident: IncidentResource,
  criteria: PermissionCriteria<IncidentCriterion>,
): boolean {
  return kit.matchesCriteria(criteria, criterion =>
    matchesCriterion(incident, criterion),
  );
}

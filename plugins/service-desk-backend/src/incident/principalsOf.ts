import type { AccessRelation } from './IncidentCriterion';
import type { IncidentRecord } from './IncidentRecord';

/** Who stands in a relation to an incident, as entity refs. */
export function principalsOf(
  record: IncidentRecord,
  relation: AccessRelation,
): string[] {
  return record.access
    .filter(access => access.relation === relation)
    .map(access => access.principal);
}

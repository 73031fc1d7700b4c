import type { AccessRelation } from './IncidentCriterion';
import type { Access, IncidentRecord } from './IncidentRecord';

/** Relations that come from people's own acts and not from the record's fields. */
const keptRelations: readonly AccessRelation[] = [
  'requester',
  'participant',
  'helper',
  'follower',
  'formerTeam',
  'ciOwner',
];

/** Access rows that match the fields of a record; a team that lost it keeps its sight. */
export function accessAfter(
  before: IncidentRecord | undefined,
  after: IncidentRecord,
  changes: { ciOwners?: string[] } = {},
): Access[] {
  const kept = after.access.filter(
    ({ relation }) =>
      keptRelations.includes(relation) &&
      !(relation === 'ciOwner' && changes.ciOwners),
  );
  const rows: Access[] = [
    ...kept,
    ...(changes.ciOwners ?? []).map(row('ciOwner')),
    ...present(after.requester).map(row('requester')),
    ...present(after.assignee).map(row('assignee')),
    ...present(after.assignedTeam).map(row('team')),
    ...present(after.firstContactOwner).map(row('firstContactOwner')),
  ];
  if (before?.assignedTeam && before.assignedTeam !== after.assignedTeam) {
    rows.push({ relation: 'formerTeam', principal: before.assignedTeam });
  }
  return unique(rows);
}

function row(relation: AccessRelation): (principal: string) => Access {
  return principal => ({ relation, principal });
}

function present(ref: string | undefined): string[] {
  return ref === undefined ? [] : [ref];
}

function unique(rows: Access[]): Access[] {
  return [
    ...new Map(
      rows.map(access => [`${access.relation} ${access.principal}`, access]),
    ).values(),
  ];
}

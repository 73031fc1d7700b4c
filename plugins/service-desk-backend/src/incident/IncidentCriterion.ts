/** Relations a record keeps to people and groups; each is a row of `incident_access`. */
export const accessRelations = [
  'requester',
  'participant',
  'follower',
  'assignee',
  'team',
  'formerTeam',
  'firstContactOwner',
  'ciOwner',
] as const;
/** One of {@link accessRelations}. */
export type AccessRelation = (typeof accessRelations)[number];

/**
 * What a permission rule asks of an incident, small enough to be SQL and a predicate alike.
 * Both forms are two-valued: a missing value is simply no match, so a negation is its
 * exact opposite.
 */
export type IncidentCriterion =
  | { kind: 'relation'; relation: AccessRelation; principals: string[] }
  | { kind: 'tierAtLeast'; tier: number };

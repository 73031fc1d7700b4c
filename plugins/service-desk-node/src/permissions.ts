import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_INCIDENT } from '@firstline/plugin-service-desk-common';

/** Relations an incident keeps to people and groups. */
export const accessRelations = [
  'requester',
  'participant',
  'helper',
  'follower',
  'assignee',
  'team',
  'formerTeam',
  'firstContactOwner',
  'ciOwner',
] as const;
/** One of {@link accessRelations}. */
export type AccessRelation = (typeof accessRelations)[number];

/** A principal's relation to an incident. */
export interface Access {
  relation: AccessRelation;
  /** Entity ref of a user or a group. */
  principal: string;
}

/**
 * What a permission rule asks of an incident, small enough to be SQL and a predicate alike.
 * Both forms are two-valued: a missing value is simply no match, so a negation is its
 * exact opposite.
 */
export type IncidentCriterion =
  | { kind: 'relation'; relation: AccessRelation; principals: string[] }
  | { kind: 'tierAtLeast'; tier: number };

/** What a permission rule sees of an incident. */
export interface IncidentResource {
  tier: number;
  /** Everybody who stands in a relation to it. */
  access: readonly Access[];
}

/** Incidents in the permission framework: for policies and for rules of other modules. */
export const incidentResourceRef = createPermissionResourceRef<
  IncidentResource,
  IncidentCriterion
>().with({
  pluginId: 'service-desk',
  resourceType: RESOURCE_TYPE_INCIDENT,
});

import {
  AuthorizeResult,
  type BasicPermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
  type PermissionRuleset,
} from '@backstage/plugin-permission-node';
import {
  incidentReadPermission,
  serviceDeskPermissions,
} from '@firstline/plugin-service-desk-common';
import type {
  IncidentCriterion,
  IncidentResource,
} from '@firstline/plugin-service-desk-node';
import type { PortalLock } from './Caller';

/** The rules a policy may speak of, with those that modules have added. */
export type IncidentRuleset = PermissionRuleset<
  IncidentResource,
  IncidentCriterion
>;

/** A {@link PortalLock} that also knows of permissions that concern no single incident. */
export interface DecidedPortalLock extends PortalLock {
  /** Whether the policy allows a permission that is not decided per incident. */
  permits(permission: BasicPermission): boolean;
}

/** Every permission the desk asks the policy about, in one array for one call. */
export const portalPermissions: readonly Permission[] = serviceDeskPermissions;

const deny: PolicyDecision = { result: AuthorizeResult.DENY };

/**
 * Turns the policy's answers into a lock that asks nothing more: conditions are applied to
 * records in hand, and go into SQL for lists.
 *
 * @param decisions - in the order of {@link portalPermissions}; a missing one denies
 */
export function createPortalLock(options: {
  decisions: readonly PolicyDecision[];
  ruleset: IncidentRuleset;
}): DecidedPortalLock {
  const { decisions, ruleset } = options;
  const byName = new Map(
    portalPermissions.map(({ name }, index) => [name, decisions[index]]),
  );
  const decisionOf = (name: string) => byName.get(name) ?? deny;
  const authorize = createConditionAuthorizer<IncidentResource>(ruleset);
  return {
    readable: readableBy(decisionOf(incidentReadPermission.name), ruleset),
    allows: (name, incident) => authorize(decisionOf(name), incident),
    permits: ({ name }) => decisionOf(name).result === AuthorizeResult.ALLOW,
  };
}

function readableBy(
  decision: PolicyDecision,
  ruleset: IncidentRuleset,
): PortalLock['readable'] {
  return decision.result === AuthorizeResult.CONDITIONAL
    ? createConditionTransformer(ruleset)(decision.conditions)
    : decision.result === AuthorizeResult.ALLOW;
}

import {
  AuthorizeResult,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
  type PermissionRuleset,
} from '@backstage/plugin-permission-node';
import type { DecidedPortalLock } from './Caller';

const deny: PolicyDecision = { result: AuthorizeResult.DENY };

/** What of a plugin's permissions the policy is asked about, and the rules it may speak of. */
export interface PortalPolicy<Resource, Criterion> {
  /** Every permission, in one array for one call. */
  permissions: readonly Permission[];
  /** The one that says which records a caller may know of. */
  readPermission: Permission;
  /** The registered rules, with those that modules have added. */
  ruleset: PermissionRuleset<Resource, Criterion>;
}

/**
 * Turns the policy's answers into a lock that asks nothing more: conditions are applied to
 * records in hand, and go into SQL for lists.
 *
 * @param decisions - in the order of `policy.permissions`; a missing one denies
 */
export function createPortalLock<Resource, Criterion>(options: {
  decisions: readonly PolicyDecision[];
  policy: PortalPolicy<Resource, Criterion>;
}): DecidedPortalLock<Resource, Criterion> {
  const { decisions, policy } = options;
  const { permissions, readPermission, ruleset } = policy;
  const byName = new Map(
    permissions.map(({ name }, index) => [name, decisions[index]]),
  );
  const decisionOf = (name: string) => byName.get(name) ?? deny;
  const authorize = createConditionAuthorizer<Resource>(ruleset);
  return {
    readable: readableBy(decisionOf(readPermission.name), ruleset),
    allows: (name, record) => authorize(decisionOf(name), record),
    permits: ({ name }) => decisionOf(name).result === AuthorizeResult.ALLOW,
  };
}

function readableBy<Resource, Criterion>(
  decision: PolicyDecision,
  ruleset: PermissionRuleset<Resource, Criterion>,
): DecidedPortalLock<Resource, Criterion>['readable'] {
  return decision.result === AuthorizeResult.CONDITIONAL
    ? createConditionTransformer(ruleset)(decision.conditions)
    : decision.result === AuthorizeResult.ALLOW;
}

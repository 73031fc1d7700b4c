import * as kit from '@firstline/backend-kit';
import {
  incidentReadPermission,
  serviceDeskPermissions,
} from '@firstline/plugin-service-desk-common';
import type {
  IncidentCriterion,
  IncidentResource,
} from '@firstline/plugin-service-desk-node';
import type { DeskConfig } from '../settings/DeskConfig';
import type { DeskRoles } from './Caller';

/** Makes a `Caller` of credentials. */
export type CallerResolver = kit.CallerResolver<
  DeskRoles,
  IncidentResource,
  IncidentCriterion
>;

type KitOptions = kit.CallerResolverOptions<
  DeskRoles,
  IncidentResource,
  IncidentCriterion
>;

/** The registered rules of incidents, with those that modules have added. */
export type IncidentRuleset = KitOptions['policy']['ruleset'];

/**
 * Makes the resolver of the desk's callers: their roles are those of the config's groups.
 */
export function createCallerResolver(
  options: Omit<
    KitOptions,
    'policy' | 'rolesOf' | 'rolesOfServices' | 'memoSeconds'
  > & {
    ruleset: IncidentRuleset;
    config: Pick<DeskConfig, 'groups' | 'permissionMemoSeconds'>;
  },
): CallerResolver {
  const { ruleset, config } = options;
  return kit.CallerResolver.create({
    ...options,
    policy: {
      permissions: serviceDeskPermissions,
      readPermission: incidentReadPermission,
      ruleset,
    },
    rolesOf: groups => rolesOf(groups, config),
    rolesOfServices: rolesOf([], config),
    memoSeconds: config.permissionMemoSeconds,
  });
}

function rolesOf(
  groups: string[],
  config: Pick<DeskConfig, 'groups'>,
): DeskRoles {
  const { desk, incidentManagers, deskManagers } = config.groups;
  const isIn = (group?: string) =>
    group !== undefined && groups.includes(group);
  return {
    agent: isIn(desk),
    incidentManager: isIn(incidentManagers),
    deskManager: isIn(deskManagers),
  };
}

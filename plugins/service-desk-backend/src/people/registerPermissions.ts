import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  incidentResourcePermissions,
  parseIncidentNumber,
  serviceDeskPermissions,
} from '@firstline/plugin-service-desk-common';
import {
  incidentResourceRef,
  type IncidentResource,
} from '@firstline/plugin-service-desk-node';
import { incidentRules } from '../incident/incidentPermissionRules';
import type { IncidentRuleset } from './CallerResolver';

/** Where the permission framework finds incidents by number. */
export interface IncidentResources {
  getMany(ids: number[]): Promise<(IncidentResource | undefined)[]>;
}

// No incident has it: numbers begin with 1.
const NO_ID = 0;

/**
 * Tells the permission framework what can be decided about incidents.
 *
 * @returns the rules, with those that modules add
 */
export function registerPermissions(options: {
  permissionsRegistry: PermissionsRegistryService;
  incidents: IncidentResources;
}): IncidentRuleset {
  const { permissionsRegistry, incidents } = options;
  permissionsRegistry.addPermissions(
    serviceDeskPermissions.filter(({ type }) => type === 'basic'),
  );
  permissionsRegistry.addResourceType({
    resourceRef: incidentResourceRef,
    permissions: incidentResourcePermissions,
    rules: Object.values(incidentRules),
    getResources: numbers =>
      incidents.getMany(
        numbers.map(number => parseIncidentNumber(number) ?? NO_ID),
      ),
  });
  return permissionsRegistry.getPermissionRuleset(incidentResourceRef);
}

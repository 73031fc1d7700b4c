import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { IncidentCriterion } from '../incident/IncidentCriterion';
import type { IncidentRecord } from '../incident/IncidentRecord';

/** What the config's groups make of a person. */
export interface DeskRoles {
  /** Member of the desk group (tier 1). */
  agent: boolean;
  incidentManager: boolean;
  deskManager: boolean;
}

/**
 * The second lock: what the portal's permission policy says for one caller, fetched in one
 * call a request. The first lock, the domain's own rules, holds whatever this says.
 */
export interface PortalLock {
  /** Incidents the policy lets the caller know of: all, none, or by criteria for SQL. */
  readable: true | false | PermissionCriteria<IncidentCriterion>;
  /** Whether the policy allows a permission (by name) on an incident; no call is made. */
  allows(permissionName: string, incident: IncidentRecord): boolean;
}

/** Who asks: a person, another plugin, or the product itself acting by the clock. */
export interface Caller {
  kind: 'user' | 'service' | 'worker';
  /** User ref, `plugin:<id>` of a service, `firstline` for the worker. */
  ref: string;
  /** Entity refs of the groups the caller belongs to. */
  groups: string[];
  roles: DeskRoles;
  /** Absent where no policy is asked: the worker, demo data, benchmarks. */
  portal?: PortalLock;
}

/** The product itself, acting by the clock. */
export const worker: Caller = {
  kind: 'worker',
  ref: 'firstline',
  groups: [],
  roles: { agent: false, incidentManager: false, deskManager: false },
};

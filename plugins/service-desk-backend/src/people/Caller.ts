import type * as kit from '@firstline/backend-kit';
import type {
  IncidentCriterion,
  IncidentResource,
} from '@firstline/plugin-service-desk-node';

/** What the config's groups make of a person. */
export interface DeskRoles {
  /** Member of the desk group (tier 1). */
  agent: boolean;
  incidentManager: boolean;
  deskManager: boolean;
}

/** What the portal's permission policy says of incidents for one caller. */
export type PortalLock = kit.PortalLock<IncidentResource, IncidentCriterion>;

/** Who asks the desk: a person, another plugin, or the product itself acting by the clock. */
export type Caller = kit.Caller<DeskRoles, PortalLock>;

/** A caller as a request shows them, with the portal's decisions fetched. */
export type ResolvedCaller = kit.ResolvedCaller<
  DeskRoles,
  IncidentResource,
  IncidentCriterion
>;

/** The product itself, acting by the clock. */
export const worker: Caller = {
  kind: 'worker',
  ref: 'firstline',
  groups: [],
  roles: { agent: false, incidentManager: false, deskManager: false },
};

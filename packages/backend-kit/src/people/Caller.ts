import type {
  BasicPermission,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';

/**
 * The second lock: what the portal's permission policy says for one caller, fetched in one
 * call a request. The first lock, the domain's own rules, holds whatever this says.
 */
export interface PortalLock<Resource, Criterion> {
  /** Records the policy lets the caller know of: all, none, or by criteria for SQL. */
  readable: true | false | PermissionCriteria<Criterion>;
  /** Whether the policy allows a permission (by name) on a record; no call is made. */
  allows(permissionName: string, record: Resource): boolean;
}

/** A {@link PortalLock} that also knows of permissions that concern no single record. */
export interface DecidedPortalLock<Resource, Criterion>
  extends PortalLock<Resource, Criterion> {
  /** Whether the policy allows a permission that is not decided per record. */
  permits(permission: BasicPermission): boolean;
}

/** Who asks: a person, another plugin, or the product itself acting by the clock. */
export interface Caller<Roles, Lock> {
  kind: 'user' | 'service' | 'worker';
  /** User ref, `plugin:<id>` of a service, `firstline` for the worker. */
  ref: string;
  /** Entity refs of the groups the caller belongs to. */
  groups: string[];
  /** What the config's groups, and whatever else counts, make of a person. */
  roles: Roles;
  /** Absent where no policy is asked: the worker, demo data, benchmarks. */
  portal?: Lock;
  /**
   * Those of the refs that the caller may see in the catalog; none while it cannot be asked.
   * Absent for those who may see all of it.
   */
  sees?(refs: string[]): Promise<ReadonlySet<string>>;
}

/** A caller as a request shows them, with the portal's decisions fetched. */
export interface ResolvedCaller<Roles, Resource, Criterion>
  extends Caller<Roles, DecidedPortalLock<Resource, Criterion>> {
  kind: 'user' | 'service';
  portal: DecidedPortalLock<Resource, Criterion>;
}

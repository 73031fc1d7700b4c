import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type {
  ArticleCriterion,
  ArticleResource,
} from '@firstline/plugin-knowledge-base-node';

/** What the config's groups and the catalog make of a person. */
export interface KnowledgeRoles {
  /** Knowledge manager: reviews everything, sees what was not found. */
  manager: boolean;
  /** Works on incidents or owns something in the catalog: writes, and reads engineers' articles. */
  engineer: boolean;
}

/**
 * The second lock: what the portal's permission policy says for one caller, fetched in one
 * call a request. The first lock, the domain's own rules, holds whatever this says.
 */
export interface PortalLock {
  /** Articles the policy lets the caller know of: all, none, or by criteria for SQL. */
  readable: true | false | PermissionCriteria<ArticleCriterion>;
  /** Whether the policy allows a permission (by name) on an article; no call is made. */
  allows(permissionName: string, article: ArticleResource): boolean;
}

/** Who asks: a person, another plugin, or the product itself acting by the clock. */
export interface Caller {
  kind: 'user' | 'service' | 'worker';
  /** User ref, `plugin:<id>` of a service, `firstline` for the worker. */
  ref: string;
  /** Entity refs of the groups the caller belongs to. */
  groups: string[];
  roles: KnowledgeRoles;
  /** Absent where no policy is asked: the worker, demo data, benchmarks. */
  portal?: PortalLock;
}

/** The product itself, acting by the clock. */
export const worker: Caller = {
  kind: 'worker',
  ref: 'firstline',
  groups: [],
  roles: { manager: false, engineer: false },
};

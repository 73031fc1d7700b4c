import type * as kit from '@firstline/backend-kit';
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

/** What the portal's permission policy says of articles for one caller. */
export type PortalLock = kit.PortalLock<ArticleResource, ArticleCriterion>;

/** Who asks: a person, another plugin, or the product itself acting by the clock. */
export type Caller = kit.Caller<KnowledgeRoles, PortalLock>;

/** A caller as a request shows them, with the portal's decisions fetched. */
export type ResolvedCaller = kit.ResolvedCaller<
  KnowledgeRoles,
  ArticleResource,
  ArticleCriterion
>;

/** The product itself, acting by the clock. */
export const worker: Caller = {
  kind: 'worker',
  ref: 'firstline',
  groups: [],
  roles: { manager: false, engineer: false },
};

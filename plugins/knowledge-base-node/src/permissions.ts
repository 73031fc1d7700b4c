import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_ARTICLE,
  type ArticleKind,
  type ArticleState,
  type Audience,
} from '@firstline/plugin-knowledge-base-common';

/**
 * What a permission rule asks of an article, small enough to be SQL and a predicate alike.
 * Both forms are two-valued: a missing value is simply no match, so a negation is its
 * exact opposite.
 */
export type ArticleCriterion =
  | { kind: 'audience'; audiences: Audience[] }
  | { kind: 'kind'; kinds: ArticleKind[] }
  | { kind: 'state'; states: ArticleState[] }
  /** Who answers for it: entity refs of groups and people. */
  | { kind: 'owner'; owners: string[] }
  /** Who wrote the published revision, or the one on its way. */
  | { kind: 'author'; authors: string[] }
  | { kind: 'configurationItem'; refs: string[] };

/** What a permission rule sees of an article. */
export interface ArticleResource {
  audience: Audience;
  kind: ArticleKind;
  state: ArticleState;
  owner: string;
  authors: readonly string[];
  ciRefs: readonly string[];
}

/** Articles in the permission framework: for policies and for rules of other modules. */
export const articleResourceRef = createPermissionResourceRef<
  ArticleResource,
  ArticleCriterion
>().with({
  pluginId: 'knowledge-base',
  resourceType: RESOURCE_TYPE_ARTICLE,
});

import * as kit from '@firstline/backend-kit';
import {
  articleReadPermission,
  knowledgeBasePermissions,
} from '@firstline/plugin-knowledge-base-common';
import type {
  ArticleCriterion,
  ArticleResource,
} from '@firstline/plugin-knowledge-base-node';
import type { KnowledgeConfig } from '../settings/KnowledgeConfig';
import type { KnowledgeRoles } from './Caller';

/** Makes a `Caller` of credentials. */
export type CallerResolver = kit.CallerResolver<
  KnowledgeRoles,
  ArticleResource,
  ArticleCriterion
>;

type KitOptions = kit.CallerResolverOptions<
  KnowledgeRoles,
  ArticleResource,
  ArticleCriterion
>;

/** The registered rules of articles, with those that modules have added. */
export type ArticleRuleset = KitOptions['policy']['ruleset'];

type RolesConfig = Pick<KnowledgeConfig, 'managers' | 'engineers'>;

/**
 * Makes the resolver of the knowledge base's callers. Engineers are the members of the
 * config's groups, and of every group that owns something in the catalog.
 */
export function createCallerResolver(
  options: Omit<
    KitOptions,
    'policy' | 'rolesOf' | 'rolesOfServices' | 'memoSeconds'
  > & {
    ruleset: ArticleRuleset;
    owners: Pick<kit.OwningGroups, 'anyOwns'>;
    config: RolesConfig & Pick<KnowledgeConfig, 'permissionMemoSeconds'>;
  },
): CallerResolver {
  const { ruleset, owners, config } = options;
  return kit.CallerResolver.create({
    ...options,
    policy: {
      permissions: knowledgeBasePermissions,
      readPermission: articleReadPermission,
      ruleset,
    },
    rolesOf: async groups => {
      const isIn = (wanted: string[]) =>
        groups.some(group => wanted.includes(group));
      const manager = isIn(config.managers);
      return {
        manager,
        engineer:
          manager || isIn(config.engineers) || (await owners.anyOwns(groups)),
      };
    },
    // A plugin reads as an engineer does, and answers for what it passes on; it reviews nothing.
    rolesOfServices: { manager: false, engineer: true },
    memoSeconds: config.permissionMemoSeconds,
  });
}

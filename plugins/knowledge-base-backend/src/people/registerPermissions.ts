import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  articleResourcePermissions,
  knowledgeBasePermissions,
  parseArticleNumber,
} from '@firstline/plugin-knowledge-base-common';
import {
  articleResourceRef,
  type ArticleResource,
} from '@firstline/plugin-knowledge-base-node';
import { articleRules } from '../article/articlePermissionRules';
import type { ArticleRuleset } from './CallerResolver';

/** Where the permission framework finds articles by number. */
export interface ArticleResources {
  /** In the order of the ids; undefined for one that is not there. */
  getResources(ids: number[]): Promise<(ArticleResource | undefined)[]>;
}

// No article has it: numbers begin with 1.
const NO_ID = 0;

/**
 * Tells the permission framework what can be decided about articles.
 *
 * @returns the rules, with those that modules add
 */
export function registerPermissions(options: {
  permissionsRegistry: PermissionsRegistryService;
  articles: ArticleResources;
}): ArticleRuleset {
  const { permissionsRegistry, articles } = options;
  permissionsRegistry.addPermissions(
    knowledgeBasePermissions.filter(({ type }) => type === 'basic'),
  );
  permissionsRegistry.addResourceType({
    resourceRef: articleResourceRef,
    permissions: articleResourcePermissions,
    rules: Object.values(articleRules),
    getResources: numbers =>
      articles.getResources(
        numbers.map(number => parseArticleNumber(number) ?? NO_ID),
      ),
  });
  return permissionsRegistry.getPermissionRuleset(articleResourceRef);
}

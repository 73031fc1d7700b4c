import {
  createPermission,
  type BasicPermission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import { articleActions, type ArticleAction } from './article/articleLifecycle';

/** Resource type of articles in the permission framework. */
export const RESOURCE_TYPE_ARTICLE = 'knowledge-base-article';

type ArticlePermission = ResourcePermission<typeof RESOURCE_TYPE_ARTICLE>;

function articlePermission(
  name: string,
  action: 'read' | 'update',
): ArticlePermission {
  return createPermission({
    name: `knowledge-base.article.${name}`,
    attributes: { action },
    resourceType: RESOURCE_TYPE_ARTICLE,
  });
}

/** Write a new article. */
export const articleCreatePermission: BasicPermission = createPermission({
  name: 'knowledge-base.article.create',
  attributes: { action: 'create' },
});

/** Import and export articles in bulk. */
export const articleImportPermission: BasicPermission = createPermission({
  name: 'knowledge-base.article.import',
  attributes: { action: 'create' },
});

/** Know of an article at all: in searches, lists, by number. */
export const articleReadPermission = articlePermission('read', 'read');

/** Change the text of an article: its next revision. */
export const articleUpdatePermission = articlePermission('update', 'update');

/** Say whether an article helped. */
export const articleFeedbackPermission = articlePermission(
  'feedback',
  'update',
);

/** One permission per move, named after it: `knowledge-base.article.approve`. */
export const articleActionPermissions = Object.fromEntries(
  articleActions.map(action => [action, articlePermission(action, 'update')]),
) as Record<ArticleAction, ArticlePermission>;

/** Permissions that are decided per article. */
export const articleResourcePermissions: ArticlePermission[] = [
  articleReadPermission,
  articleUpdatePermission,
  articleFeedbackPermission,
  ...Object.values(articleActionPermissions),
];

/** Every permission of the knowledge base. */
export const knowledgeBasePermissions = [
  articleCreatePermission,
  articleImportPermission,
  ...articleResourcePermissions,
];

import { createApiRef, useApiHolder } from '@backstage/frontend-plugin-api';
import type { KnowledgeBaseApi } from '@firstline/plugin-knowledge-base-common';

/** What the desk's screens read of the knowledge base. */
export type KnowledgeReader = Pick<
  KnowledgeBaseApi,
  'search' | 'getArticle' | 'getAttachment'
>;

/**
 * The knowledge base's client, by its id: a portal need not have the knowledge base, and
 * this plugin need not bring it.
 */
export const knowledgeReaderRef = createApiRef<KnowledgeReader>().with({
  id: 'plugin.knowledge-base.client',
  pluginId: 'knowledge-base',
});

/** The knowledge base, where the portal has one. */
export function useKnowledgeReader(): KnowledgeReader | undefined {
  return useApiHolder().get(knowledgeReaderRef);
}

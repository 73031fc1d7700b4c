import { createApiRef } from '@backstage/frontend-plugin-api';
import type { KnowledgeBaseApi } from '@firstline/plugin-knowledge-base-common';

/** The knowledge base as the screens call it. */
export const knowledgeBaseApiRef = createApiRef<KnowledgeBaseApi>().with({
  id: 'plugin.knowledge-base.client',
  pluginId: 'knowledge-base',
});

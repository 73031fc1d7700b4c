import type { JsonObject } from '@backstage/types';
import { openApiDocument } from '@firstline/backend-kit';
import { articleErrorReplySchema } from '@firstline/plugin-knowledge-base-common';
import { routeTable } from './routeTable';

/** The OpenAPI document of the knowledge base. */
export function knowledgeDocument(options: { version: string }): JsonObject {
  return openApiDocument({
    pluginId: 'knowledge-base',
    description:
      'The Firstline knowledge base: articles, their review, and the search that finds them',
    version: options.version,
    routes: routeTable,
    parameterTexts: {
      number: 'Number of the article: `KB-000001`',
      revision: 'Number of the revision, from 1',
      id: 'Id of the attachment, or of the search that found nothing',
    },
    errorReply: articleErrorReplySchema,
  });
}

import type { JsonObject } from '@backstage/types';
import { openApiDocument } from '@firstline/backend-kit';
import { errorReplySchema } from '@firstline/plugin-service-desk-common';
import { routeTable } from './routeTable';

/** The OpenAPI document of the service desk. */
export function deskDocument(options: { version: string }): JsonObject {
  return openApiDocument({
    pluginId: 'service-desk',
    description:
      'The Firstline service desk: incidents, from filing to closure',
    version: options.version,
    routes: routeTable,
    parameterTexts: {
      number: 'Number of the record: `INC-000001`, `CMP-000001`',
      userRef: 'Entity ref of the user, percent-encoded',
      articleNumber: 'Number of the article: `KB-000001`',
      id: 'Id of the attachment, measure or entry',
      day: 'Day: `2026-11-23`',
    },
    errorReply: errorReplySchema,
  });
}

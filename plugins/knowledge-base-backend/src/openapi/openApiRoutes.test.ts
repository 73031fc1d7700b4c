import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import {
  describedRoutes,
  referencesOf,
  servedRoutes,
} from '@firstline/backend-kit/testUtils';
import { articleActions } from '@firstline/plugin-knowledge-base-common';
import { createRouter, type RouterOptions } from '../router';
import { knowledgeDocument } from './knowledgeDocument';
import { matchRoute, matchWrite, routeTable } from './routeTable';

const document = knowledgeDocument({ version: '1.2.3' });
const paths = document.paths as Record<string, Record<string, JsonObject>>;

describe('the OpenAPI document', () => {
  it('describes every route the router serves, and no other', () => {
    const router = createRouter({
      httpAuth: mockServices.httpAuth(),
      auditor: mockServices.auditor.mock(),
      logger: mockServices.logger.mock(),
    } as unknown as RouterOptions);
    const described = describedRoutes(document);
    expect(described).toEqual(
      servedRoutes(router, { actions: articleActions }),
    );
    expect(described).toContain('post /articles/{number}/actions/approve');
  });

  it('has a name for each operation, and a place for each reference', () => {
    const names = routeTable.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    const { references, missing } = referencesOf(document);
    expect(references).toContain('#/components/schemas/Article');
    expect(missing).toEqual([]);
  });

  it('takes bodies and parameters from what parses them', () => {
    const create = paths['/articles'].post as unknown as {
      requestBody: { content: Record<string, { schema: JsonObject }> };
      parameters: JsonObject[];
    };
    expect(create.requestBody.content['application/json'].schema).toMatchObject(
      {
        type: 'object',
        additionalProperties: false,
        required: ['title', 'kind'],
        properties: { title: { maxLength: 200 }, tags: { maxItems: 20 } },
      },
    );
    expect(create.parameters).toMatchObject([
      { name: 'Idempotency-Key', in: 'header' },
    ]);
    const search = paths['/search'].get.parameters as { name: string }[];
    expect(search.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['q', 'ciRef', 'kind', 'language', 'cursor']),
    );
    expect(paths['/articles/import'].post.requestBody).toMatchObject({
      content: { 'application/x-ndjson': {} },
    });
  });
});

describe('the routes', () => {
  it('are found by what the router answers, writes for the audit', () => {
    expect(matchRoute('GET', '/articles/export')?.operationId).toBe(
      'exportArticles',
    );
    expect(matchRoute('GET', '/articles/KB-000001')).toEqual({
      operationId: 'getArticle',
      params: { number: 'KB-000001' },
    });
    expect(
      matchWrite('POST', '/Articles/kb-1/ACTIONS/approve')?.operationId,
    ).toBe('approveArticle');
    expect(matchWrite('POST', '/articles/import')?.operationId).toBe(
      'importArticles',
    );
    // Asked with each word somebody types: no write.
    expect(matchRoute('POST', '/suggest')).toBeDefined();
    expect(matchWrite('POST', '/suggest')).toBeUndefined();
    expect(matchRoute('PATCH', '/articles/KB-000001')).toBeUndefined();
  });
});

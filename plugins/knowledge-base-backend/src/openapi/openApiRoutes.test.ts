import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { articleActions } from '@firstline/plugin-knowledge-base-common';
import { createRouter, type RouterOptions } from '../router';
import { knowledgeDocument } from './knowledgeDocument';
import { matchRoute, matchWrite, routeTable } from './routeTable';

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
  handle?: { stack?: Layer[] };
}

/** Method and path of each route a router serves, wherever in it. */
function servedRoutes(layers: Layer[]): string[] {
  return layers.flatMap(({ route, handle }) =>
    route
      ? Object.keys(route.methods).map(method => `${method} ${route.path}`)
      : servedRoutes(handle?.stack ?? []),
  );
}

function inOpenApi(route: string): string[] {
  const path = route.replace(/:(\w+)/g, '{$1}');
  return path.includes('{action}')
    ? articleActions.map(action => path.replace('{action}', action))
    : [path];
}

/** All `$ref`s in a document. */
function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === '$ref' ? [String(child)] : referencesIn(child),
  );
}

const document = knowledgeDocument({ version: '1.2.3' });
const paths = document.paths as Record<string, Record<string, JsonObject>>;
const schemas = (document.components as JsonObject).schemas as JsonObject;

describe('the OpenAPI document', () => {
  it('describes every route the router serves, and no other', () => {
    const router = createRouter({
      httpAuth: mockServices.httpAuth(),
      auditor: mockServices.auditor.mock(),
      logger: mockServices.logger.mock(),
    } as unknown as RouterOptions);
    const served = servedRoutes(router.stack as Layer[]).flatMap(inOpenApi);
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map(method => `${method} ${path}`),
    );
    expect(described.sort()).toEqual([...new Set(served)].sort());
    expect(described).toContain('post /articles/{number}/actions/approve');
  });

  it('has a name for each operation, and a place for each reference', () => {
    const names = routeTable.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    const references = new Set(referencesIn(document));
    expect(references).toContain('#/components/schemas/Article');
    const missing = [...references].filter(
      ref => !(ref.replace('#/components/schemas/', '') in schemas),
    );
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

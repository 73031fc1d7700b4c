import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import {
  describedRoutes,
  referencesOf,
  servedRoutes,
} from '@firstline/backend-kit/testUtils';
import {
  complaintActions,
  incidentActions,
} from '@firstline/plugin-service-desk-common';
import { createRouter, type RouterOptions } from '../router';
import { deskDocument } from './deskDocument';
import { matchRoute, routeTable } from './routeTable';

const document = deskDocument({ version: '1.2.3' });
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
      servedRoutes(router, {
        actions: path =>
          path.includes('/complaints/') ? complaintActions : incidentActions,
      }),
    );
    expect(described).toContain('post /incidents/{number}/actions/accept');
  });

  it('has a name for each operation, and a place for each reference', () => {
    const names = routeTable.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    const { references, missing } = referencesOf(document);
    expect(references).toContain('#/components/schemas/Incident');
    expect(missing).toEqual([]);
  });

  it('takes bodies, parameters and headers from what parses them', () => {
    const file = paths['/incidents'].post as unknown as {
      requestBody: {
        required: boolean;
        content: Record<string, { schema: JsonObject }>;
      };
      parameters: { name: string; in: string }[];
      responses: Record<string, JsonObject>;
    };
    const { schema } = file.requestBody.content['application/json'];
    expect(schema).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['title'],
      properties: {
        title: { type: 'string', maxLength: 200 },
        impact: { enum: ['low', 'medium', 'high'] },
        ciRefs: { type: 'array', maxItems: 20 },
      },
    });
    expect(file.parameters).toMatchObject([
      { name: 'Idempotency-Key', in: 'header' },
    ]);
    expect(Object.keys(file.responses)).toEqual(
      expect.arrayContaining(['201', '400', '401', '403', '409', '503']),
    );
    const list = paths['/incidents'].get.parameters as { name: string }[];
    expect(list.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['state', 'q', 'limit', 'cursor', 'sort']),
    );
    const accept = paths['/incidents/{number}/actions/accept'].post;
    expect(accept.requestBody).toMatchObject({ required: false });
    const resolve = paths['/incidents/{number}/actions/resolve'].post;
    expect(resolve.requestBody).toMatchObject({ required: true });
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'service-desk', version: '1.2.3' },
    });
  });
});

describe('matchRoute', () => {
  it('finds the operation and what the path names', () => {
    expect(
      matchRoute(
        'DELETE',
        '/incidents/INC-000001/participants/user%3Adefault%2Fli.na',
      ),
    ).toEqual({
      operationId: 'removeParticipant',
      params: { number: 'INC-000001', userRef: 'user:default/li.na' },
    });
    expect(matchRoute('GET', '/incidents/suggestions')?.operationId).toBe(
      'suggestForIncident',
    );
    expect(matchRoute('GET', '/incidents/%ff')?.params).toEqual({
      number: '%ff',
    });
    expect(matchRoute('PATCH', '/incidents/INC-000001')).toBeUndefined();
    expect(matchRoute('GET', '/openapixjson')).toBeUndefined();
  });
});

import type { JsonObject, JsonValue } from '@backstage/types';
import { errorReplySchema } from '@firstline/plugin-service-desk-common';
import { z } from 'zod';
import { routeTable, type RouteDescription } from './routeTable';

type Schemas = Record<string, JsonValue>;

const refusalTexts: Record<number, string> = {
  400: 'A field is wrong; the message names it',
  401: 'No valid credentials',
  403: 'Known to the caller, but not theirs to do',
  404: 'Not there, or not for the caller to know of',
  409: 'The state or the version does not allow it; the reply says what does',
  413: 'Too large',
  415: 'A body of the wrong type',
  429: 'Too many',
  503: 'Cannot answer just now',
};

const headerTexts: Record<string, string> = {
  'If-Match': 'The version that was seen, in double quotes: `"3"`',
  'Idempotency-Key':
    'The same key and body of the same caller give the same record, once',
  'X-Filename': 'Name of the file, percent-encoded UTF-8',
};

const parameterTexts: Record<string, string> = {
  number: 'Number of the incident: `INC-000001`',
  userRef: 'Entity ref of the user, percent-encoded',
  id: 'Id of the attachment',
};

/**
 * A zod schema as JSON schema 2020-12; what has an id of its own becomes a component.
 *
 * @param io - what callers send (`input`), or what they get (`output`)
 */
function jsonSchema(
  schema: z.ZodType,
  io: 'input' | 'output',
  components: Schemas,
): JsonObject {
  const converted = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  const {
    $schema: _,
    $defs = {},
    ...rest
  } = JSON.parse(
    JSON.stringify(converted).replaceAll('"#/$defs/', '"#/components/schemas/'),
  );
  Object.assign(components, $defs);
  if (typeof rest.id !== 'string') return rest;
  const { id, ...component } = rest;
  components[id] = component;
  return { $ref: `#/components/schemas/${id}` };
}

function parametersOf(route: RouteDescription, components: Schemas) {
  const path = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    description: parameterTexts[name],
    schema: { type: 'string' },
  }));
  const query = Object.entries(route.query?.shape ?? {}).map(
    ([name, schema]) => ({
      name,
      in: 'query',
      required: false,
      schema: jsonSchema(schema as z.ZodType, 'input', components),
    }),
  );
  const headers = (route.headers ?? []).map(name => ({
    name,
    in: 'header',
    required: name === 'X-Filename',
    description: headerTexts[name],
    schema: { type: 'string' },
  }));
  return [...path, ...query, ...headers];
}

function requestBodyOf(route: RouteDescription, components: Schemas) {
  if (route.file === 'sent') {
    return { required: true, content: { '*/*': {} } };
  }
  return (
    route.body && {
      required: !route.bodyOptional,
      content: {
        'application/json': {
          schema: jsonSchema(route.body, 'input', components),
        },
      },
    }
  );
}

function replyOf(
  { file, reply, status = 200 }: RouteDescription,
  components: Schemas,
) {
  const content =
    file === 'received'
      ? { 'application/octet-stream': {} }
      : {
          'application/json': {
            schema: jsonSchema(reply ?? z.unknown(), 'output', components),
          },
        };
  return {
    [status]: { description: status === 201 ? 'Created' : 'Done', content },
  };
}

function refusalsOf({ refusals = [] }: RouteDescription) {
  const error = {
    'application/json': { schema: { $ref: '#/components/schemas/Error' } },
  };
  return Object.fromEntries(
    [400, 401, 403, ...refusals, 503].map(status => [
      status,
      { description: refusalTexts[status], content: error },
    ]),
  );
}

/** The OpenAPI 3.1 document of the service desk, made of the schemas that parse requests. */
export function openApiDocument(options: { version: string }): JsonObject {
  const schemas: Schemas = {};
  jsonSchema(errorReplySchema, 'output', schemas);
  const paths: Record<string, JsonObject> = {};
  for (const route of routeTable) {
    const requestBody = requestBodyOf(route, schemas);
    paths[route.path] = {
      ...paths[route.path],
      [route.method]: {
        operationId: route.operationId,
        summary: route.summary,
        parameters: parametersOf(route, schemas),
        ...(requestBody && { requestBody }),
        responses: { ...replyOf(route, schemas), ...refusalsOf(route) },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'service-desk',
      description:
        'The Firstline service desk: incidents, from filing to closure',
      version: options.version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/service-desk' }],
    security: [{ backstage: [] }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        backstage: {
          type: 'http',
          scheme: 'bearer',
          description: 'A Backstage token of a user or a service',
        },
      },
    },
  };
}

import type { JsonObject, JsonValue } from '@backstage/types';
import { z } from 'zod';
import type { RouteDescription } from './RouteDescription';

type Schemas = Record<string, JsonValue>;

const refusalTexts: Record<number, string> = {
  400: 'A field is wrong; the message names it',
  401: 'No valid credentials',
  403: 'Known to the caller, but not theirs to do',
  404: 'Not there, or not for the caller to know of',
  409: 'The state or the version does not allow it; the reply says what does',
  410: 'It was there, and will not be again',
  413: 'Too large',
  415: 'A body of the wrong type',
  429: 'Too many',
  503: 'Cannot answer just now',
};

const doneTexts: Record<number, string> = {
  200: 'Done',
  201: 'Created',
  202: 'Begun',
};

const headerTexts: Record<string, string> = {
  'If-Match': 'The version that was seen, in double quotes: `"3"`',
  'Idempotency-Key':
    'The same key and body of the same caller give the same record, once',
  'X-Filename': 'Name of the file, percent-encoded UTF-8',
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

function parametersOf(
  route: RouteDescription,
  components: Schemas,
  texts: Record<string, string>,
) {
  const path = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    description: texts[name],
    schema: { type: 'string' },
  }));
  const query = Object.entries(route.query?.shape ?? {}).map(
    ([name, schema]) => ({
      name,
      in: 'query',
      required: !(schema as z.ZodType).safeParse(undefined).success,
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
    return {
      required: true,
      content: { [route.fileType ?? '*/*']: {} },
    };
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

function replyOf(route: RouteDescription, components: Schemas) {
  const { file, reply, status = 200 } = route;
  if (status === 204) return { [status]: { description: 'Done' } };
  const { fileType = 'application/octet-stream' } = route;
  const content =
    file === 'received'
      ? { [fileType]: {} }
      : {
          'application/json': {
            schema: jsonSchema(reply ?? z.unknown(), 'output', components),
          },
        };
  return {
    [status]: { description: doneTexts[status], content },
  };
}

function refusalsOf({ refusals = [], limitedAs }: RouteDescription) {
  const error = {
    'application/json': { schema: { $ref: '#/components/schemas/Error' } },
  };
  return Object.fromEntries(
    [400, 401, 403, ...refusals, ...(limitedAs ? [429] : []), 503].map(
      status => [status, { description: refusalTexts[status], content: error }],
    ),
  );
}

/** What an {@link openApiDocument} is made of. */
export interface OpenApiOptions {
  pluginId: string;
  description: string;
  version: string;
  routes: readonly RouteDescription[];
  /** What the parameters in paths are, by name. */
  parameterTexts: Record<string, string>;
  /** The shape of each refusal; its id must be `Error`. */
  errorReply: z.ZodType;
}

/** The OpenAPI 3.1 document of a plugin, made of the schemas that parse its requests. */
export function openApiDocument(options: OpenApiOptions): JsonObject {
  const { pluginId, routes, parameterTexts } = options;
  const schemas: Schemas = {};
  jsonSchema(options.errorReply, 'output', schemas);
  const paths: Record<string, JsonObject> = {};
  for (const route of routes) {
    const requestBody = requestBodyOf(route, schemas);
    paths[route.path] = {
      ...paths[route.path],
      [route.method]: {
        operationId: route.operationId,
        summary: route.summary,
        parameters: parametersOf(route, schemas, parameterTexts),
        ...(requestBody && { requestBody }),
        responses: { ...replyOf(route, schemas), ...refusalsOf(route) },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: pluginId,
      description: options.description,
      version: options.version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `/api/${pluginId}` }],
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

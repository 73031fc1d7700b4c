import type { JsonObject, JsonValue } from '@backstage/types';
import { hostileBodies, hostileSegments, hostileTexts } from './hostileValues';
import { mutate } from './mutate';
import type { Random } from './Random';
import { sampleOf, type SampleContext } from './sampleOf';

/** A request as it goes over the wire. */
export interface FuzzedRequest {
  operationId: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  body?: string;
  headers: Record<string, string>;
}

/** What requests are made from. */
export interface FuzzOptions {
  /** An OpenAPI document. */
  document: JsonObject;
  /** The operations to call; default: all that take and give JSON. */
  operations?: readonly string[];
  /** Requests of each operation. */
  each: number;
  random: Random;
  /** Values that mean something to the plugin, by the name of the field or parameter. */
  examples: Readonly<Record<string, readonly JsonValue[]>>;
}

interface Operation {
  operationId: string;
  parameters: { name: string; in: string; schema: JsonObject }[];
  requestBody?: { content: Record<string, { schema?: JsonObject }> };
}

const MOST_IN_QUERY = 500;

const hostileHeaders: Record<string, readonly string[]> = {
  'If-Match': ['"1"', '1', '*', 'W/"1"', '"-1"', '"x"', '"9999999999999999"'],
  'Idempotency-Key': ['k', 'x'.repeat(300), '"', '%00'],
};

/**
 * Requests to the operations of a document: the first of each as the document asks for, the
 * others with something wrong in the body, the query, the path or a header.
 */
export function fuzzRequests(options: FuzzOptions): FuzzedRequest[] {
  const { document, operations, each } = options;
  const components = (document.components as JsonObject).schemas as JsonObject;
  const context: SampleContext = { ...options, components };
  const paths = document.paths as unknown as Record<
    string,
    Record<string, Operation>
  >;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const { operationId, requestBody } = operation;
      const wanted = operations
        ? operations.includes(operationId)
        : !requestBody || 'application/json' in requestBody.content;
      return wanted
        ? Array.from({ length: each }, (_, i) =>
            requestOf({ path, method, operation }, context, i > 0),
          )
        : [];
    }),
  );
}

function requestOf(
  route: { path: string; method: string; operation: Operation },
  context: SampleContext,
  hostile: boolean,
): FuzzedRequest {
  const { operation } = route;
  const { random } = context;
  const schema = operation.requestBody?.content['application/json']?.schema;
  const places = [
    ...(schema ? ['body', 'body', 'body', 'body'] : []),
    ...operation.parameters.map(parameter => parameter.in),
  ];
  const wrong = hostile && places.length > 0 ? random.pick(places) : undefined;
  const headers: Record<string, string> = {};
  for (const { name, in: where } of operation.parameters) {
    if (where !== 'header' || wrong !== 'header') continue;
    headers[name] = random.pick(hostileHeaders[name] ?? ['x']);
  }
  const request: FuzzedRequest = {
    operationId: operation.operationId,
    method: route.method as FuzzedRequest['method'],
    path: pathOf(route, context, wrong) + queryOf(operation, context, wrong),
    headers,
  };
  if (schema) {
    request.body = bodyOf(schema, context, wrong === 'body');
    headers['Content-Type'] =
      wrong === 'body' && random.chance(0.05)
        ? 'text/plain'
        : 'application/json';
  }
  return request;
}

function pathOf(
  { path, operation }: { path: string; operation: Operation },
  context: SampleContext,
  wrong: string | undefined,
): string {
  const { random, examples } = context;
  const inPath = operation.parameters.filter(one => one.in === 'path');
  return inPath.reduce((filled, { name }) => {
    const value =
      wrong === 'path'
        ? random.pick(hostileSegments)
        : encodeURIComponent(String(random.pick(examples[name] ?? ['x'])));
    return filled.replace(`{${name}}`, () => value);
  }, path);
}

function queryOf(
  { parameters }: Operation,
  context: SampleContext,
  wrong: string | undefined,
): string {
  const { random } = context;
  const parts = parameters
    .filter(one => one.in === 'query' && random.chance(0.6))
    .map(({ name, schema }) => {
      const sample = sampleOf(schema, context, name);
      const value = Array.isArray(sample) ? sample.join(',') : String(sample);
      // An address that is too long is refused before anybody looks at it.
      return `${name}=${encodeURIComponent(value.slice(0, MOST_IN_QUERY))}`;
    });
  if (wrong === 'query') {
    const { name } = random.pick(parameters.filter(one => one.in === 'query'));
    const text = encodeURIComponent(
      random.pick(hostileTexts).slice(0, MOST_IN_QUERY).toWellFormed(),
    );
    parts.push(
      random.pick([
        `${name}=${text}`,
        `${name}=a&${name}=b`,
        `${name}[x]=1`,
        `${name}[]=1`,
        `__proto__[x]=${text}`,
        `unheardOf=${text}`,
        `${name}=%ff`,
      ]),
    );
  }
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

function bodyOf(
  schema: JsonObject,
  context: SampleContext,
  hostile: boolean,
): string {
  const { random } = context;
  if (hostile && random.chance(0.15)) return random.pick(hostileBodies);
  const sample = sampleOf(schema, context);
  return JSON.stringify(hostile ? mutate(sample, random) : sample);
}

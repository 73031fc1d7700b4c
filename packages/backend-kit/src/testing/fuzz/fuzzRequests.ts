import type { JsonObject } from '@backstage/types';
import { fileOf } from './fileOf';
import {
  hostileBodies,
  hostileHeaders,
  hostileSegments,
  hostileTexts,
} from './hostileValues';
import { mutate } from './mutate';
import { sampleOf, type SampleContext } from './sampleOf';

/** A request as it goes over the wire. */
export interface FuzzedRequest {
  operationId: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  body?: string;
  headers: Record<string, string>;
}

/** An operation of a document, and where it is. */
export interface FuzzedRoute {
  path: string;
  method: FuzzedRequest['method'];
  operation: Operation;
}

interface Operation {
  operationId: string;
  parameters: {
    name: string;
    in: string;
    required?: boolean;
    schema: JsonObject;
  }[];
  requestBody?: { content: Record<string, { schema?: JsonObject }> };
}

const MOST_IN_QUERY = 500;

/** All operations of an OpenAPI document. */
export function routesOf(document: JsonObject): FuzzedRoute[] {
  const paths = document.paths as unknown as Record<
    string,
    Record<string, Operation>
  >;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method: method as FuzzedRequest['method'],
      operation,
    })),
  );
}

/**
 * A request to an operation.
 *
 * @param hostile - with something wrong in the body, the query, the path or a header; without it
 * as the document asks for
 */
export function fuzzRequest(
  route: FuzzedRoute,
  context: SampleContext,
  hostile: boolean,
): FuzzedRequest {
  const { operation } = route;
  const { random } = context;
  const content = operation.requestBody?.content ?? {};
  const schema = content['application/json']?.schema;
  const [fileType] = schema ? [] : Object.keys(content);
  const places = [
    ...(schema || fileType ? ['body', 'body', 'body', 'body'] : []),
    ...operation.parameters.map(parameter => parameter.in),
  ];
  const wrong = hostile && places.length > 0 ? random.pick(places) : undefined;
  const request: FuzzedRequest = {
    operationId: operation.operationId,
    method: route.method,
    path: pathOf(route, context, wrong) + queryOf(operation, context, wrong),
    headers: headersOf(operation, context, wrong),
  };
  if (schema) {
    request.body = bodyOf(schema, context, wrong === 'body');
    request.headers['Content-Type'] =
      wrong === 'body' && random.chance(0.05)
        ? 'text/plain'
        : 'application/json';
  } else if (fileType) {
    request.body = fileOf(context, wrong === 'body');
    request.headers['Content-Type'] =
      fileType === '*/*' ? 'application/octet-stream' : fileType;
  }
  return request;
}

function headersOf(
  { parameters }: Operation,
  { random }: SampleContext,
  wrong: string | undefined,
): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { name, in: where } of parameters) {
    if (where !== 'header') continue;
    if (wrong === 'header') {
      headers[name] = random.pick(hostileHeaders[name] ?? ['x']);
    } else if (name === 'X-Filename') {
      headers[name] = 'note.txt';
    } else if (name === 'If-Match' && random.chance(0.5)) {
      // Often not the version there is: conflicts do not wait for a move in the wrong state.
      headers[name] = '"1"';
    }
  }
  return headers;
}

function pathOf(
  { path, operation }: FuzzedRoute,
  context: SampleContext,
  wrong: string | undefined,
): string {
  const { random, examples } = context;
  const [, kind] = path.split('/');
  const inPath = operation.parameters.filter(one => one.in === 'path');
  return inPath.reduce((filled, { name }) => {
    const known = examples[`${kind}.${name}`] ?? examples[name] ?? ['x'];
    const value =
      wrong === 'path'
        ? random.pick(hostileSegments)
        : encodeURIComponent(String(random.pick(known)));
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
    .filter(
      one =>
        one.in === 'query' &&
        (random.chance(0.25) || (one.required && wrong !== 'query')),
    )
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

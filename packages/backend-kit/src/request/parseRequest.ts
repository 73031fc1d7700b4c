import { InputError, NotFoundError } from '@backstage/errors';
import { Request } from 'express';
import { z } from 'zod';
import { describeIssues, wordIssue } from './describeIssues';
import { assertPlainJson, quote, textProblem } from './jsonShape';

const strictSchemas = new WeakMap<z.ZodType, z.ZodType>();

// An object schema that says nothing of unknown fields would drop them in
// silence; the contract wants them named.
function strictly<T extends z.ZodType>(schema: T): T {
  if (!(schema instanceof z.ZodObject) || schema.def.catchall) {
    return schema;
  }
  let strict = strictSchemas.get(schema);
  if (!strict) {
    strict = schema.strict();
    strictSchemas.set(schema, strict);
  }
  return strict as unknown as T;
}

function check<T extends z.ZodType>(schema: T, input: unknown) {
  return strictly(schema).safeParse(input, { error: wordIssue });
}

function parse<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const result = check(schema, input);
  if (!result.success) {
    throw new InputError(describeIssues(result.error.issues));
  }
  return result.data;
}

/**
 * Reads the JSON body of a request.
 *
 * @param schema - of the whole body; unknown fields are refused even when it
 * does not say so
 * @throws InputError that names each field and what is wrong with it
 */
export function parseBody<T extends z.ZodType>(
  schema: T,
  req: Pick<Request, 'body'>,
): z.output<T> {
  // A POST without a body counts as an empty object: some actions take nothing.
  const body: unknown = req.body ?? {};
  if (typeof body !== 'object' || Array.isArray(body)) {
    throw new InputError('the body must be a JSON object');
  }
  assertPlainJson(body);
  return parse(schema, body);
}

/**
 * Reads the query of a request. Each parameter comes once and as text; the
 * schema turns text into what it means.
 *
 * @remarks
 * Reads the address itself, not `req.query`: there a repeated or nested
 * parameter has become a list or an object, and some names are dropped.
 *
 * @throws InputError that names the parameter
 */
export function parseQuery<T extends z.ZodType>(
  schema: T,
  req: Pick<Request, 'url' | 'originalUrl'>,
): z.output<T> {
  const address = req.originalUrl ?? req.url;
  const start = address.indexOf('?');
  const query = start < 0 ? '' : address.slice(start + 1);
  const parameters = new Map<string, string>();
  for (const pair of query.split('&')) {
    if (!pair) {
      continue;
    }
    const [name, value] = splitPair(pair);
    if (parameters.has(name)) {
      throw new InputError(`${quote(name)}: must be given only once`);
    }
    if (/[[\]]/.test(name)) {
      throw new InputError(`${quote(name)}: must not be nested`);
    }
    const problem = textProblem(name) ?? textProblem(value);
    if (problem) {
      throw new InputError(`${quote(name)}: ${problem}`);
    }
    parameters.set(name, value);
  }
  const input = Object.fromEntries(parameters);
  assertPlainJson(input);
  return parse(schema, input);
}

function splitPair(pair: string): [name: string, value: string] {
  const equals = pair.indexOf('=');
  const name = equals < 0 ? pair : pair.slice(0, equals);
  const value = equals < 0 ? '' : pair.slice(equals + 1);
  try {
    return [decode(name), decode(value)];
  } catch {
    throw new InputError(`${quote(name)}: is not validly encoded`);
  }
}

function decode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}

/**
 * Reads the parameters in the path of a request.
 *
 * @throws NotFoundError that names the parameter, where the schema refuses it
 * or it cannot be stored: there is no record of such a name
 */
export function parseParams<T extends z.ZodType>(
  schema: T,
  req: Pick<Request, 'params'>,
): z.output<T> {
  for (const [name, value] of Object.entries(req.params)) {
    const problem = textProblem(value);
    if (problem) {
      throw new NotFoundError(`${name}: ${problem}`);
    }
  }
  const result = check(schema, { ...req.params });
  if (!result.success) {
    throw new NotFoundError(describeIssues(result.error.issues));
  }
  return result.data;
}

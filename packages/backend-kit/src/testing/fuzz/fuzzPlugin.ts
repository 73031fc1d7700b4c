import type { JsonObject } from '@backstage/types';
import type { RunningPlugin, Send } from '../runningPlugin';
import {
  fuzzRequest,
  routesOf,
  type FuzzedRequest,
  type FuzzedRoute,
} from './fuzzRequests';
import { Random } from './Random';
import type { SampleContext } from './sampleOf';
import { WriteWatch } from './WriteWatch';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
/** A request in so many is as the document asks for. */
const FINE_ONE_IN = 3;
/** What an address is answered that has no such method. */
const NOT_SERVED = [400, 401, 403, 404, 405];

/** Somebody who sends requests. */
export interface FuzzSender {
  name: string;
  send: Send;
  /** Values that mean something to the plugin; see `SampleContext`. */
  examples: SampleContext['examples'];
  /** Words of records that the sender may not see: no answer has any of them. */
  hidden: readonly string[];
  /** Has not signed in: is refused by every operation but these. */
  onlyServedBy?: readonly string[];
}

/** What a run needs. */
export interface FuzzRunOptions {
  running: Pick<RunningPlugin, 'knex' | 'audited'>;
  document: JsonObject;
  senders: readonly FuzzSender[];
  /** Requests of each operation, each of somebody. */
  each: number;
  /** Another one makes other requests; what fails comes again with the same. */
  seed: number;
  /** Tables that change by themselves. */
  except: readonly string[];
}

/** What came of a run. */
export interface FuzzReport {
  /** What must not be, with the request that brought it about. */
  wrong: string[];
  /** How often an operation gave a status. */
  counts: Record<string, Record<number, number>>;
}

function* requestsOf(
  options: FuzzRunOptions,
  random: Random,
): Generator<{ sender: FuzzSender; request: FuzzedRequest }> {
  const { document, senders, each } = options;
  const components = (document.components as JsonObject).schemas as JsonObject;
  const routes = routesOf(document);
  for (let i = 0; i < each; i += 1) {
    for (const route of routes) {
      const sender = random.pick(senders);
      const { examples } = sender;
      const context: SampleContext = { components, examples, random };
      const hostile = random.below(FINE_ONE_IN) > 0;
      yield { sender, request: fuzzRequest(route, context, hostile) };
    }
  }
  for (const request of unserved(routes)) {
    yield { sender: random.pick(senders), request };
  }
}

/** Methods that an address does not have. */
function unserved(routes: readonly FuzzedRoute[]): FuzzedRequest[] {
  const served = new Set(routes.map(({ method, path }) => method + path));
  return [...new Set(routes.map(({ path }) => path))].flatMap(path =>
    METHODS.filter(method => !served.has(method + path)).map(method => ({
      operationId: 'unserved',
      method,
      path: path.replace(/\{\w+\}/g, 'x'),
      ...(method !== 'get' && { body: '{}' }),
      headers: { 'Content-Type': 'application/json' },
    })),
  );
}

function sentBy(sender: FuzzSender, request: FuzzedRequest): string {
  const { operationId, method, path, headers, body = '' } = request;
  return `${operationId} of ${sender.name}: ${method} ${path.slice(
    0,
    200,
  )} ${JSON.stringify(headers).slice(0, 200)} ${body.slice(0, 300)}`;
}

/** What is wrong with a status; undefined when nothing is. */
function wrongStatus(
  status: number,
  sender: FuzzSender,
  { operationId }: FuzzedRequest,
): string | undefined {
  if (status >= 500) return `answered ${status}`;
  if (operationId === 'unserved' && !NOT_SERVED.includes(status)) {
    return `served, with ${status}`;
  }
  const closed =
    sender.onlyServedBy && !sender.onlyServedBy.includes(operationId);
  return closed && status !== 401 ? `${status} to nobody` : undefined;
}

/**
 * Sends a running plugin requests of all kinds to all its operations, one after the other, and
 * looks at each answer: never a 5xx, a stack or another person's words; and of a request that was
 * refused nothing is stored, and nothing audited as done.
 */
export async function fuzzPlugin(options: FuzzRunOptions): Promise<FuzzReport> {
  const { knex, audited } = options.running;
  const random = Random.create(options.seed);
  const watch = await WriteWatch.create(knex, options);
  const wrong: string[] = [];
  const counts: FuzzReport['counts'] = {};
  for (const { sender, request } of requestsOf(options, random)) {
    const { operationId, method, path, body, headers } = request;
    const auditedBefore = audited.length;
    const found: (string | undefined)[] = [];
    try {
      const reply = await sender.send(method, path, body, headers);
      const { status } = reply;
      const ofRoute = (counts[operationId] ??= {});
      ofRoute[status] = (ofRoute[status] ?? 0) + 1;
      found.push(wrongStatus(status, sender, request));
      const told =
        (reply.text ?? String(reply.body)) + JSON.stringify(reply.headers);
      const words = sender.hidden.filter(word => told.includes(word));
      if (words.length > 0) found.push(`tells of ${words}`);
      const changed = await watch.changed();
      const done = audited
        .slice(auditedBefore)
        .filter(event => event.status === 'succeeded')
        .map(({ eventId }) => `audited ${eventId}`);
      const traces = [...changed.map(table => `wrote ${table}`), ...done];
      if (status >= 400 && traces.length > 0) {
        found.push(`${status}, and yet ${traces.join(', ')}`);
      }
    } catch (error) {
      found.push(String(error));
    }
    for (const what of found) {
      if (what) wrong.push(`${what}: ${sentBy(sender, request)}`);
    }
  }
  watch.stop();
  return { wrong, counts };
}

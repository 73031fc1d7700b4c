import type { RootHttpRouterConfigureContext } from '@backstage/backend-defaults/rootHttpRouter';

type RequestHandler = ReturnType<
  RootHttpRouterConfigureContext['middleware']['notFound']
>;

// An error may carry another one; nobody nests them deeper than this on purpose.
const MAX_DEPTH = 8;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function withoutStack(value: unknown, depth = 0): unknown {
  if (!isObject(value)) return value;
  if (depth >= MAX_DEPTH) return undefined;
  if (Array.isArray(value)) {
    return value.map(item => withoutStack(item, depth + 1));
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([field]) => field !== 'stack')
      .map(([field, inner]) => [field, withoutStack(inner, depth + 1)]),
  );
}

/**
 * Makes the middleware that keeps stacks out of error replies, whatever `NODE_ENV` is. In
 * development Backstage puts them there, with paths of the machine, and for callers who have
 * not signed in too; the router of each plugin does so by itself, so it is stopped where all
 * replies pass. The log still has them.
 */
export function withoutStacks(): RequestHandler {
  return (_req, res, next) => {
    const json = res.json.bind(res);
    res.json = body =>
      json(
        res.statusCode >= 400 && isObject(body) && isObject(body.error)
          ? { ...body, error: withoutStack(body.error) }
          : body,
      );
    next();
  };
}

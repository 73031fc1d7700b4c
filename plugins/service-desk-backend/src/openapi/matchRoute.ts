import { routeTable } from './routeTable';

/** An operation a request is for, and what its path names. */
export interface MatchedRoute {
  operationId: string;
  params: Record<string, string>;
}

const MAX_PARAM_LENGTH = 200;

const patterns = routeTable.map(({ method, path, operationId }) => ({
  method: method.toUpperCase(),
  operationId,
  pattern: new RegExp(
    `^${path.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}/?$`,
    // As the router sees it: what is answered must be found here, or it goes unaudited.
    'i',
  ),
}));

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).slice(0, MAX_PARAM_LENGTH);
  } catch {
    return text.slice(0, MAX_PARAM_LENGTH);
  }
}

/** Finds the operation of a request; undefined when no route answers it. */
export function matchRoute(
  method: string,
  path: string,
): MatchedRoute | undefined {
  for (const route of patterns) {
    const match = route.method === method && route.pattern.exec(path);
    if (match) {
      const params = Object.entries(match.groups ?? {}).map(
        ([name, value]): [string, string] => [name, decoded(value)],
      );
      return {
        operationId: route.operationId,
        params: Object.fromEntries(params),
      };
    }
  }
  return undefined;
}

import type { RouteDescription } from './RouteDescription';

/** An operation a request is for, and what its path names. */
export interface MatchedRoute {
  operationId: string;
  /** Changes nothing, whatever its method. */
  readsOnly?: true;
  params: Record<string, string>;
}

const MAX_PARAM_LENGTH = 200;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).slice(0, MAX_PARAM_LENGTH);
  } catch {
    return text.slice(0, MAX_PARAM_LENGTH);
  }
}

/** Finds the operation of a request; undefined when no route answers it. */
export type MatchRoute = (
  method: string,
  path: string,
) => MatchedRoute | undefined;

/** Makes the {@link MatchRoute} of a plugin's routes; the first that fits wins. */
export function routeMatcher(
  routes: readonly Pick<
    RouteDescription,
    'method' | 'path' | 'operationId' | 'readsOnly'
  >[],
): MatchRoute {
  const patterns = routes.map(({ method, path, operationId, readsOnly }) => ({
    method: method.toUpperCase(),
    operationId,
    readsOnly,
    pattern: new RegExp(
      `^${path
        .replaceAll('.', '\\.')
        .replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}/?$`,
      // As the router sees it: what is answered must be found here, or it goes unaudited.
      'i',
    ),
  }));
  return (method, path) => {
    for (const { operationId, readsOnly, pattern, ...route } of patterns) {
      const match = route.method === method && pattern.exec(path);
      if (match) {
        const params = Object.entries(match.groups ?? {}).map(
          ([name, value]): [string, string] => [name, decoded(value)],
        );
        return {
          operationId,
          params: Object.fromEntries(params),
          ...(readsOnly && { readsOnly }),
        };
      }
    }
    return undefined;
  };
}

import type { JsonObject } from '@backstage/types';

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
  handle?: { stack?: Layer[] };
}

function routesOf(layers: Layer[]): string[] {
  return layers.flatMap(({ route, handle }) =>
    route
      ? Object.keys(route.methods).map(method => `${method} ${route.path}`)
      : routesOf(handle?.stack ?? []),
  );
}

/**
 * Method and path of each route an Express router serves, wherever in it, as an OpenAPI document writes them.
 *
 * @param options - `actions`: what `:action` in a path stands for, of all or by the path
 */
export function servedRoutes(
  router: { stack: unknown[] },
  options: {
    actions: readonly string[] | ((path: string) => readonly string[]);
  },
): string[] {
  const { actions } = options;
  const actionsOf = typeof actions === 'function' ? actions : () => actions;
  const routes = routesOf(router.stack as Layer[]).flatMap(route => {
    const path = route.replace(/:(\w+)/g, '{$1}');
    return path.includes('{action}')
      ? actionsOf(path).map(action => path.replace('{action}', action))
      : [path];
  });
  return [...new Set(routes)].sort();
}

/** Method and path of each operation an OpenAPI document describes. */
export function describedRoutes(document: JsonObject): string[] {
  return Object.entries(document.paths as Record<string, JsonObject>)
    .flatMap(([path, operations]) =>
      Object.keys(operations).map(method => `${method} ${path}`),
    )
    .sort();
}

/** What the references in an OpenAPI document lead to, and which of them lead nowhere. */
export function referencesOf(document: JsonObject): {
  references: Set<string>;
  missing: string[];
} {
  const references = new Set(referencesIn(document));
  const { schemas } = document.components as { schemas: JsonObject };
  const missing = [...references].filter(
    ref => !(ref.replace('#/components/schemas/', '') in schemas),
  );
  return { references, missing };
}

function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === '$ref' ? [String(child)] : referencesIn(child),
  );
}

import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';

/** Address of an entity's page by its ref; undefined where the portal has no such page. */
export function useEntityHref(): (entityRef: string) => string | undefined {
  const route = useRouteRef(entityRouteRef);
  return entityRef => {
    try {
      const { kind, namespace, name } = parseEntityRef(entityRef);
      return route?.({
        kind: kind.toLocaleLowerCase('en-US'),
        namespace: namespace.toLocaleLowerCase('en-US'),
        name,
      });
    } catch {
      return undefined;
    }
  };
}

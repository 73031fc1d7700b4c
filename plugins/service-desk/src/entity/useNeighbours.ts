import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { type Loaded, useLoad } from '@firstline/frontend-kit';
import { nextNeighbours, type Direction, type Neighbour } from './neighbours';

const MOST_HOPS = 2;
const MOST_REFS = 200;

/** What a CI depends on, or what depends on it, up to two steps away, nearest first. */
export function useNeighbours(
  entity: Entity,
  direction: Direction,
): Loaded<Neighbour[]> {
  const catalog = useApi(catalogApiRef);
  return useLoad(async () => {
    const self = stringifyEntityRef(entity);
    const known = new Set([self]);
    const found: Neighbour[] = [];
    let from = [entity];
    for (let hops = 1; hops <= MOST_HOPS && from.length > 0; hops++) {
      const step = nextNeighbours({ from, direction, known, hops });
      step.forEach(neighbour => known.add(neighbour.ref));
      found.push(...step);
      if (hops === MOST_HOPS || step.length === 0) break;
      const { items } = await catalog.getEntitiesByRefs({
        entityRefs: step.map(neighbour => neighbour.ref),
      });
      from = items.filter((item): item is Entity => item !== undefined);
    }
    return found.slice(0, MOST_REFS);
  }, [catalog, stringifyEntityRef(entity), direction]);
}

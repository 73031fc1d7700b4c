import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useLoad } from '@firstline/frontend-kit';
import { nextNeighbours } from '../entity/neighbours';

// As many as a major incident keeps.
const MOST = 200;

/** The items an incident would affect: its own and what depends on them, as the catalog has it. */
export function useAffected(ciRefs: string[]): string[] | undefined {
  const catalog = useApi(catalogApiRef);
  const { data } = useLoad(async () => {
    const known = new Set(ciRefs);
    let refs = ciRefs;
    while (refs.length > 0) {
      const { items } = await catalog.getEntitiesByRefs({ entityRefs: refs });
      const from = items.filter((item): item is Entity => item !== undefined);
      const found = nextNeighbours({
        from,
        direction: 'downstream',
        known,
        // All that fails with an item counts, each step like the first.
        hops: 1,
      });
      refs = found.map(({ ref }) => ref).slice(0, MOST - known.size);
      refs.forEach(ref => known.add(ref));
    }
    return [...known];
  }, [catalog, ciRefs.join()]);
  return data;
}

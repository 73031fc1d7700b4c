import type { CatalogDirectory } from './CatalogDirectory';

/**
 * Who owns any of these configuration items, as user and group refs: an item's own owner,
 * else that of its system, else of its domain.
 */
export async function ciOwners(
  refs: string[],
  catalog: Pick<CatalogDirectory, 'items' | 'ownerOf'>,
): Promise<string[]> {
  const items = await catalog.items(refs);
  const owners = await Promise.all(
    refs.map(async ref => {
      const own = items.get(ref)?.ownerRef;
      // A person may own an item; only groups can have incidents assigned.
      return own?.startsWith('user:')
        ? own
        : (await catalog.ownerOf(ref))?.team;
    }),
  );
  return [...new Set(owners.filter(owner => owner !== undefined))];
}

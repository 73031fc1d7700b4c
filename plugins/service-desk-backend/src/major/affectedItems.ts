import type { CatalogDirectory } from '@firstline/backend-kit';
import type { LinkedConfigurationItem } from '@firstline/plugin-service-desk-common';

const MOST_AFFECTED = 200;

/**
 * What an incident on some items affects: these, and what depends on them, nearest first.
 * Asks the catalog, so before the transaction opens; while it is away, these alone count.
 */
export async function affectedItems(
  items: LinkedConfigurationItem[],
  catalog: Pick<CatalogDirectory, 'dependentsOf'>,
): Promise<LinkedConfigurationItem[]> {
  const dependents = await catalog.dependentsOf(
    items.map(({ ref }) => ref),
    { limit: MOST_AFFECTED - items.length },
  );
  return [...items, ...dependents.map(({ ref, title }) => ({ ref, title }))];
}

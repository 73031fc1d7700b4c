import { ciOwners, type CatalogDirectory } from '@firstline/backend-kit';
import { sameRefs } from './DatabaseOwnershipStore';
import type {
  OwnershipRefresher,
  OwnershipRow,
  OwnershipStore,
} from './OwnershipStore';

/**
 * Lets those see an open incident who own its items by now: when an item changes hands in
 * the catalog, sight goes with it. An item that has left the catalog keeps its last owners.
 */
export class DefaultOwnershipRefresher implements OwnershipRefresher {
  readonly #store: OwnershipStore;
  readonly #catalog: CatalogDirectory;

  static create(options: {
    store: OwnershipStore;
    catalog: CatalogDirectory;
  }): DefaultOwnershipRefresher {
    return new DefaultOwnershipRefresher(options.store, options.catalog);
  }

  private constructor(store: OwnershipStore, catalog: CatalogDirectory) {
    this.#store = store;
    this.#catalog = catalog;
  }

  /**
   * @param options - `limit`: incidents looked at in one batch
   * @throws ServiceUnavailableError while the catalog is away: nobody loses sight then
   */
  async refresh(options: { limit: number }): Promise<{ changed: number }> {
    const { limit } = options;
    let changed = 0;
    let after = 0;
    for (;;) {
      const rows = await this.#store.page({ after, limit });
      if (rows.length === 0) return { changed };
      changed += await this.#refreshRows(rows);
      after = rows[rows.length - 1].incidentId;
    }
  }

  async #refreshRows(rows: OwnershipRow[]): Promise<number> {
    const owners = await this.#ownersOf(rows.flatMap(({ ciRefs }) => ciRefs));
    const decide = (ciRefs: string[]) => {
      const known = ciRefs.map(ref => owners.get(ref));
      return known.includes(undefined)
        ? undefined
        : [...new Set(known.flatMap(refs => refs ?? []))];
    };
    const stale = rows.filter(row => {
      const wanted = decide(row.ciRefs);
      return wanted && !sameRefs(wanted, row.owners);
    });
    return this.#store.update(
      stale.map(({ incidentId }) => incidentId),
      decide,
    );
  }

  /** Owners by item; items that are not in the catalog are missing. */
  async #ownersOf(ciRefs: string[]): Promise<Map<string, string[]>> {
    const catalog = {
      items: (refs: string[]) => this.#catalog.items(refs, { fresh: true }),
      ownerOf: (ref: string) => this.#catalog.ownerOf(ref, { fresh: true }),
    };
    const present = await catalog.items([...new Set(ciRefs)]);
    const owners = new Map<string, string[]>();
    for (const ref of present.keys()) {
      owners.set(ref, await ciOwners([ref], catalog));
    }
    return owners;
  }
}

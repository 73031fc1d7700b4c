import type { BackstageCredentials } from '@backstage/backend-plugin-api';

/** What one item is to another, by the first step that leads to it. */
export type NeighbourRelation =
  | 'dependsOn'
  | 'consumesApi'
  | 'apiProvidedBy'
  | 'partOf';

/** An item near another. */
export interface Neighbour {
  ref: string;
  /** Steps from the item asked about; 1 for what it hangs on directly. */
  distance: number;
  relation: NeighbourRelation;
}

/** The catalog as one caller sees it, and what hangs together in it. */
export interface CatalogView {
  /**
   * Those of the refs that are in the catalog and that the caller may see there. One call
   * to the catalog; while it is away, those known from before count.
   *
   * @param options - `certain`: nothing counts that the catalog has not said just now of this
   * caller, as for what is told to them
   * @throws ServiceUnavailableError when the catalog is away and a ref is not known
   */
  visibleTo(
    refs: string[],
    credentials: BackstageCredentials,
    options?: { certain?: boolean },
  ): Promise<Set<string>>;
  /**
   * What an item hangs together with: what it depends on, the APIs it consumes and who
   * provides them, and what it is part of; nearest first, at most 50, each once. Empty when
   * the item is not in the catalog. This is the catalog's own view: what is told of it to a
   * person has to go through {@link CatalogView.visibleTo}.
   *
   * @param options - `depth`: most steps, 2 by default
   */
  neighbours(ref: string, options?: { depth?: number }): Promise<Neighbour[]>;
}

import type { BackstageCredentials } from '@backstage/backend-plugin-api';

/** The catalog as one caller sees it, and what hangs together in it. */
export interface CatalogView {
  /**
   * Those of the refs that are in the catalog and that the caller may see there. One call
   * to the catalog; while it is away, those known from before count.
   *
   * @throws ServiceUnavailableError when the catalog is away and a ref is not known
   */
  visibleTo(
    refs: string[],
    credentials: BackstageCredentials,
  ): Promise<Set<string>>;
  /** What an item needs to work, directly; empty when it is not in the catalog. */
  dependenciesOf(ref: string): Promise<string[]>;
}

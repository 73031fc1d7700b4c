/** Which items an open incident has, and who has sight of it as their owner. */
export interface OwnershipRow {
  incidentId: number;
  ciRefs: string[];
  owners: string[];
}

/** Who sees incidents because they own what is broken. */
export interface OwnershipStore {
  /** Open incidents that have items, by id. */
  page(options: { after: number; limit: number }): Promise<OwnershipRow[]>;
  /**
   * Gives sight to the owners of now, and takes it from those before.
   *
   * @param decide - the owners for the items an incident has; undefined leaves it as it is.
   * Called again under the lock, since a move may have changed the items meanwhile
   * @returns how many incidents were changed
   */
  update(
    incidentIds: number[],
    decide: (ciRefs: string[]) => string[] | undefined,
  ): Promise<number>;
}

/** Last known owners of the configuration items in use, for SQL that filters by owner. */
export interface OwnershipRefresher {
  /** Brings `ciOwner` access rows in line with the catalog; safe on any replica. */
  refresh(options: { limit: number }): Promise<{ changed: number }>;
}

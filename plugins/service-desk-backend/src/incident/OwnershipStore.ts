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

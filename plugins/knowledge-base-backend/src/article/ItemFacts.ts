import type { Knex } from 'knex';

/** What was last known of a configuration item that articles are about. */
export interface ItemFact {
  ref: string;
  /** Entity refs of who owns it. */
  owners: string[];
  /** It is not in the catalog. */
  gone: boolean;
  deprecated: boolean;
}

/**
 * The items that articles are about, as they were last seen: what differs from the catalog
 * has changed since, and only then articles have to be looked at.
 */
export interface ItemFacts {
  /** Notes items that are new here; of others what was noted stays. */
  note(
    facts: ItemFact[],
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  /** By ref, after one. */
  page(options: { after: string; limit: number }): Promise<ItemFact[]>;
  replace(fact: ItemFact): Promise<void>;
  forget(ref: string): Promise<void>;
}

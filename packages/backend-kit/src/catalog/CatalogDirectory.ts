/** What is used of a catalog entity. */
export interface ConfigurationItem {
  ref: string;
  title: string;
  kind: string;
  type?: string;
  lifecycle?: string;
  tags?: string[];
  annotations?: Record<string, string>;
  /** Entity ref of the owner, from the `ownedBy` relation; absent when nobody owns it. */
  ownerRef?: string;
  systemRef?: string;
  domainRef?: string;
}

/** A group or a user, by its name on screens. */
export interface DirectoryEntry {
  ref: string;
  title: string;
}

/**
 * The catalog as the product needs it: asked in batches, cached for seconds, with the last
 * known answer while the catalog is away.
 */
export interface CatalogDirectory {
  /**
   * Configuration items by ref; what is not in the catalog is missing from the map.
   * `fresh` takes no "not there" from the cache, and none for granted while the catalog is
   * away (a write checks refs): it throws `ServiceUnavailableError` then.
   */
  items(
    refs: string[],
    options?: { fresh?: boolean },
  ): Promise<Map<string, ConfigurationItem>>;
  /**
   * The owner of an item: its own, else its system's, else its domain's group, if it exists.
   * `fresh` as in `items`: without it, nobody owns what cannot be looked up.
   */
  ownerOf(
    ref: string,
    options?: { fresh?: boolean },
  ): Promise<
    | { team: string; via: 'item' | 'system' | 'domain'; viaRef: string }
    | undefined
  >;
  /** Groups and users by ref; what is not in the catalog is missing. */
  entries(refs: string[]): Promise<Map<string, DirectoryEntry>>;
  /** User refs of a group's members. */
  membersOf(group: string): Promise<string[]>;
  /**
   * What depends on any of the items, directly or through others: those that name it as a
   * dependency, the APIs it provides and who consumes them, and its parts. Nearest first,
   * each once, without the items themselves.
   *
   * @param options - `limit`: most items, 200 by default
   */
  dependentsOf(
    refs: string[],
    options?: { limit?: number },
  ): Promise<ConfigurationItem[]>;
}

/** Who is directly in a group, and which group is above it. */
export interface GroupDirectory {
  /** User refs of a group's own members, without those of the groups within it. */
  ownMembersOf(group: string): Promise<string[]>;
  /** The group that a group is part of; undefined at the top, or when it is not there. */
  parentOf(group: string): Promise<string | undefined>;
}

import {
  createServiceFactory,
  createServiceRef,
  type BackstageCredentials,
} from '@backstage/backend-plugin-api';

/** What a guard sees of a document that was found. */
export interface GuardedDocument {
  authorization?: { resourceRef: string };
}

/** Says of each document whether the caller may find it, as things stand now. */
export type SearchGuard = (
  documents: readonly GuardedDocument[],
  credentials: BackstageCredentials,
) => Promise<boolean[]>;

/**
 * Who may find documents in the portal's own search, by their type.
 *
 * Backstage asks the portal's policy alone. The products refuse also where the policy allows everything; so what they
 * put into the portal's index is shown only by an engine that asks these guards, too.
 */
export interface SearchGuards {
  /** Guards all documents of a type. */
  add(type: string, guard: SearchGuard): void;
  /** The guard of a type; undefined when anybody may find its documents. */
  guardOf(type: string): SearchGuard | undefined;
  /** Called by the engine that asks them. */
  enforce(): void;
  /** Whether there is such an engine: if not, nothing guarded may be put into the index. */
  enforced(): boolean;
}

/** Creates guards that nobody asks yet. */
export function createSearchGuards(): SearchGuards {
  const guards = new Map<string, SearchGuard>();
  let asked = false;
  return {
    add(type, guard) {
      guards.set(type, guard);
    },
    guardOf: type => guards.get(type),
    enforce() {
      asked = true;
    },
    enforced: () => asked,
  };
}

/** The guards of this backend's search plugin, for its modules. */
export const searchGuardsServiceRef = createServiceRef<SearchGuards>({
  id: 'firstline.search-guards',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({ service, deps: {}, factory: createSearchGuards }),
});

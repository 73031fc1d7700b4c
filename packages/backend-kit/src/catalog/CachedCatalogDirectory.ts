import type {
  AuthService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import type { catalogServiceRef } from '@backstage/plugin-catalog-node';
import type { Clock } from '../time';
import { answerInTime } from '../time/answerInTime';
import { collectDependents } from './collectDependents';
import type {
  CatalogDirectory,
  ConfigurationItem,
  DirectoryEntry,
  GroupDirectory,
} from './CatalogDirectory';
import type { CatalogView, Neighbour } from './CatalogView';
import {
  directoryFields,
  toDirectoryRecord,
  type DirectoryRecord,
} from './directoryRecord';
import { EntityCache } from './EntityCache';

type Catalog = typeof catalogServiceRef.T;

const BATCH = 200;
/** After a failure the catalog is left alone for so long. */
const PAUSE_MS = 2_000;
const MAX_SUBGROUPS = 200;
const MAX_NEIGHBOURS = 50;
const MAX_DEPENDENTS = 200;
const DEPTH = 2;

function keyOf(ref: string): string {
  return ref.toLocaleLowerCase('en-US');
}

/** {@link CatalogDirectory}, {@link CatalogView} and {@link GroupDirectory} over the catalog service. */
export class CachedCatalogDirectory
  implements CatalogDirectory, CatalogView, GroupDirectory
{
  readonly #catalog: Catalog;
  readonly #auth: AuthService;
  readonly #logger: LoggerService;
  readonly #clock: Clock;
  readonly #cache: EntityCache;
  /** Refs being asked for, so that a burst of filings asks once. */
  readonly #pending = new Map<string, Promise<void>>();
  #askAgainAt = 0;

  static create(options: {
    catalog: Catalog;
    auth: AuthService;
    logger: LoggerService;
    clock: Clock;
    cache?: EntityCache;
  }): CachedCatalogDirectory {
    return new CachedCatalogDirectory(options);
  }

  private constructor(options: {
    catalog: Catalog;
    auth: AuthService;
    logger: LoggerService;
    clock: Clock;
    cache?: EntityCache;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#logger = options.logger;
    this.#clock = options.clock;
    this.#cache = options.cache ?? EntityCache.create({ clock: options.clock });
  }

  async items(
    refs: string[],
    options: { fresh?: boolean } = {},
  ): Promise<Map<string, ConfigurationItem>> {
    return this.#records(refs, options);
  }

  async entries(refs: string[]): Promise<Map<string, DirectoryEntry>> {
    return this.#records(refs);
  }

  async ownerOf(ref: string, options: { fresh?: boolean } = {}) {
    const item = await this.#record(ref, options);
    const own = await this.#owningGroup(item, options);
    if (item && own)
      return { team: own, via: 'item', viaRef: item.ref } as const;
    const system = await this.#record(item?.systemRef, options);
    const its = await this.#owningGroup(system, options);
    if (system && its) {
      return { team: its, via: 'system', viaRef: system.ref } as const;
    }
    const domainRef = system?.domainRef ?? item?.domainRef;
    const domain = await this.#record(domainRef, options);
    const team = await this.#owningGroup(domain, options);
    return domain && team
      ? ({ team, via: 'domain', viaRef: domain.ref } as const)
      : undefined;
  }

  async membersOf(group: string): Promise<string[]> {
    const members = new Set<string>();
    const seen = new Set<string>();
    let level = [keyOf(group)];
    while (level.length > 0 && seen.size < MAX_SUBGROUPS) {
      level.forEach(ref => seen.add(ref));
      const groups = [...(await this.#records(level)).values()];
      groups
        .flatMap(({ members: users }) => users)
        .forEach(user => members.add(user));
      // Groups may contain one another by mistake.
      level = [...new Set(groups.flatMap(({ subgroups }) => subgroups))].filter(
        ref => !seen.has(ref),
      );
    }
    return [...members];
  }

  async ownMembersOf(group: string): Promise<string[]> {
    const record = await this.#record(group);
    return (record?.members ?? []).map(keyOf);
  }

  async parentOf(group: string): Promise<string | undefined> {
    const record = await this.#record(group);
    // A parent that is named and not there is above nobody.
    const parent = await this.#record(record?.parentRef);
    return parent && keyOf(parent.ref);
  }

  dependentsOf(
    refs: string[],
    options: { limit?: number } = {},
  ): Promise<ConfigurationItem[]> {
    const { limit = MAX_DEPENDENTS } = options;
    return collectDependents(refs.map(keyOf), {
      limit,
      recordsOf: wanted => this.#records(wanted),
    });
  }

  async neighbours(
    ref: string,
    options: { depth?: number } = {},
  ): Promise<Neighbour[]> {
    const { depth = DEPTH } = options;
    const found = new Map<string, Neighbour>();
    const start = keyOf(ref);
    let level: (Neighbour | undefined)[] = [undefined];
    for (let distance = 1; distance <= depth && level.length > 0; distance++) {
      const froms = level.map(near => near?.ref ?? start);
      const records = await this.#records(froms);
      const next: Neighbour[] = [];
      for (const [index, from] of froms.entries()) {
        for (const one of records.get(from)?.neighbours ?? []) {
          const key = keyOf(one.ref);
          if (key === start || found.has(key)) continue;
          const relation = level[index]?.relation ?? one.relation;
          const near = { ref: key, distance, relation };
          found.set(key, near);
          next.push(near);
        }
      }
      level = next.slice(0, MAX_NEIGHBOURS);
    }
    return [...found.values()].slice(0, MAX_NEIGHBOURS);
  }

  async visibleTo(
    refs: string[],
    credentials: BackstageCredentials,
    options: { certain?: boolean } = {},
  ): Promise<Set<string>> {
    const keys = [...new Set(refs.map(keyOf))];
    try {
      const found = await this.#fetch(keys, credentials);
      // What one person may see exists; that another may not is not remembered.
      found.forEach((record, ref) => this.#cache.put(ref, record));
      return new Set(found.keys());
    } catch (error) {
      this.#warn(error);
      if (options.certain) {
        throw new ServiceUnavailableError('The catalog did not answer');
      }
      return new Set(this.#lastKnown(keys, { fresh: true }).keys());
    }
  }

  /** The owner of a record, if it is a group that exists. */
  async #owningGroup(
    record: DirectoryRecord | undefined,
    options: { fresh?: boolean },
  ): Promise<string | undefined> {
    const owner = await this.#record(record?.ownerRef, options);
    return owner && keyOf(owner.kind) === 'group' ? owner.ref : undefined;
  }

  async #record(ref: string | undefined, options?: { fresh?: boolean }) {
    return ref === undefined
      ? undefined
      : (await this.#records([ref], options)).get(keyOf(ref));
  }

  async #records(
    refs: string[],
    { fresh = false }: { fresh?: boolean } = {},
  ): Promise<Map<string, DirectoryRecord>> {
    const keys = [...new Set(refs.map(keyOf))];
    const stale = keys.filter(
      ref => !this.#cache.isFresh(ref, { presence: fresh }),
    );
    if (stale.length === 0) return this.#lastKnown(keys, { fresh: false });
    try {
      await this.#refresh(stale);
    } catch (error) {
      this.#warn(error);
      return this.#lastKnown(keys, { fresh });
    }
    return this.#lastKnown(keys, { fresh: false });
  }

  async #refresh(refs: string[]): Promise<void> {
    const unasked = refs.filter(ref => !this.#pending.has(ref));
    if (unasked.length > 0) {
      if (this.#clock.now().toMillis() < this.#askAgainAt) {
        throw new ServiceUnavailableError('The catalog did not answer');
      }
      const asked = this.#ask(unasked).finally(() =>
        unasked.forEach(ref => this.#pending.delete(ref)),
      );
      unasked.forEach(ref => this.#pending.set(ref, asked));
    }
    await Promise.all(refs.map(ref => this.#pending.get(ref)));
  }

  async #ask(refs: string[]): Promise<void> {
    const found = await this.#fetch(
      refs,
      await this.#auth.getOwnServiceCredentials(),
    );
    refs.forEach(ref => this.#cache.put(ref, found.get(ref)));
  }

  async #fetch(
    refs: string[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, DirectoryRecord>> {
    const found = new Map<string, DirectoryRecord>();
    for (let start = 0; start < refs.length; start += BATCH) {
      const { items } = await answerInTime(
        this.#catalog.getEntitiesByRefs(
          {
            entityRefs: refs.slice(start, start + BATCH),
            fields: directoryFields,
          },
          { credentials },
        ),
        { of: 'The catalog' },
      );
      for (const entity of items) {
        if (entity) {
          const record = toDirectoryRecord(entity);
          found.set(keyOf(record.ref), record);
        }
      }
    }
    return found;
  }

  #lastKnown(
    refs: string[],
    options: { fresh: boolean },
  ): Map<string, DirectoryRecord> {
    const known = new Map<string, DirectoryRecord>();
    for (const ref of refs) {
      const record = this.#cache.lastKnown(ref);
      if (record) {
        known.set(ref, record);
      } else if (options.fresh) {
        // "Not in the catalog" would be a guess.
        throw new ServiceUnavailableError(
          'The catalog cannot be asked just now; try again in a moment, or leave the configuration item out',
        );
      }
    }
    return known;
  }

  #warn(error: unknown): void {
    const now = this.#clock.now().toMillis();
    if (now < this.#askAgainAt) return;
    this.#askAgainAt = now + PAUSE_MS;
    this.#logger.warn(
      'The catalog does not answer; going on with what it last said',
      toError(error),
    );
  }
}

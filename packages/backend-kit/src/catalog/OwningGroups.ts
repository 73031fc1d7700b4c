import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  CATALOG_FILTER_EXISTS,
  type QueryEntitiesInitialRequest,
} from '@backstage/catalog-client';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { catalogServiceRef } from '@backstage/plugin-catalog-node';
import type { Clock } from '../time';
import { answerInTime } from '../time/answerInTime';

const FRESH_MS = 60_000;
/** A catalog that is just being filled has the answer soon. */
const NONE_FRESH_MS = 10_000;
/** After a failure the catalog is left alone for so long. */
const PAUSE_MS = 2_000;
const MAX_GROUPS = 5_000;
const MAX_LISTED = 500;

/**
 * Knows which groups own something in the catalog: they may have incidents assigned, and
 * their members are engineers. While the catalog is away what was known last counts, and
 * who was not known owns nothing.
 */
export class OwningGroups {
  readonly #catalog: typeof catalogServiceRef.T;
  readonly #auth: AuthService;
  readonly #logger: LoggerService;
  readonly #clock: Clock;
  #listed: { groups: string[]; until: number } = { groups: [], until: 0 };
  readonly #known = new Map<string, { owns: boolean; until: number }>();

  static create(options: {
    catalog: typeof catalogServiceRef.T;
    auth: AuthService;
    logger: LoggerService;
    clock: Clock;
  }): OwningGroups {
    return new OwningGroups(options);
  }

  private constructor(options: {
    catalog: typeof catalogServiceRef.T;
    auth: AuthService;
    logger: LoggerService;
    clock: Clock;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#logger = options.logger;
    this.#clock = options.clock;
  }

  /** Whether any of the groups owns an entity; an answer may be a minute old. */
  async anyOwns(groups: string[]): Promise<boolean> {
    const owns = await Promise.all(groups.map(group => this.#owns(group)));
    return owns.includes(true);
  }

  /**
   * Groups that own something, at most 500; an answer may be a minute old. While the catalog
   * is away those of the last answer.
   */
  async list(): Promise<string[]> {
    const now = this.#clock.now().toMillis();
    if (now < this.#listed.until) return this.#listed.groups;
    try {
      const items = await this.#ask({
        filter: {
          kind: 'group',
          'relations.ownerOf': CATALOG_FILTER_EXISTS,
        },
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
        limit: MAX_LISTED,
      });
      const groups = items.map(item => stringifyEntityRef(item));
      const fresh = groups.length > 0 ? FRESH_MS : NONE_FRESH_MS;
      this.#listed = { groups, until: now + fresh };
    } catch (error) {
      this.#logger.warn(
        'The catalog cannot be asked for owners',
        toError(error),
      );
      this.#listed = { ...this.#listed, until: now + PAUSE_MS };
    }
    return this.#listed.groups;
  }

  async #owns(group: string): Promise<boolean> {
    const now = this.#clock.now().toMillis();
    const known = this.#known.get(group);
    if (known && now < known.until) return known.owns;
    try {
      const items = await this.#ask({
        filter: { 'relations.ownedBy': group },
        fields: ['kind'],
        limit: 1,
      });
      const owns = items.length > 0;
      const until = now + (owns ? FRESH_MS : NONE_FRESH_MS);
      return this.#keep(group, { owns, until });
    } catch (error) {
      this.#logger.warn(
        'The catalog cannot be asked for owners',
        toError(error),
      );
      const owns = known?.owns ?? false;
      return this.#keep(group, { owns, until: now + PAUSE_MS });
    }
  }

  async #ask(query: QueryEntitiesInitialRequest) {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const { items } = await answerInTime(
      this.#catalog.queryEntities(query, { credentials }),
      { of: 'The catalog' },
    );
    return items;
  }

  #keep(group: string, answer: { owns: boolean; until: number }): boolean {
    this.#known.delete(group);
    this.#known.set(group, answer);
    if (this.#known.size > MAX_GROUPS) {
      const [oldest] = this.#known.keys();
      this.#known.delete(oldest);
    }
    return answer.owns;
  }
}

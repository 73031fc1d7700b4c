import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { catalogServiceRef } from '@backstage/plugin-catalog-node';
import type { Clock } from '../time';

const FRESH_MS = 60_000;
const MAX_GROUPS = 5_000;

/** Knows which groups own something in the catalog, and so may have incidents assigned. */
export class OwningGroups {
  readonly #catalog: typeof catalogServiceRef.T;
  readonly #auth: AuthService;
  readonly #logger: LoggerService;
  readonly #clock: Clock;
  readonly #known = new Map<string, { owns: boolean; at: number }>();

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

  async #owns(group: string): Promise<boolean> {
    const now = this.#clock.now().toMillis();
    const known = this.#known.get(group);
    if (known && now - known.at < FRESH_MS) return known.owns;
    try {
      const { items } = await this.#catalog.queryEntities(
        {
          filter: { 'relations.ownedBy': group },
          fields: ['kind'],
          limit: 1,
        },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      return this.#keep(group, items.length > 0, now);
    } catch (error) {
      this.#logger.warn(
        'The catalog cannot be asked for owners',
        toError(error),
      );
      // Only decides what a screen offers, and so may be a guess.
      return known?.owns ?? false;
    }
  }

  #keep(group: string, owns: boolean, now: number): boolean {
    this.#known.delete(group);
    this.#known.set(group, { owns, at: now });
    if (this.#known.size > MAX_GROUPS) {
      const [oldest] = this.#known.keys();
      this.#known.delete(oldest);
    }
    return owns;
  }
}

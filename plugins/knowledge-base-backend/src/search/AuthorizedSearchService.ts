import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { CatalogView } from '@firstline/backend-kit';
import type {
  SearchQuery,
  SuggestQuery,
} from '@firstline/plugin-knowledge-base-common';
import type { CallerResolver } from '../people/CallerResolver';
import type { Neighbour } from './ArticleSearch';
import type { DefaultSearchService } from './DefaultSearchService';
import type { SearchService } from './SearchService';

interface Dependencies {
  search: Pick<
    DefaultSearchService,
    'search' | 'suggest' | 'listMissed' | 'dismissMissed'
  >;
  callers: Pick<CallerResolver, 'forRead' | 'forWrite'>;
  catalog: Pick<CatalogView, 'neighbours'>;
  logger: LoggerService;
}

/** Searches of whoever comes with credentials. */
export class AuthorizedSearchService
  implements SearchService<BackstageCredentials>
{
  readonly #search: Dependencies['search'];
  readonly #callers: Dependencies['callers'];
  readonly #catalog: Dependencies['catalog'];
  readonly #logger: LoggerService;

  static create(options: Dependencies): AuthorizedSearchService {
    return new AuthorizedSearchService(options);
  }

  private constructor(options: Dependencies) {
    this.#search = options.search;
    this.#callers = options.callers;
    this.#catalog = options.catalog;
    this.#logger = options.logger;
  }

  async search(query: SearchQuery, options: { by: BackstageCredentials }) {
    return this.#search.search(query, await this.#contextOf(query, options));
  }

  async suggest(query: SuggestQuery, options: { by: BackstageCredentials }) {
    return this.#search.suggest(query, await this.#contextOf(query, options));
  }

  async listMissed(
    query: { limit: number; cursor?: string },
    options: { by: BackstageCredentials },
  ) {
    const by = await this.#callers.forRead(options.by);
    return this.#search.listMissed(query, { by });
  }

  async dismissMissed(id: string, options: { by: BackstageCredentials }) {
    const by = await this.#callers.forWrite(options.by);
    await this.#search.dismissMissed(id, { by });
  }

  async #contextOf(
    { ciRef }: { ciRef?: string },
    options: { by: BackstageCredentials },
  ) {
    const [by, near] = await Promise.all([
      this.#callers.forRead(options.by),
      ciRef === undefined ? [] : this.#near(ciRef),
    ]);
    return { by, near };
  }

  /**
   * The item and what it hangs together with. It decides the order alone: what is told of
   * an item is what the article that was found says of it.
   */
  async #near(ref: string): Promise<Neighbour[]> {
    const item = { ref, distance: 0 };
    try {
      const neighbours = await this.#catalog.neighbours(ref);
      return [
        item,
        ...neighbours.map(({ ref: other, distance }) => ({
          ref: other,
          distance,
        })),
      ];
    } catch (error) {
      this.#logger.warn(
        'The catalog is away: searched without neighbours',
        toError(error),
      );
      return [item];
    }
  }
}

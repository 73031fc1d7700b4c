import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type {
  QueryRequestOptions,
  QueryTranslator,
  SearchEngine,
} from '@backstage/plugin-search-backend-node';
import type {
  IndexableResult,
  IndexableResultSet,
  SearchQuery,
} from '@backstage/plugin-search-common';
import type { SearchGuards } from '@firstline/backend-kit';
import { cursorOf, cursorsAround, searchPageOf } from './searchPages';

/** Documents that are looked at for one answer; who may see none of so many should ask more closely. */
const MAX_LOOKED_AT = 1000;
const BATCH = 100;

/** What a look through the ranked documents gave. */
interface Visible {
  results: IndexableResult[];
  /** Every document that matches was looked at. */
  complete: boolean;
}

/**
 * Any search engine, with the guards asked of what it finds: a document of a guarded type is shown to whom its guard lets
 * through, and to nobody when the guard cannot be asked. What is hidden is not counted.
 */
export class GuardedSearchEngine implements SearchEngine {
  readonly #engine: SearchEngine;
  readonly #guards: SearchGuards;
  readonly #logger: LoggerService;

  static create(options: {
    engine: SearchEngine;
    guards: SearchGuards;
    logger: LoggerService;
  }): GuardedSearchEngine {
    options.guards.enforce();
    return new GuardedSearchEngine(options);
  }

  private constructor(options: {
    engine: SearchEngine;
    guards: SearchGuards;
    logger: LoggerService;
  }) {
    this.#engine = options.engine;
    this.#guards = options.guards;
    this.#logger = options.logger;
  }

  setTranslator(translator: QueryTranslator) {
    this.#engine.setTranslator(translator);
  }

  async getIndexer(type: string) {
    return this.#engine.getIndexer(type);
  }

  async query(
    query: SearchQuery,
    options: QueryRequestOptions,
  ): Promise<IndexableResultSet> {
    const { types } = query;
    if (types?.every(type => !this.#guards.guardOf(type))) {
      return this.#engine.query(query, options);
    }
    const page = searchPageOf(query);
    const start = page.page * page.size;
    const end = start + page.size;
    const { results, complete } = await this.#visible(query, options, end + 1);
    return {
      results: results
        .slice(start, end)
        .map((result, index) => ({ ...result, rank: start + index + 1 })),
      numberOfResults: complete ? results.length : undefined,
      ...cursorsAround(page, results.length > end),
    };
  }

  /** The first visible documents, until there are enough. */
  async #visible(
    query: SearchQuery,
    options: QueryRequestOptions,
    enough: number,
  ): Promise<Visible> {
    const results: IndexableResult[] = [];
    for (let batch = 0; batch * BATCH < MAX_LOOKED_AT; batch++) {
      const part = await this.#engine.query(
        { ...query, pageLimit: BATCH, pageCursor: cursorOf(batch) },
        options,
      );
      results.push(...(await this.#let(part.results, options)));
      if (!part.nextPageCursor) {
        return { results, complete: true };
      }
      if (results.length >= enough) {
        break;
      }
    }
    return { results, complete: false };
  }

  async #let(
    results: IndexableResult[],
    options: QueryRequestOptions,
  ): Promise<IndexableResult[]> {
    const types = [...new Set(results.map(({ type }) => type))];
    const allowed = new Set<IndexableResult>();
    await Promise.all(
      types.map(async type => {
        const ofType = results.filter(result => result.type === type);
        const decisions = await this.#decide(type, ofType, options);
        ofType
          .filter((_, index) => decisions[index])
          .forEach(result => allowed.add(result));
      }),
    );
    return results.filter(result => allowed.has(result));
  }

  async #decide(
    type: string,
    results: IndexableResult[],
    options: QueryRequestOptions,
  ): Promise<boolean[]> {
    const guard = this.#guards.guardOf(type);
    if (!guard) {
      return results.map(() => true);
    }
    const credentials = credentialsOf(options);
    if (!credentials) {
      return results.map(() => false);
    }
    try {
      return await guard(
        results.map(({ document }) => document),
        credentials,
      );
    } catch (error) {
      this.#logger.warn(
        `Documents of type ${type} are left out of a search: nobody could say who may see them`,
        toError(error),
      );
      return results.map(() => false);
    }
  }
}

function credentialsOf(
  options: QueryRequestOptions,
): BackstageCredentials | undefined {
  return 'credentials' in options ? options.credentials : undefined;
}

import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  InputError,
  NotAllowedError,
  NotFoundError,
  toError,
} from '@backstage/errors';
import {
  cappedTotal,
  decodeCursor,
  DEFAULT_PAGE_SIZE,
  encodeCursor,
  filterHash,
} from '@firstline/backend-kit';
import {
  type ArticleSummary,
  type SearchQuery,
  type SearchReply,
  type SuggestQuery,
  type SuggestReply,
} from '@firstline/plugin-knowledge-base-common';
import { setImmediate } from 'node:timers/promises';
import type { ArticleService } from '../article/ArticleService';
import type { Caller } from '../people/Caller';
import type {
  ArticleSearch,
  Neighbour,
  SearchMatch,
  SearchSight,
} from './ArticleSearch';
import type { SearchTally } from '../activity/SearchTally';
import type { MissedSearchStore } from './MissedSearchStore';
import { parseQueryBox, type ParsedQuery } from './parseQueryBox';
import { hitOf, suggestionOf } from './searchReply';
import type { SearchService } from './SearchService';

const SUGGESTIONS = 5;

/** Hits that can be paged through. */
const MAX_OFFSET = 10_000;

/** Who asks, and what hangs together with the item at hand in the catalog. */
interface SearchContext {
  by: Caller;
  near?: Neighbour[];
}

interface Dependencies {
  search: ArticleSearch;
  articles: Pick<ArticleService<Caller>, 'summaries' | 'get'>;
  misses: MissedSearchStore;
  tally: Pick<SearchTally, 'count'>;
  logger: LoggerService;
}

/** Searches for one caller: what they may find, as they may read it. */
export class DefaultSearchService implements SearchService<Caller> {
  readonly #search: ArticleSearch;
  readonly #articles: Pick<ArticleService<Caller>, 'summaries' | 'get'>;
  readonly #misses: MissedSearchStore;
  readonly #tally: Pick<SearchTally, 'count'>;
  readonly #logger: LoggerService;

  static create(options: Dependencies): DefaultSearchService {
    return new DefaultSearchService(options);
  }

  private constructor(options: Dependencies) {
    this.#search = options.search;
    this.#articles = options.articles;
    this.#misses = options.misses;
    this.#tally = options.tally;
    this.#logger = options.logger;
  }

  async search(
    query: SearchQuery,
    { by, near = [] }: SearchContext,
  ): Promise<SearchReply> {
    const started = performance.now();
    const limit = query.limit ?? DEFAULT_PAGE_SIZE;
    const place = placeOf(query);
    const parsed = narrowed(parseQueryBox(query.q ?? ''), query);
    const found = await this.#search.search({
      ...parsed,
      sight: sightOf(by),
      near,
      limit,
      offset: place.offset,
    });
    const terms = new Set(found.terms);
    const items = await this.#complete(found.hits, by, (article, match) =>
      hitOf(article, match, terms),
    );
    if (isAsked(query, by)) {
      const foundNothing = found.total === 0;
      this.#tally.count({ foundNothing });
      if (foundNothing) await this.#remember(query.q);
    }
    const next = place.offset + limit;
    return {
      items,
      totalItems: cappedTotal(found.total),
      nextCursor:
        next < Math.min(found.total, MAX_OFFSET)
          ? place.cursorAt(next)
          : undefined,
      tookMs: tookMs(started),
      corrections: found.corrections,
    };
  }

  async suggest(
    { text = '' }: SuggestQuery,
    { by, near = [] }: SearchContext,
  ): Promise<SuggestReply> {
    const started = performance.now();
    const found = await this.#search.suggest({
      text,
      sight: sightOf(by),
      near,
      limit: SUGGESTIONS,
    });
    const terms = new Set(found.terms);
    const items = await this.#complete(found.hits, by, async (article, match) =>
      suggestionOf(hitOf(article, match, terms), match, {
        terms: found.terms,
        remedy: await this.#remedyOf(article, by),
      }),
    );
    return { items, tookMs: tookMs(started) };
  }

  async listMissed(
    query: { limit: number; cursor?: string },
    { by }: { by: Caller },
  ) {
    requireManager(by);
    return this.#misses.list(query);
  }

  async dismissMissed(id: string, { by }: { by: Caller }): Promise<void> {
    requireManager(by);
    if (!(await this.#misses.remove(id))) {
      throw new NotFoundError('There is no such search');
    }
  }

  /** Hits as the articles say of themselves; what the caller may not read is left out. */
  async #complete<Item>(
    matches: SearchMatch[],
    by: Caller,
    itemOf: (
      article: ArticleSummary,
      match: SearchMatch,
    ) => Item | Promise<Item>,
  ): Promise<Item[]> {
    const ids = matches.map(({ articleId }) => articleId);
    const articles = await this.#articles.summaries(ids, { by });
    const items: Item[] = [];
    for (const match of matches) {
      const article = articles.get(match.articleId);
      if (article) {
        items.push(await itemOf(article, match));
        // Marking long articles takes a while each; others get their turn between them.
        await setImmediate();
      }
    }
    return items;
  }

  /** What to do: the workaround of a known error, else the resolution. */
  async #remedyOf(
    { number }: ArticleSummary,
    by: Caller,
  ): Promise<string | undefined> {
    try {
      const article = await this.#articles.get(number, { by });
      return article.kind === 'known-error'
        ? article.workaround ?? article.resolution
        : article.resolution ?? article.workaround;
    } catch (error) {
      if (error instanceof NotFoundError) {
        // Retired while the suggestions were made.
        return undefined;
      }
      throw error;
    }
  }

  async #remember(text: string): Promise<void> {
    try {
      await this.#misses.record(text);
    } catch (error) {
      this.#logger.warn(
        'A search that found nothing was not remembered',
        toError(error),
      );
    }
  }
}

/** Whether somebody looks for something: not while they type, nor for a further page. */
function isAsked(
  query: SearchQuery,
  by: Caller,
): query is SearchQuery & { q: string } {
  return !!query.q && !query.typing && !query.cursor && by.kind === 'user';
}

function sightOf({ kind, roles, portal }: Caller): SearchSight {
  const inside = roles.engineer || roles.manager || kind !== 'user';
  return {
    audiences: inside ? ['everyone', 'engineers'] : ['everyone'],
    readable: portal?.readable ?? true,
  };
}

/** The box and the fields beside it narrow each other. */
function narrowed(
  parsed: ParsedQuery,
  { kind, language }: SearchQuery,
): ParsedQuery {
  const { kinds, languages } = parsed.filter;
  const both = <T>(typed: T[] | undefined, chosen: T | undefined) =>
    chosen === undefined
      ? typed
      : [chosen].filter(value => typed?.includes(value) ?? true);
  return {
    ...parsed,
    filter: {
      ...parsed.filter,
      kinds: both(kinds, kind),
      languages: both(languages, language),
    },
  };
}

function placeOf({
  cursor,
  limit: _limit,
  typing: _typing,
  ...filter
}: SearchQuery) {
  const place = { sort: 'score', filterHash: filterHash(filter) };
  const [offset] =
    cursor === undefined
      ? [0]
      : decodeCursor(cursor, { ...place, types: ['integer'] });
  if (typeof offset !== 'number' || offset < 0 || offset > MAX_OFFSET) {
    throw new InputError('cursor: is not one this service gave out');
  }
  return {
    offset,
    cursorAt: (next: number) => encodeCursor({ ...place, values: [next] }),
  };
}

function requireManager({ roles }: Caller): void {
  if (!roles.manager) {
    throw new NotAllowedError(
      'Searches that found nothing are for knowledge managers',
    );
  }
}

function tookMs(started: number): number {
  return Math.round((performance.now() - started) * 10) / 10;
}

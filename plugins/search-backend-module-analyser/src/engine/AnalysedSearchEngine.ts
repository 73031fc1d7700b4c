import type {
  QueryRequestOptions,
  QueryTranslator,
  SearchEngine,
} from '@backstage/plugin-search-backend-node';
import type {
  IndexableResultSet,
  SearchQuery,
} from '@backstage/plugin-search-common';
import {
  queryTerms,
  translationsOf,
  type QueryTerm,
} from '@firstline/analyser';
import { Highlighter } from './Highlighter';
import type {
  DocumentQuery,
  FoundDocument,
  DocumentIndex,
} from './DocumentIndex';
import { cursorsAround, DEFAULT_SIZE, searchPageOf } from './searchPages';

/** How many longer words an unfinished one may stand for, and what each of them counts. */
const MAX_LONGER_WORDS = 20;
const LONGER_WORD_WEIGHT = 0.4;

/** A query as it goes to the index, and what to highlight. */
interface AskedQuery {
  terms: QueryTerm[] | undefined;
  types?: string[];
  filters?: SearchQuery['filters'];
}

/**
 * A search engine for Backstage's search whose words are the analyser's, on top of any index of documents. It finds any
 * of the words, the best documents first; what begins with the last, unfinished word is asked for only when the words as
 * they stand do not fill a page.
 */
export class AnalysedSearchEngine implements SearchEngine {
  readonly #index: DocumentIndex;
  readonly #highlighter = Highlighter.create();
  #translator: QueryTranslator = translate;

  static create(options: { index: DocumentIndex }): AnalysedSearchEngine {
    return new AnalysedSearchEngine(options.index);
  }

  private constructor(index: DocumentIndex) {
    this.#index = index;
  }

  setTranslator(translator: QueryTranslator) {
    this.#translator = translator;
  }

  async getIndexer(type: string) {
    return this.#index.indexerOf(type);
  }

  async query(
    query: SearchQuery,
    _options?: QueryRequestOptions,
  ): Promise<IndexableResultSet> {
    const asked = this.#translator(query) as AskedQuery;
    const page = searchPageOf(query);
    const offset = page.page * page.size;
    const { found, total, terms } = await this.#find(asked, {
      offset,
      // An empty page counts what a full one would: without a row the index cannot tell how many there are.
      limit: page.size || DEFAULT_SIZE,
    });
    return {
      results: found.slice(0, page.size).map((hit, index) => ({
        ...hit,
        rank: offset + index + 1,
        highlight: this.#highlighter.highlight(hit.document, terms),
      })),
      numberOfResults: total,
      ...cursorsAround(page, total > offset + page.size),
    };
  }

  async #find(
    { terms, ...rest }: AskedQuery,
    part: Pick<DocumentQuery, 'offset' | 'limit'>,
  ): Promise<{ found: FoundDocument[]; total: number; terms: QueryTerm[] }> {
    const exact = await this.#index.find({ ...rest, ...part, terms });
    const unfinished = terms?.find(({ prefix }) => prefix);
    if (!terms || !unfinished || exact.total >= part.limit) {
      return { ...exact, terms: (terms ?? []).map(finished) };
    }
    const longer = await this.#longerWords(unfinished);
    const all = [...terms, ...longer];
    const found = await this.#index.find({ ...rest, ...part, terms: all });
    return { ...found, terms: all.map(finished) };
  }

  async #longerWords(unfinished: QueryTerm): Promise<QueryTerm[]> {
    const known = await this.#index.termsStartingWith(
      unfinished.term,
      MAX_LONGER_WORDS,
    );
    return known
      .filter(term => term !== unfinished.term)
      .map(term => ({ ...unfinished, term, weight: LONGER_WORD_WEIGHT }));
  }
}

/** What is highlighted is what was asked for, and no more. */
function finished(term: QueryTerm): QueryTerm {
  return { ...term, prefix: false };
}

function translate(query: SearchQuery): AskedQuery {
  const { term, types, filters } = query;
  const terms = term.trim()
    ? [...queryTerms(term), ...translationsOf(term)]
    : undefined;
  return { terms, types, filters };
}

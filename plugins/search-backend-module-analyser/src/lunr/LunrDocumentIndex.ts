import type { LoggerService } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type {
  DocumentQuery,
  FoundDocument,
  DocumentIndex,
  WeightedTerm,
} from '../engine/DocumentIndex';
import { LunrDocumentIndexer, type LunrDocuments } from './LunrDocumentIndexer';
import { matchesFilters } from './matchesFilters';

interface ScoredDocument extends FoundDocument {
  score: number;
}

/** Documents in the memory of this process, in one index of lunr for each type. */
export class LunrDocumentIndex implements DocumentIndex {
  readonly #logger: LoggerService;
  readonly #types = new Map<string, LunrDocuments>();

  static create(options: { logger: LoggerService }): LunrDocumentIndex {
    return new LunrDocumentIndex(options.logger);
  }

  private constructor(logger: LoggerService) {
    this.#logger = logger;
  }

  indexerOf(type: string) {
    return LunrDocumentIndexer.create({
      present: this.#types.get(type),
      done: all => {
        // A collator that failed quietly would empty the search.
        if (all.documents.length > 0) {
          this.#types.set(type, all);
        } else {
          this.#logger.warn(`Index for ${type} was not replaced: no documents`);
        }
      },
    });
  }

  async find({ terms, types, filters, offset, limit }: DocumentQuery) {
    const found: ScoredDocument[] = [];
    for (const [type, all] of this.#types) {
      if (!types || types.includes(type)) {
        found.push(...findIn(all, type, terms, filters));
      }
    }
    found.sort((a, b) => b.score - a.score);
    return {
      found: found
        .slice(offset, offset + limit)
        .map(({ type, document }) => ({ type, document })),
      total: found.length,
    };
  }

  async termsStartingWith(prefix: string, limit: number) {
    const terms = new Set<string>();
    for (const all of this.#types.values()) {
      for (const term of all.terms) {
        if (terms.size < limit && term.startsWith(prefix)) {
          terms.add(term);
        }
      }
    }
    return [...terms];
  }
}

function findIn(
  all: LunrDocuments,
  type: string,
  terms: readonly WeightedTerm[] | undefined,
  filters: JsonObject | undefined,
): ScoredDocument[] {
  const ranked = terms
    ? rank(all, terms)
    : all.documents.map(document => ({ document, score: 0 }));
  return ranked
    .filter(({ document }) => matchesFilters(document, filters))
    .map(hit => ({ type, ...hit }));
}

function rank(all: LunrDocuments, terms: readonly WeightedTerm[]) {
  // Lunr fails now and then over a term that it does not have (olivernn/lunr.js#314).
  const known = terms.filter(({ term }) => all.terms.has(term));
  if (known.length === 0) {
    return [];
  }
  const hits = all.index.query(query => {
    for (const { term, weight } of known) {
      query.term(term, { usePipeline: false, boost: weight });
    }
  });
  return hits.map(({ ref, score }) => ({
    document: all.documents[Number(ref)],
    score,
  }));
}

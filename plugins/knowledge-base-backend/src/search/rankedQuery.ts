import { BM25 } from './indexedDocument';

/** Words in more documents than this share are common … */
const COMMON_SHARE = 0.05;
/** … unless there are so few documents that it does not matter. */
const COMMON_FLOOR = 2_000;

/** Rarest common words that bring documents in where the rare ones bring in few. */
const PROMOTED = 2;

/** A term of the index. */
export interface KnownTerm {
  id: number;
  term: string;
  /** In how many documents it is, at least 1. */
  documents: number;
}

/** A term with what it counts for. */
export interface WeightedTerm extends KnownTerm {
  weight: number;
}

/**
 * What is ranked: documents with any of `brings` (with all of them, if `every`), by the
 * weights of those and of the common words in `adds` that they have, too. Common words cost
 * the most and tell the least: by themselves they bring nothing in.
 */
export interface RankedQuery {
  brings: WeightedTerm[];
  /** Each counts once. */
  adds: WeightedTerm[];
  every: boolean;
  /** Documents in the index, and the terms in them on average. */
  documents: number;
  averageLength: number;
}

/** A term that was asked for, as far as the index knows it. */
export interface AskedTerm extends WeightedTerm {
  /** Of the other language: counts only where it is rare. */
  translated: boolean;
}

/** Size of the index. */
export interface IndexSize {
  documents: number;
  totalLength: number;
}

/** Whether a word is in so many documents that it tells little. */
export function isCommon(term: KnownTerm, size: IndexSize): boolean {
  return term.documents > Math.max(COMMON_FLOOR, COMMON_SHARE * size.documents);
}

/** The rarest first; of equals by code points, as both databases sort. */
export function byRarity(a: KnownTerm, b: KnownTerm): number {
  return a.documents - b.documents || compareText(a.term, b.term);
}

/** By UTF-16 units, whatever the locale is. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * What to rank for a question.
 *
 * @param options - `widen`: few were found otherwise, so that the two rarest common words
 * bring documents in, too
 */
export function planQuery(
  terms: readonly AskedTerm[],
  options: { size: IndexSize; widen: boolean },
): RankedQuery {
  const { size, widen } = options;
  const rare = terms.filter(term => !isCommon(term, size));
  const common = terms
    .filter(term => isCommon(term, size) && !term.translated)
    .map(term => ({ ...term, weight: 1 }))
    .sort(byRarity);
  const promoted = widen ? common.slice(0, PROMOTED) : [];
  const brings = [...rare, ...promoted];
  const every =
    !widen && common.length > 0 && !rare.some(term => !term.translated);
  return {
    brings: every ? common : brings,
    adds: every ? [] : common.slice(promoted.length),
    every,
    ...shapeOf(size),
  };
}

/** What to rank where every hit has to contain a phrase: its rarest word brings all of them in. */
export function planPhrase(
  terms: readonly AskedTerm[],
  options: { size: IndexSize; rarest: KnownTerm },
): RankedQuery {
  const { size, rarest } = options;
  return {
    brings: [{ ...rarest, weight: 1 }],
    adds: terms
      .filter(({ term, translated }) => term !== rarest.term && !translated)
      .map(term => ({ ...term, weight: 1 })),
    every: false,
    ...shapeOf(size),
  };
}

function shapeOf(size: IndexSize) {
  return {
    documents: size.documents,
    averageLength: size.totalLength / Math.max(1, size.documents),
  };
}

/** How much a term tells, by the formula of FTS5. */
export function idf(term: KnownTerm, documents: number): number {
  const share = (documents - term.documents + 0.5) / (term.documents + 0.5);
  return Math.max(1e-6, Math.log(share));
}

/** The part of BM25 that is the same for every document. */
export function bm25Factor(term: WeightedTerm, documents: number): number {
  return (BM25.k1 + 1) * term.weight * idf(term, documents);
}

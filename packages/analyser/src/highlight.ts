import { cutForIndex } from './indexTerms';
import { normalText } from './normalText';
import type { QueryTerm } from './queryTerms';

/** A stretch of a text, in UTF-16 units: `text.slice(start, end)`. */
export interface TextRange {
  start: number;
  end: number;
}

/** What is asked for: terms, or a question's. */
export type AskedTerms = ReadonlySet<string> | readonly QueryTerm[];

/** Where a text has one of the terms that are asked for, and which. */
export interface TermRange extends TextRange {
  term: string;
}

/**
 * The stretches of a text to show as found, in order; those that touch are one.
 *
 * @param terms - an unfinished last word finds the words that begin with it
 */
export function highlight(text: string, terms: AskedTerms): TextRange[] {
  return joinRanges(findTerms(text, terms));
}

/** Every place of a text that has a term asked for, in order of its start. */
export function findTerms(text: string, terms: AskedTerms): TermRange[] {
  const matches = matcherOf(terms);
  const { normal, sourceOf } = normalText(text);
  const found: TermRange[] = [];
  for (const { term, start, end } of cutForIndex(normal)) {
    if (matches(term)) {
      found.push({ term, ...sourceOf(start, end) });
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Overlapping and touching ranges as one. */
export function joinRanges(ranges: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const { start, end } of ranges) {
    const last = joined.at(-1);
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
    } else {
      joined.push({ start, end });
    }
  }
  return joined;
}

function matcherOf(terms: AskedTerms): (term: string) => boolean {
  if (!Array.isArray(terms)) {
    const asked = terms as ReadonlySet<string>;
    return term => asked.has(term);
  }
  const asked = new Set((terms as QueryTerm[]).map(({ term }) => term));
  const unfinished = (terms as QueryTerm[])
    .filter(({ prefix }) => prefix)
    .map(({ term }) => term);
  return term =>
    asked.has(term) || unfinished.some(start => term.startsWith(start));
}

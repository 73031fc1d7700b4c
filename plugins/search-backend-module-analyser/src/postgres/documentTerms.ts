import type { IndexableDocument } from '@backstage/plugin-search-common';
import { indexTerms } from '@firstline/analyser';
import { searchedText } from '../engine/searchedText';

/** A word of the title counts as often in the text. */
const TITLE_WEIGHT = 4;

/** How often a document has each of its terms, those of the title counted four times, and how many it has. */
export interface DocumentTerms {
  frequencies: Map<string, number>;
  length: number;
}

/** Cuts a document into terms. */
export function documentTerms(document: IndexableDocument): DocumentTerms {
  const { title, rest } = searchedText(document);
  const frequencies = new Map<string, number>();
  let length = 0;
  for (const [text, weight] of [
    [title, TITLE_WEIGHT],
    [rest, 1],
  ] as const) {
    for (const term of indexTerms(text)) {
      frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
      length++;
    }
  }
  return { frequencies, length };
}

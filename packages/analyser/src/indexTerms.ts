import { cutHan, wordsOf } from './cutHan';
import { cutWord, type CutTerm } from './cutWord';
import { normalized } from './normalText';
import { runsOf } from './runs';

/** More terms of one text are left out: 200 kB of Chinese has fewer. */
export const MAX_TERMS = 200_000;

/**
 * The terms of a text for an index, in order and with repeats: words as stems without stop words; identifiers whole,
 * in parts, and in the words of camelCase; Chinese as words and bigrams.
 *
 * A term consists of letters, digits and `- _ . / : @ # +` alone, and has at most 64 code points; no two databases
 * cut it again differently. The time grows with the length of the text alone.
 */
export function indexTerms(text: string): string[] {
  const terms: string[] = [];
  for (const { term } of cutForIndex(normalized(text))) {
    terms.push(term);
    if (terms.length >= MAX_TERMS) {
      break;
    }
  }
  return terms;
}

/**
 * The same terms, with their places.
 *
 * @param text - in normal form NFKC
 */
export function* cutForIndex(text: string): Generator<CutTerm> {
  const runs = [...runsOf(text)];
  const hanWords = wordsOf(runs.filter(({ han }) => han)).values();
  for (const run of runs) {
    yield* run.han ? cutHan(run, hanWords.next().value ?? []) : cutWord(run);
  }
}

import { queryTerms } from '@firstline/analyser';

const WORD = /\p{Script=Latin}{2,}/gu;

/**
 * The form in which texts have a term, to be shown in place of a mistyped word. The index knows stems alone, and what a
 * stem and a typing error make together (`loste`) is often no word.
 *
 * @param texts - texts that have the term
 * @param options - `typed`: the mistyped word; `candidates`: what it may have been meant to be, best first
 * @returns undefined when the term stands in none of the texts as a word
 */
export function writtenForm(
  texts: readonly string[],
  options: { term: string; typed: string; candidates: readonly string[] },
): string | undefined {
  const { term, typed, candidates } = options;
  const words = new Set(
    texts.flatMap(text => text.toLowerCase().match(WORD) ?? []),
  );
  const written = candidates.find(candidate => words.has(candidate));
  if (written) return written;
  return [...words]
    .filter(word => word[0] === typed[0] && hasTerm(word, term))
    .sort((a, b) => inCommon(b, typed) - inCommon(a, typed))[0];
}

function hasTerm(word: string, term: string): boolean {
  const terms = queryTerms(word);
  return terms.length === 1 && terms[0].term === term;
}

/** How many letters two words have in common at their beginning. */
function inCommon(a: string, b: string): number {
  const first = [...a].findIndex((letter, i) => letter !== b[i]);
  return first < 0 ? a.length : first;
}

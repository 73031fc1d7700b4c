import lunr from 'lunr';

/** Longer terms are cut, in code points: nobody types more, and no index has to hold more. */
export const MAX_TERM_LENGTH = 64;

// Filled anew when full: the words of a language come back soon, those of a log never.
const MAX_REMEMBERED = 20_000;
const stems = new Map<string, string>();

/** A term of at most {@link MAX_TERM_LENGTH} code points, never with half a character at its end. */
export function cutToLength(term: string): string {
  if (term.length <= MAX_TERM_LENGTH) {
    return term;
  }
  // Twice the length holds as many code points, whatever they are; the rest of a long text is not looked at.
  return [...term.slice(0, 2 * MAX_TERM_LENGTH)]
    .slice(0, MAX_TERM_LENGTH)
    .join('');
}

/** Lower case, without accents and other marks. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (/^[\0-\x7f]*$/.test(lower)) {
    return lower;
  }
  // Composed again: Korean syllables fall apart into letters otherwise.
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
}

/**
 * The term of one plain word, or `undefined` for a word that every text has.
 *
 * @param folded - as {@link fold} gives it
 */
export function termOfWord(folded: string): string | undefined {
  if (!/^[a-z]+$/.test(folded)) {
    return cutToLength(folded);
  }
  if (!lunr.stopWordFilter(new lunr.Token(folded, {}))) {
    return undefined;
  }
  return folded.length < 3 ? folded : stemOf(cutToLength(folded));
}

function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) {
    return known;
  }
  const stem = lunr.stemmer(new lunr.Token(word, {})).toString();
  if (stems.size >= MAX_REMEMBERED) {
    stems.clear();
  }
  stems.set(word, stem);
  return stem;
}

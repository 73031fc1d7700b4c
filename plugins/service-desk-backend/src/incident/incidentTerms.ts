/** Longest term, in characters; what is longer is cut, when stored and when asked. */
const MAX_TERM_LENGTH = 64;

/** Most terms one incident is found by; those of the first texts come first. */
const MAX_TERMS = 2_000;

/** Most words of one query that are looked for. */
const MAX_QUERY_WORDS = 20;

// Scripts written without spaces between words.
const CJK =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}々〆ー';
const WORD = '[\\p{L}\\p{N}\\p{M}]';
// A word, or an identifier: words held together by signs, as in `kube-proxy`, `ORA-00600`,
// `v1.24.3`, `a/b`, `user@host`.
const TOKEN = new RegExp(
  `[${CJK}]+|(?:(?![${CJK}])${WORD})+(?:[-_.:/\\\\@+]+(?:(?![${CJK}])${WORD})+)*`,
  'gu',
);
const CJK_TOKEN = new RegExp(`^[${CJK}]`, 'u');
const SIGNS = /[-_.:/\\@+]+/u;

/** A word of a query: the whole term, or one that starts so. */
export interface QueryTerm {
  term: string;
  prefix: boolean;
}

function tokensOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(TOKEN) ?? [];
}

function cut(term: string): string {
  return [...term].slice(0, MAX_TERM_LENGTH).join('');
}

function bigramsOf(token: string): string[] {
  const characters = [...token];
  return characters
    .slice(1)
    .map((character, index) => characters[index] + character);
}

function termsOfToken(token: string): string[] {
  if (CJK_TOKEN.test(token)) {
    return [...bigramsOf(token), ...token];
  }
  const parts = token.split(SIGNS);
  return (parts.length > 1 ? [token, ...parts] : parts).map(cut);
}

/**
 * The terms an incident is found by: words and identifiers whole, identifiers in their
 * parts too, Chinese, Japanese and Korean as pairs of characters and as single ones; all
 * in lower case and NFKC. Each once, the first 2,000 of them.
 *
 * @param texts - the most telling first
 */
export function termsOf(texts: readonly string[]): string[] {
  const terms = new Set<string>();
  for (const text of texts) {
    for (const token of tokensOf(text)) {
      for (const term of termsOfToken(token)) {
        terms.add(term);
        if (terms.size >= MAX_TERMS) return [...terms];
      }
    }
  }
  return [...terms];
}

/**
 * The terms a query asks for, all of which an incident must have. An identifier is asked
 * for as a whole. The last word may be unfinished, so it also stands for what starts
 * with it; no sign has a meaning of its own.
 *
 * @returns undefined when nothing was asked (blank); no terms when what was asked holds
 * no word: that is found nowhere
 */
export function queryTermsOf(query: string): QueryTerm[] | undefined {
  if (query.trim() === '') return undefined;
  const tokens = tokensOf(query).slice(0, MAX_QUERY_WORDS);
  const terms = tokens.flatMap((token, index): QueryTerm[] => {
    if (CJK_TOKEN.test(token)) {
      const bigrams = bigramsOf(token);
      return (bigrams.length ? bigrams : [token]).map(term => ({
        term,
        prefix: false,
      }));
    }
    return [{ term: cut(token), prefix: index === tokens.length - 1 }];
  });
  const seen = new Map(terms.map(term => [term.term, term]));
  return [...seen.values()];
}

/** Where the range of terms that start with `prefix` ends, byte by byte. */
export function endOfPrefix(prefix: string): string {
  // The last code point there is: no text goes on with it.
  return `${prefix}\u{10ffff}`;
}

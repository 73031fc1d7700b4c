import lunr from 'lunr';
import { bilingualTerms } from './bilingual/bilingualTerms';

/** Counts up with every change of the rules that cut text. */
const REVISION = 1;

/**
 * What the terms of an index depend on: the rules, the lists, lunr's stop words and stemmer, and the dictionary of
 * Chinese words (ICU). An index of another version is to be built anew.
 */
export const analyserVersion: string = [
  REVISION,
  hashOf(JSON.stringify(bilingualTerms)),
  `lunr-${lunr.version}`,
  `icu-${icuVersion() ?? 'unknown'}`,
].join('.');

/** Node tells; browsers have one, too, but build no index. */
function icuVersion(): string | undefined {
  const { process } = globalThis as {
    process?: { versions?: Record<string, string | undefined> };
  };
  return process?.versions?.icu;
}

/** FNV-1a, 32 bits: tells lists apart, and guards nothing. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

import { bilingualTerms } from './bilingual/bilingualTerms';
import { cutHanQuery } from './cutHan';
import { cutWord, type CutTerm } from './cutWord';
import { normalized } from './normalText';
import { queryTerms, type QueryTerm } from './queryTerms';
import { runsOf, type Run } from './runs';

/**
 * What a word of the other language weighs, measured: finds articles of that language (nDCG@10 +.05 to +.17) and leaves
 * the order of those in the reader's own as it is. At 1 it does not.
 */
const WEIGHT = 0.3;

const MAX_WORDS = 3;

const { chineseOf, englishOf, maxCharacters } = dictionary();

/**
 * The terms of a question in the other language, Chinese for English and English for Chinese, at a low weight. What the
 * question asks for by itself is not among them.
 */
export function translationsOf(text: string): QueryTerm[] {
  const asked = new Set(queryTerms(text).map(({ term }) => term));
  const found = new Map<string, QueryTerm>();
  let words: string[] = [];
  for (const run of runsOf(normalized(text))) {
    if (run.han) {
      translateWords(words, found);
      words = [];
      translateHan(run, found);
    } else {
      words.push(...Array.from(cutWord(run), ({ term }) => term));
    }
  }
  translateWords(words, found);
  return [...found.values()].filter(({ term }) => !asked.has(term));
}

/** The longest phrase first; its words are then taken. */
function translateWords(words: string[], found: Map<string, QueryTerm>): void {
  for (let i = 0; i < words.length; ) {
    let length = Math.min(MAX_WORDS, words.length - i);
    let chinese: string[] | undefined;
    for (; length > 0 && !chinese; length--) {
      chinese = chineseOf.get(words.slice(i, i + length).join(' '));
    }
    chinese?.forEach(term => addTerm(found, term, true));
    i += chinese ? length + 1 : 1;
  }
}

function translateHan(run: Run, found: Map<string, QueryTerm>): void {
  const characters = [...run.text];
  for (let i = 0; i < characters.length; ) {
    let length = Math.min(maxCharacters, characters.length - i);
    let english: string[] | undefined;
    for (; length > 0 && !english; length--) {
      english = englishOf.get(characters.slice(i, i + length).join(''));
    }
    english?.forEach(term => addTerm(found, term, false));
    i += english ? length + 1 : 1;
  }
}

function addTerm(
  found: Map<string, QueryTerm>,
  term: string,
  han: boolean,
): void {
  const flags = { identifier: false, typo: false, prefix: false };
  const known = found.get(term) ?? { term, weight: 0, han, ...flags };
  known.weight += WEIGHT;
  found.set(term, known);
}

/** Both ways; phrases as the terms that stand for them in an index. */
function dictionary() {
  const chinese = new Map<string, Set<string>>();
  const english = new Map<string, Set<string>>();
  for (const [phrase, ...meanings] of bilingualTerms) {
    const stems = termsOf(phrase);
    for (const meaning of meanings) {
      addAll(chinese, stems.join(' '), termsOf(meaning));
      addAll(english, meaning, stems);
    }
  }
  return {
    chineseOf: asLists(chinese),
    englishOf: asLists(english),
    maxCharacters: Math.max(...Array.from(english.keys(), key => key.length)),
  };
}

function termsOf(phrase: string): string[] {
  return Array.from(runsOf(phrase), run => [
    ...(run.han ? wordsAskedFor(run) : cutWord(run)),
  ])
    .flat()
    .map(({ term }) => term);
}

/** A meaning stands for its words alone: it weighs little as it is. */
function wordsAskedFor(run: Run): CutTerm[] {
  return [...cutHanQuery(run)].filter(({ weight }) => weight === 1);
}

function addAll(
  map: Map<string, Set<string>>,
  key: string,
  values: string[],
): void {
  const known = map.get(key) ?? new Set();
  values.forEach(value => known.add(value));
  map.set(key, known);
}

function asLists(map: Map<string, Set<string>>): Map<string, string[]> {
  return new Map(Array.from(map, ([key, values]) => [key, [...values]]));
}

import type { CutTerm } from './cutWord';
import type { Run } from './runs';

/** Runs of up to so many characters are asked for as bigrams: those find every text that has them. */
const SHORT_RUN = 4;

/**
 * What the bigrams of a long run weigh beside its words: they find what the segmenter cuts otherwise in another place
 * (nDCG@10 of questions .638 to .653; at 1 .645).
 */
const BIGRAM_WEIGHT = 0.5;

/** Stands between runs; no run contains it. */
const BREAK = '\n';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

interface Character {
  text: string;
  start: number;
}

/**
 * The words of Chinese runs, run by run. They are cut at one go: each call of the segmenter costs as much as twenty
 * words, and a text has as many runs as it has commas.
 */
export function wordsOf(runs: readonly Run[]): CutTerm[][] {
  const words = runs.map((): CutTerm[] => []);
  let current = 0;
  let shift = runs[0]?.start ?? 0;
  const text = runs.map(run => run.text).join(BREAK);
  for (const { segment, index } of segmenter.segment(text)) {
    if (segment === BREAK) {
      current++;
      shift = runs[current].start - (index + BREAK.length);
    } else {
      const start = shift + index;
      words[current].push({
        term: segment,
        start,
        end: start + segment.length,
      });
    }
  }
  return words;
}

/**
 * The terms of Chinese for the index: words, and all bigrams that are no word by themselves.
 *
 * @param words - the run's, of {@link wordsOf}
 */
export function* cutHan(run: Run, words: CutTerm[]): Generator<CutTerm> {
  yield* words;
  const known = new Set(words.map(({ term }) => term));
  for (const bigram of bigramsOf(charactersOf(run))) {
    if (!known.has(bigram.term)) {
      yield bigram;
    }
  }
}

/** A term to ask for, and what it weighs. */
export interface AskedCut extends CutTerm {
  weight: number;
}

/**
 * The terms to ask for: bigrams of a short run; of a long one, as questions are, its words, and at a lower weight the
 * bigrams that are none. A single character in a long run says too little.
 */
export function* cutHanQuery(run: Run): Generator<AskedCut> {
  const characters = charactersOf(run);
  if (characters.length === 1) {
    yield { term: run.text, start: run.start, end: endOf(run), weight: 1 };
    return;
  }
  const long = characters.length > SHORT_RUN;
  const words = long
    ? wordsOf([run])[0].filter(({ term }) => [...term].length > 1)
    : [];
  for (const word of words) {
    yield { ...word, weight: 1 };
  }
  const known = new Set(words.map(({ term }) => term));
  for (const bigram of bigramsOf(characters)) {
    if (!known.has(bigram.term)) {
      yield { ...bigram, weight: long ? BIGRAM_WEIGHT : 1 };
    }
  }
}

function* bigramsOf(characters: Character[]): Generator<CutTerm> {
  for (let i = 0; i + 1 < characters.length; i++) {
    const { text, start } = characters[i];
    const next = characters[i + 1];
    yield { term: text + next.text, start, end: endOf(next) };
  }
}

function charactersOf(run: Run): Character[] {
  let start = run.start;
  return Array.from(run.text, text => {
    const character = { text, start };
    start += text.length;
    return character;
  });
}

function endOf({ text, start }: Character): number {
  return start + text.length;
}

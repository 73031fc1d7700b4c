import type { CutTerm } from './cutWord';
import type { Run } from './runs';

/** Runs of up to so many characters are asked for as bigrams: those find every text that has them. */
const SHORT_RUN = 4;

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

/** The terms to ask for: bigrams of a short run, words of a long one, as questions are. */
export function* cutHanQuery(run: Run): Generator<CutTerm> {
  const characters = charactersOf(run);
  if (characters.length > SHORT_RUN) {
    yield* wordsOf([run])[0];
  } else if (characters.length === 1) {
    yield { term: run.text, start: run.start, end: endOf(run) };
  } else {
    yield* bigramsOf(characters);
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

import type { CutTerm } from './cutWord';
import type { Run } from './runs';

/** Runs of up to so many characters are asked for as bigrams: those find every text that has them. */
const SHORT_RUN = 4;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

interface Character {
  text: string;
  start: number;
}

/** The terms of Chinese for the index: words, and all bigrams that are no word by themselves. */
export function* cutHan(run: Run): Generator<CutTerm> {
  const pairs = new Set<string>();
  for (const word of wordsOf(run)) {
    yield word;
    if ([...word.term].length === 2) {
      pairs.add(word.term);
    }
  }
  for (const bigram of bigramsOf(charactersOf(run))) {
    if (!pairs.has(bigram.term)) {
      yield bigram;
    }
  }
}

/** The terms to ask for: bigrams of a short run, words of a long one, as questions are. */
export function* cutHanQuery(run: Run): Generator<CutTerm> {
  const characters = charactersOf(run);
  if (characters.length > SHORT_RUN) {
    yield* wordsOf(run);
  } else if (characters.length === 1) {
    yield { term: run.text, start: run.start, end: endOf(run) };
  } else {
    yield* bigramsOf(characters);
  }
}

function* wordsOf(run: Run): Generator<CutTerm> {
  for (const { segment, index } of segmenter.segment(run.text)) {
    const start = run.start + index;
    yield { term: segment, start, end: start + segment.length };
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

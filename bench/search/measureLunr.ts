import type { Corpus } from './corpus';
import { askLunr, buildLunr } from './lunr';
import type { LunrResult } from './parts';
import { LENGTHS, questionsOf } from './questions';
import { memory, time, type Timing } from './timing';

const QUESTIONS = 120;
const LIMIT_MS = 20_000;

function* documents(corpus: Corpus, size: number) {
  for (const { articleId, ...document } of corpus.documents(1, size)) {
    yield { ...document, id: String(articleId) };
  }
}

/** Builds lunr's index, asks it, and says what it needs. */
export async function measureLunr(options: {
  corpus: Corpus;
  size: number;
  rounds: number;
}): Promise<LunrResult> {
  const { corpus, size, rounds } = options;
  const before = await memory();
  const begun = performance.now();
  const index = buildLunr(documents(corpus, size));
  const indexingSeconds = (performance.now() - begun) / 1_000;
  const words: Partial<Record<number, Timing>> = {};
  for (const length of LENGTHS) {
    words[length] = await time(
      questionsOf({ corpus, size, length, count: QUESTIONS }),
      text => askLunr(index, text, 10),
      { rounds, limitMs: LIMIT_MS },
    );
  }
  const after = await memory();
  // Asked once more, so that it is in memory until here.
  askLunr(index, 'memory', 1);
  return {
    kind: 'lunr',
    size,
    indexingSeconds,
    before,
    after,
    words: words as LunrResult['words'],
  };
}

import type { Corpus } from './corpus';
import { between, pick, randomOf, type Random } from './random';

/** How many words a question has. */
export const LENGTHS = [1, 3, 8] as const;
export type Length = (typeof LENGTHS)[number];

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)]
    .filter(({ isWordLike, segment }) => isWordLike && segment.length > 1)
    .map(({ segment }) => segment);
}

function question(corpus: Corpus, size: number, length: number, r: Random) {
  for (;;) {
    const { title, remedy } = corpus.document(between(1, size, r));
    const words = [...new Set(wordsOf(`${title} ${remedy}`))];
    if (words.length >= length) {
      return Array.from({ length }, () =>
        words.splice(between(0, words.length - 1, r), 1),
      ).join(' ');
    }
  }
}

/** Questions of so many words, each out of one article, as people type what they remember. */
export function questionsOf(options: {
  corpus: Corpus;
  size: number;
  length: number;
  count: number;
}): string[] {
  const { corpus, size, length, count } = options;
  const random = randomOf(7_000_000 + length);
  return Array.from({ length: count }, () =>
    question(corpus, size, length, random),
  );
}

/** The same with one letter of the longest Latin word wrong. */
export function misspelt(questions: string[]): string[] {
  const random = randomOf(8_000_000);
  return questions.map(text => {
    const longest = (text.match(/[a-z]{5,}/gi) ?? []).sort(
      (a, b) => b.length - a.length,
    )[0];
    if (!longest) return text;
    const at = between(1, longest.length - 2, random);
    const wrong = longest.slice(0, at) + longest.slice(at + 1);
    return text.replace(longest, wrong);
  });
}

/** A stack trace as it is pasted into an incident: few words that tell, many that do not. */
export function stackTrace(options: {
  corpus: Corpus;
  size: number;
  seed: number;
  words: number;
}): string {
  const random = randomOf(9_000_000 + options.seed);
  const { title, remedy } = options.corpus.document(
    between(1, options.size, random),
  );
  const lines = [
    title,
    remedy.slice(0, 300),
    'java.lang.IllegalStateException: could not obtain a connection',
  ];
  let words = wordsOf(lines.join('\n')).length;
  while (words < options.words) {
    const line = `  at com.northwind.${pick(layers, random)}.${pick(
      classes,
      random,
    )}$${between(1, 40, random)}.${pick(methods, random)}(${pick(
      classes,
      random,
    )}.java:${between(1, 900, random)})`;
    lines.push(line);
    words += wordsOf(line).length;
  }
  return lines.join('\n');
}

const layers = [
  'payments.api',
  'payments.store',
  'http.filter',
  'kafka.client',
];
const classes = ['ConnectionPool', 'RequestFilter', 'PaymentService', 'Retry'];
const methods = ['getConnection', 'doFilter', 'invoke', 'lambda$run', 'call'];

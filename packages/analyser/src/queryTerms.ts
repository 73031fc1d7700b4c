import { cutHanQuery } from './cutHan';
import { cutWord } from './cutWord';
import { normalized } from './normalText';
import { runsOf, type Run } from './runs';

/** A term that is asked for. */
export interface QueryTerm {
  /** As {@link indexTerms} gives it. */
  term: string;

  /** How often it is asked for; identifiers count twice, translations less than once. */
  weight: number;

  /** At least five characters, one of them a digit: an error code, a host, a version. */
  identifier: boolean;

  /** A word which, if nobody wrote it, may have been mistyped: the nearest known one may take its place. */
  typo: boolean;

  /** Chinese or Japanese: a word, or a part of one. */
  han: boolean;

  /** The text ends in it: it may be the beginning of a longer word. */
  prefix: boolean;
}

const IDENTIFIER = /^(?=.*[0-9]).{5,}$/su;
const TYPO = /^\p{Script=Latin}{4,}$/u;

/**
 * The terms of a question, each once, with its weight. What the text repeats weighs more.
 *
 * A long text (a stack trace) gives many: the engine asks for those that tell most.
 */
export function queryTerms(text: string): QueryTerm[] {
  const source = normalized(text);
  const terms = new Map<string, QueryTerm>();
  for (const run of runsOf(source)) {
    const ends = run.start + run.text.length === source.length;
    const unfinished = ends ? unfinishedOf(run) : undefined;
    for (const { term, weight } of termsOf(run)) {
      const identifier = !run.han && IDENTIFIER.test(term);
      const asked = terms.get(term) ?? {
        term,
        weight: 0,
        identifier,
        typo: !run.han && TYPO.test(term),
        han: run.han,
        prefix: false,
      };
      asked.weight += identifier ? 2 : weight;
      asked.prefix ||= term === unfinished;
      terms.set(term, asked);
    }
  }
  return [...terms.values()];
}

function* termsOf(run: Run): Generator<{ term: string; weight: number }> {
  if (run.han) {
    yield* cutHanQuery(run);
  } else {
    for (const { term } of cutWord(run)) {
      yield { term, weight: 1 };
    }
  }
}

/** Of a last run the term that may go on: an identifier as a whole, a word, a single Chinese character. */
function unfinishedOf(run: Run): string | undefined {
  if (run.han) {
    return [...run.text].length === 1 ? run.text : undefined;
  }
  const [first] = cutWord(run);
  return first?.term;
}

import {
  queryTerms,
  translationsOf,
  type QueryTerm,
} from '@firstline/analyser';
import { setImmediate } from 'node:timers/promises';
import {
  compareText,
  idf,
  isCommon,
  type AskedTerm,
  type IndexSize,
} from './rankedQuery';
import type { Vocabulary } from './Vocabulary';

/** Repeating a word makes it count more, but not without end. */
const MAX_WEIGHT = 4;

/** Mistyped words looked up for one question. */
const MAX_CORRECTIONS = 5;

/** Characters cut into terms before others get their turn. */
const PIECE = 2_000;

/** Characters of a long text of which translations are looked for. */
const TRANSLATED = 1_000;

/** What somebody asks for, in terms of the index. */
export interface Question {
  /** Nothing in the text is a word. */
  empty: boolean;
  terms: AskedTerm[];
  corrections: { from: string; to: string }[];
  /** The last word, if it may go on. */
  unfinished?: { term: string; known: boolean };
}

/** Reads a question: known words with their weights, mistyped ones set right, translations. */
export async function readQuestion(
  text: string,
  options: { vocabulary: Vocabulary; correct: boolean },
): Promise<Question> {
  const { vocabulary } = options;
  const asked = await termsOf(text);
  const translations = translationsOf(text.slice(0, TRANSLATED));
  const known = await vocabulary.known(
    [...asked, ...translations].map(({ term }) => term),
  );
  const question: Question = {
    empty: asked.length === 0,
    terms: [],
    corrections: [],
  };
  for (const { term, weight, typo, prefix } of asked) {
    const found = known.get(term);
    const usable =
      found &&
      (!typo || !options.correct || (await vocabulary.isVisible(found)));
    if (prefix) {
      question.unfinished = { term, known: Boolean(usable) };
    }
    if (usable) {
      const counted = Math.min(weight, MAX_WEIGHT);
      question.terms.push({ ...found, weight: counted, translated: false });
    }
  }
  if (options.correct) {
    await correct(text, { asked, question, vocabulary });
  }
  for (const { term, weight } of translations) {
    const found = known.get(term);
    if (found && !question.terms.some(other => other.term === term)) {
      question.terms.push({
        ...found,
        weight: Math.min(weight, 1),
        translated: true,
      });
    }
  }
  return question;
}

/** The terms of a text of any length, without keeping others from their turn. */
async function termsOf(text: string): Promise<QueryTerm[]> {
  if (text.length <= PIECE) return queryTerms(text);
  const terms = new Map<string, QueryTerm>();
  for (const piece of piecesOf(text)) {
    for (const term of queryTerms(piece)) {
      const earlier = terms.get(term.term);
      if (earlier) {
        earlier.weight += term.weight;
      } else {
        terms.set(term.term, { ...term, prefix: false });
      }
    }
    await setImmediate();
  }
  return [...terms.values()];
}

/** Cut between words where there are any. */
function* piecesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + PIECE);
    if (to < text.length) {
      const blank = text.slice(from, to).search(/\s\S*$/);
      to = blank > 0 ? from + blank : to;
    }
    yield text.slice(from, to);
    from = to;
  }
}

async function correct(
  text: string,
  options: {
    asked: QueryTerm[];
    question: Question;
    vocabulary: Vocabulary;
  },
): Promise<void> {
  const { asked, question, vocabulary } = options;
  const words = wordsByTerm(text);
  const unknown = asked
    .filter(
      ({ term, typo }) =>
        typo && !question.terms.some(known => known.term === term),
    )
    .slice(0, MAX_CORRECTIONS);
  for (const { term, weight, prefix } of unknown) {
    const word = words.get(term);
    // What is still being typed is not wrong yet.
    const goesOn = prefix && (await vocabulary.completions(term)).length > 0;
    const nearest =
      word && !goesOn ? await vocabulary.nearest(word) : undefined;
    if (word && nearest) {
      if (prefix) question.unfinished = undefined;
      question.corrections.push({ from: word, to: nearest.word });
      question.terms.push({
        ...nearest.term,
        weight: Math.min(weight, MAX_WEIGHT),
        translated: false,
      });
    }
  }
}

/** Words as they were typed, in lower case, by their terms. */
function wordsByTerm(text: string): Map<string, string> {
  const words = new Map<string, string>();
  for (const [word] of text.toLowerCase().matchAll(/\p{Script=Latin}{4,}/gu)) {
    for (const { term } of queryTerms(word)) {
      words.set(term, word);
    }
  }
  return words;
}

/**
 * The terms of a long text that tell most: rare ones, and those it repeats.
 *
 * @param options - `most`: how many at most; `load`: in how many documents they may be taken
 * together, so that a text of many middling words takes no longer than another
 */
export function mostTelling(
  terms: readonly AskedTerm[],
  options: { size: IndexSize; most: number; load: number },
): AskedTerm[] {
  const { size, most, load } = options;
  const sorted = terms
    .map(term => ({
      term,
      telling: term.weight * idf(term, Math.max(size.documents, 1)),
    }))
    .sort(
      (a, b) => b.telling - a.telling || compareText(a.term.term, b.term.term),
    );
  const chosen: AskedTerm[] = [];
  let taken = 0;
  for (const { term } of sorted) {
    const costs = isCommon(term, size) ? 0 : term.documents;
    if (
      chosen.length < most &&
      (chosen.length === 0 || taken + costs <= load)
    ) {
      chosen.push(term);
      taken += costs;
    }
  }
  return chosen;
}

/**
 * Terms that a text with this phrase in it must have. Pairs of Chinese characters, as a
 * longer run may be cut into words otherwise; parts of identifiers, as the phrase may stand
 * within a longer one.
 */
export function phraseTerms(phrase: string): string[] {
  const pairs = phrase
    .normalize('NFKC')
    .replace(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{3,}/gu,
      run => {
        const characters = [...run];
        return characters
          .slice(1)
          .map((character, i) => characters[i] + character)
          .join(' ');
      },
    );
  const terms = queryTerms(pairs).map(({ term }) => term);
  const parts = terms.filter(term => !/[-_./:@#+]/.test(term));
  return parts.length > 0 ? parts : terms;
}

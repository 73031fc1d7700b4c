import { indexTerms, queryTerms } from '@firstline/analyser';
import type {
  Neighbour,
  SearchHits,
  SearchMatch,
  SearchSight,
} from './ArticleSearch';
import { mostTelling, readQuestion } from './askedTerms';
import { readHits } from './rankedHits';
import { planQuery } from './rankedQuery';
import type { SearchPlace } from './searchArticles';
import { Vocabulary } from './Vocabulary';

/** Words of a text that tell most; more of them find nothing better. */
const MOST_TERMS = 24;

/** Documents these words may be in, counted together: bounds the time of a search. */
const MAX_LOAD = 20_000;

/** Longest text in which mistyped words are looked for: people type those, programs do not. */
const TYPED_TEXT = 300;

/**
 * What scores less than this share of the best shares a common word with the text, and is no
 * help; unless it is about the item at hand, or one it depends on directly.
 */
const WORTH_SHOWING = 0.3;

function isWorthShowing(hit: SearchMatch, best: number): boolean {
  return isNear(hit) || hit.score >= WORTH_SHOWING * best;
}

function isNear({ near }: SearchMatch): boolean {
  return near !== undefined && near.distance <= 1;
}

/** A text of so many words has said enough for one of them alone to be chance. */
const SEVERAL_WORDS = 3;

/** Characters of a text in which its words are counted; more change nothing. */
const COUNTED_TEXT = 1_000;

const HAN = /\p{Script=Han}/gu;
const CHARACTERS_IN_A_WORD = 2;

function saysSeveralWords(text: string): boolean {
  const counted = text.slice(0, COUNTED_TEXT);
  const han = counted.match(HAN)?.length ?? 0;
  const others = queryTerms(counted).filter(term => !term.han).length;
  return others + han / CHARACTERS_IN_A_WORD >= SEVERAL_WORDS;
}

/**
 * Whether a document shares more than a word in passing with a text of several words: two of
 * them, one in its title, or a code. Where few articles are on what somebody writes of, the best
 * of them may be on something else altogether.
 */
function sharesMoreThanAWord(
  { text }: SearchMatch,
  terms: ReadonlySet<string>,
): boolean {
  const [title] = text.split('\n', 1);
  const shared = new Set(indexTerms(text).filter(term => terms.has(term)));
  // None at all: it was found by its tags, or by what is beyond the text given here.
  return (
    shared.size !== 1 ||
    [...shared].some(term => /\d/.test(term)) ||
    indexTerms(title).some(term => terms.has(term))
  );
}

/** Finds the articles most likely to help with a text on an item and its neighbours. */
export async function suggestArticles(
  asked: {
    text: string;
    sight: SearchSight;
    near: Neighbour[];
    limit: number;
  },
  { reader, ranking, side }: SearchPlace,
): Promise<SearchHits> {
  const { text, sight, near, limit } = asked;
  const vocabulary = Vocabulary.create({
    ranking,
    reader,
    side: side.side,
    sight,
  });
  const { terms, corrections } = await readQuestion(text, {
    vocabulary,
    correct: text.length <= TYPED_TEXT,
  });
  const telling = mostTelling(terms, {
    size: side,
    most: MOST_TERMS,
    load: MAX_LOAD,
  });
  const page = { phrases: [], sight, near, limit, offset: 0 };
  const query = planQuery(telling, { size: side, widen: false });
  const found =
    query.brings.length > 0
      ? await readHits(reader, ranking, {
          ...page,
          query,
          filter: {},
          side: side.side,
        })
      : { hits: [], total: 0 };
  const best = found.hits[0]?.score ?? 0;
  const words = new Set(telling.map(({ term }) => term));
  const several = saysSeveralWords(text);
  const hits = found.hits.filter(
    hit =>
      isWorthShowing(hit, best) &&
      (!several || isNear(hit) || sharesMoreThanAWord(hit, words)),
  );
  if (hits.length < limit && near.length > 0) {
    // The words say little: what helped with the item before may help again.
    const more = await readHits(reader, ranking, {
      ...page,
      filter: { ciRefs: near.map(({ ref }) => ref) },
      side: side.side,
    });
    const ids = new Set(hits.map(({ articleId }) => articleId));
    hits.push(...more.hits.filter(({ articleId }) => !ids.has(articleId)));
  }
  return {
    hits: hits.slice(0, limit),
    total: Math.max(found.total, Math.min(hits.length, limit)),
    corrections,
    terms: telling.map(({ term }) => term),
  };
}

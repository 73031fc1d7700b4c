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
  const isNear = hit.near !== undefined && hit.near.distance <= 1;
  return isNear || hit.score >= WORTH_SHOWING * best;
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
  const hits = found.hits.filter(hit => isWorthShowing(hit, best));
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

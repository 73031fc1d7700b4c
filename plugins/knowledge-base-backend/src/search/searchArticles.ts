import type { ArticleSearchQuery, SearchHits } from './ArticleSearch';
import { phraseTerms, readQuestion, type Question } from './askedTerms';
import type { RankingIndex, SearchReader } from './RankingIndex';
import { readHits } from './rankedHits';
import {
  byRarity,
  planPhrase,
  planQuery,
  type AskedTerm,
  type RankedQuery,
} from './rankedQuery';
import type { SearchSide } from './searchSides';
import { Vocabulary } from './Vocabulary';

/** With fewer hits common words bring documents in, too, and an unfinished word is completed. */
const FEW = 10;

/** What a word counts for that an unfinished one may become. */
const COMPLETION_WEIGHT = 0.4;

/** Terms of one question that are looked for, in the order they were typed. */
const MAX_TERMS = 48;

/** Where a search reads. */
export interface SearchPlace {
  reader: SearchReader;
  ranking: RankingIndex;
  side: SearchSide;
}

const nothing: SearchHits = { hits: [], total: 0, corrections: [], terms: [] };

/** Finds articles by words, phrases and filters. */
export async function searchArticles(
  asked: ArticleSearchQuery,
  place: SearchPlace,
): Promise<SearchHits> {
  const { text, phrases, filter, sight } = asked;
  if (filter.nothing) return nothing;
  const { reader, ranking, side } = place;
  const vocabulary = Vocabulary.create({
    ranking,
    reader,
    side: side.side,
    sight,
  });
  const question = await readQuestion([text, ...phrases].join('\n'), {
    vocabulary,
    correct: text.trim() !== '',
  });
  const find = (query?: RankedQuery) =>
    readHits(reader, ranking, { ...asked, query, side: side.side });
  const terms = question.terms.slice(0, MAX_TERMS);
  const reply = (found: Awaited<ReturnType<typeof find>>, all = terms) => ({
    ...found,
    corrections: question.corrections,
    terms: all.map(({ term }) => term),
  });

  if (question.empty) {
    return text.trim() === '' ? reply(await find()) : nothing;
  }
  const required = phrases.flatMap(phraseTerms);
  if (required.length > 0) {
    const known = [...(await vocabulary.known(required)).values()];
    return known.length < new Set(required).size
      ? nothing
      : reply(
          await find(
            planPhrase(terms, {
              size: side,
              rarest: known.sort(byRarity)[0],
            }),
          ),
        );
  }
  const plan = planQuery(terms, { size: side, widen: false });
  const first =
    plan.brings.length > 0 ? await find(plan) : { hits: [], total: 0 };
  if (first.total >= FEW) return reply(first);
  const completions = await complete(question, vocabulary);
  const wider = [...terms, ...completions];
  const wide = planQuery(wider, { size: side, widen: true });
  return wide.brings.length === plan.brings.length
    ? reply(first)
    : reply(await find(wide), wider);
}

/** What the unfinished last word may become. */
async function complete(
  { unfinished, terms }: Question,
  vocabulary: Vocabulary,
): Promise<AskedTerm[]> {
  if (!unfinished) return [];
  const { term, known } = unfinished;
  let found = await vocabulary.completions(term);
  if (found.length === 0 && !known) {
    found = await vocabulary.stemCompletions(term);
  }
  return found
    .filter(other => !terms.some(own => own.term === other.term))
    .map(other => ({
      ...other,
      weight: COMPLETION_WEIGHT,
      translated: false,
    }));
}

import { highlight, queryTerms, snippet } from '@firstline/analyser';
import type {
  ArticleSummary,
  Highlight,
  SearchHit,
  Suggestion,
  SuggestionReason,
} from '@firstline/plugin-knowledge-base-common';
import type { SearchMatch } from './ArticleSearch';

/** Length of the part that is shown of an article, in characters. */
const SNIPPET_LENGTH = 240;

/** Words named as the reason of a suggestion. */
const MAX_WORDS = 5;

/** A hit with what was looked for marked in it. */
export function hitOf(
  article: ArticleSummary,
  match: SearchMatch,
  terms: ReadonlySet<string>,
): SearchHit {
  const titleRanges = highlight(article.title, terms);
  const body = snippet(bodyOf(match), terms, SNIPPET_LENGTH);
  return {
    article,
    score: match.score,
    highlights: {
      ...(titleRanges.length > 0 && {
        title: { text: article.title, ranges: titleRanges },
      }),
      ...(body.ranges.length > 0 && { body }),
    },
  };
}

/** A suggestion with the reasons it is made for. */
export function suggestionOf(
  hit: SearchHit,
  match: SearchMatch,
  options: { terms: readonly string[]; remedy?: string },
): Suggestion {
  const { terms, remedy } = options;
  return { ...hit, reasons: reasonsOf(hit, match, terms), remedy };
}

function reasonsOf(
  { article, highlights }: SearchHit,
  { near }: SearchMatch,
  terms: readonly string[],
): SuggestionReason[] {
  const reasons: SuggestionReason[] = [];
  const words = wordsIn([highlights.title, highlights.body], terms);
  if (words.length > 0) {
    reasons.push({ kind: 'words', words });
  }
  const item =
    near && article.configurationItems.find(({ ref }) => ref === near.ref);
  if (near && item) {
    reasons.push({
      kind: 'configurationItem',
      ...item,
      distance: near.distance,
    });
  }
  if (article.solvedCount > 0) {
    reasons.push({
      kind: 'solved',
      count: article.solvedCount,
      lastAt: article.lastSolvedAt,
    });
  }
  return reasons;
}

/** Words of an article that were asked for, as it writes them; those that tell most first. */
function wordsIn(
  highlights: (Highlight | undefined)[],
  terms: readonly string[],
): string[] {
  const rankOf = (word: string) => {
    const ranks = queryTerms(word)
      .map(({ term }) => terms.indexOf(term))
      .filter(rank => rank >= 0);
    return ranks.length > 0 ? Math.min(...ranks) : terms.length;
  };
  const words = new Map<string, string>();
  for (const part of highlights) {
    for (const { start, end } of part?.ranges ?? []) {
      const word = part!.text.slice(start, end);
      const key = word.toLowerCase();
      if (!words.has(key)) words.set(key, word);
    }
  }
  return [...words.values()]
    .sort((a, b) => rankOf(a) - rankOf(b))
    .slice(0, MAX_WORDS);
}

/** The index keeps the title in the first line. */
function bodyOf({ text }: SearchMatch): string {
  const end = text.indexOf('\n');
  return end < 0 ? '' : text.slice(end + 1);
}

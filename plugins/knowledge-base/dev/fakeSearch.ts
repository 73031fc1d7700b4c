import type {
  Highlight,
  KnowledgePerson,
  SearchHit,
  SearchReply,
  Suggestion,
  SuggestionReason,
} from '@firstline/plugin-knowledge-base-common';
import { distancesFrom, titleOf } from './catalog';
import type { FakeArticle } from './fakeState';
import { plainText, shownRevision, summaryOf } from './fakeViews';

const FRAGMENT = 160;
const FILTER = /\b(kind|ci|tag|lang|is):(\S*)/g;

function has(kept: FakeArticle, name: string, value: string): boolean {
  const { ciRefs, kind, tags, language } = shownRevision(kept);
  if (name === 'ci') return ciRefs.some(ref => ref.endsWith(value));
  if (name === 'is') return kept.stale.length > 0;
  return [kind, language, ...tags].includes(value);
}

function wordsOf(text: string): string[] {
  const found = text.toLocaleLowerCase('en-US').match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(found)];
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same));
    }
    row = next;
  }
  return row[b.length];
}

function highlight(text: string, words: string[]): Highlight | undefined {
  const lower = text.toLocaleLowerCase('en-US');
  const first = Math.min(
    ...words.map(word => lower.indexOf(word)).filter(at => at >= 0),
  );
  if (!Number.isFinite(first)) return undefined;
  const start = Math.max(0, first - FRAGMENT / 4);
  const cut = text.slice(start, start + FRAGMENT);
  const ranges = words.flatMap(word => {
    const at = cut.toLocaleLowerCase('en-US').indexOf(word);
    return at < 0 ? [] : [{ start: at, end: at + word.length }];
  });
  return { text: cut, ranges: ranges.sort((a, b) => a.start - b.start) };
}

/** Finds by the words that occur; the backend's engines do better. */
export function searchArticles(options: {
  person: KnowledgePerson;
  articles: FakeArticle[];
  q: string;
}): Pick<SearchReply, 'items' | 'corrections'> {
  const { person } = options;
  const asked = options.q.replace(FILTER, '');
  const filters = [...options.q.matchAll(FILTER)];
  const articles = options.articles.filter(kept =>
    filters.every(([, name, value]) => has(kept, name, value)),
  );
  const corrections: SearchReply['corrections'] = [];
  const texts = articles.map(kept => {
    const revision = shownRevision(kept);
    return { kept, title: revision.title, body: plainText(revision) };
  });
  const known = wordsOf(texts.map(({ title, body }) => title + body).join(' '));
  const all = known.join(' ');
  const words = wordsOf(asked).map(word => {
    if (all.includes(word)) return word;
    const near = known.find(other => distance(other, word) === 1);
    if (near) corrections.push({ from: word, to: near });
    return near ?? word;
  });
  const items = texts.flatMap(({ kept, title, body }): SearchHit[] => {
    const inTitle = highlight(title.slice(0, FRAGMENT), words);
    const inBody = highlight(body, words);
    if (words.length > 0 && !inTitle && !inBody) return [];
    return [
      {
        article: summaryOf(person, kept),
        score: (inTitle?.ranges.length ?? 0) * 3 + (inBody?.ranges.length ?? 0),
        highlights: {
          ...(inTitle && inTitle.text === title && { title: inTitle }),
          ...(inBody && { body: inBody }),
        },
      },
    ];
  });
  return { items: items.sort((a, b) => b.score - a.score), corrections };
}

/** Articles on an item and on what it depends on, nearest first. */
export function suggestArticles(options: {
  person: KnowledgePerson;
  articles: FakeArticle[];
  text?: string;
  ciRef?: string;
}): Suggestion[] {
  const { text = '', ciRef } = options;
  const near = ciRef ? distancesFrom(ciRef) : new Map<string, number>();
  const { items } = searchArticles({ ...options, q: text });
  return items
    .map(hit => {
      const reasons: SuggestionReason[] = hit.article.configurationItems
        .filter(({ ref }) => near.has(ref))
        .map(({ ref }) => ({
          kind: 'configurationItem' as const,
          ref,
          title: titleOf(ref),
          distance: near.get(ref)!,
        }))
        .sort((a, b) => a.distance - b.distance)
        .slice(0, 1);
      const { solvedCount, lastSolvedAt } = hit.article;
      if (solvedCount > 0) {
        reasons.push({
          kind: 'solved',
          count: solvedCount,
          lastAt: lastSolvedAt,
        });
      }
      return { ...hit, reasons };
    })
    .filter(
      ({ reasons }) =>
        text !== '' || reasons.some(({ kind }) => kind === 'configurationItem'),
    )
    .sort((a, b) => distanceOf(a) - distanceOf(b))
    .slice(0, 5);
}

function distanceOf({ reasons }: Suggestion): number {
  const [first] = reasons;
  return first?.kind === 'configurationItem' ? first.distance : 99;
}

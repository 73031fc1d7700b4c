import {
  findTerms,
  joinRanges,
  type AskedTerms,
  type TermRange,
  type TextRange,
} from './highlight';

/** The part of a text that tells best why it was found. */
export interface Snippet {
  /** With `…` where the text goes on. */
  text: string;

  /** What to show as found, in UTF-16 units of {@link Snippet.text}. */
  ranges: TextRange[];
}

const MORE = '…';

/** How far a cut moves to stand between words, in UTF-16 units. */
const MAX_MOVE = 16;

/**
 * The window of a text that holds the most terms asked for, different ones first; its beginning, if it has none.
 *
 * @param maxLength - of the window, in UTF-16 units
 */
export function snippet(
  text: string,
  terms: AskedTerms,
  maxLength: number,
): Snippet {
  const found = findTerms(text, terms);
  const { start, end } = windowOf(text, found, maxLength);
  const before = start > 0 ? MORE : '';
  const shift = before.length - start;
  return {
    text: before + text.slice(start, end) + (end < text.length ? MORE : ''),
    ranges: joinRanges(found)
      .filter(range => range.start < end && range.end > start)
      .map(range => ({
        start: Math.max(range.start, start) + shift,
        end: Math.min(range.end, end) + shift,
      })),
  };
}

function windowOf(
  text: string,
  found: readonly TermRange[],
  maxLength: number,
): TextRange {
  if (text.length <= maxLength) {
    return { start: 0, end: text.length };
  }
  const best = densest(found, maxLength);
  // A third of the room stands before, so that a sentence can be understood.
  const room = maxLength - (best.end - best.start);
  const from = Math.max(0, best.start - Math.floor(room / 3));
  const start = Math.min(from, text.length - maxLength);
  return {
    start: start === 0 ? 0 : betweenWords(text, start, 1, best.start),
    end: betweenWords(text, start + maxLength, -1, best.end),
  };
}

/** Of all windows that begin with a found term the one with most different terms, then with most terms. */
function densest(found: readonly TermRange[], maxLength: number): TextRange {
  const counts = new Map<string, number>();
  let best = { start: 0, end: 0 };
  let bestScore = 0;
  let next = 0;
  for (const [first, { term, start }] of found.entries()) {
    while (next < found.length && found[next].end - start <= maxLength) {
      const added = found[next].term;
      counts.set(added, (counts.get(added) ?? 0) + 1);
      next++;
    }
    const score = counts.size * found.length + (next - first);
    if (next > first && score > bestScore) {
      bestScore = score;
      best = { start, end: found[next - 1].end };
    }
    next = Math.max(next, first + 1);
    forget(counts, term);
  }
  return best;
}

function forget(counts: Map<string, number>, term: string): void {
  const left = (counts.get(term) ?? 0) - 1;
  if (left > 0) {
    counts.set(term, left);
  } else {
    counts.delete(term);
  }
}

/** Moves a cut to the next break between words, but not past what was found, and never into a character. */
function betweenWords(
  text: string,
  position: number,
  step: 1 | -1,
  limit: number,
): number {
  for (let moved = 0; moved <= MAX_MOVE; moved++) {
    const at = position + step * moved;
    if (at === text.length || (step > 0 ? at > limit : at < limit)) {
      break;
    }
    if (/\s/.test(text[step > 0 ? at - 1 : at])) {
      return at;
    }
  }
  const insideCharacter = /[\udc00-\udfff]/.test(text[position] ?? '');
  return insideCharacter ? position + step : position;
}

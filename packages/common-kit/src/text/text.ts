import { z } from 'zod';

/** Longest texts, in characters (UTF-16 units). */
export const textLimits = {
  title: 200,
  short: 200,
  markdown: 20_000,
  reason: 4_000,
  search: 200,
} as const;

// What takes no room or leaves it empty: zero-width characters, joiners, bidi controls, word
// joiner, BOM, the blank of Braille, tags, and marks that need a letter to stand on.
const INVISIBLE =
  // Single marks are meant, each for itself; none is combined with its neighbour.
  // eslint-disable-next-line no-misleading-character-class
  /[\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\u{e0000}-\u{e0fff}\p{M}\p{Cc}]/gu;

/** True when a reader would see nothing. */
export function isBlank(text: string): boolean {
  return text.replace(INVISIBLE, '') === '';
}

/** True when both databases can store the text as it is: no NUL, no lone surrogate. */
export function isStorable(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  return !/\u0000/.test(text) && !/\p{Surrogate}/u.test(text);
}

function storable(max: number) {
  return z
    .string()
    .max(max, `must be at most ${max} characters`)
    .refine(isStorable, 'must not contain NUL or broken characters');
}

/** A line of text that says something; surrounding space is cut. */
export function requiredText(max: number) {
  return storable(max)
    .transform(text => text.trim())
    .refine(text => !isBlank(text), 'must not be blank');
}

/** A text that may be left out; blank counts as left out. */
export function optionalText(max: number) {
  return storable(max)
    .transform(text => (isBlank(text) ? undefined : text.trim()))
    .optional();
}

// Also the C1 controls, of which U+0085 is a line break.
// eslint-disable-next-line no-control-regex
const NOT_ONE_LINE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** A single line: as {@link requiredText}, without line breaks or other control characters. */
export function requiredLine(max: number) {
  return requiredText(max).refine(
    text => !NOT_ONE_LINE.test(text),
    'must be one line',
  );
}

/** A single line that may be left out. */
export function optionalLine(max: number) {
  return optionalText(max).refine(
    text => text === undefined || !NOT_ONE_LINE.test(text),
    'must be one line',
  );
}

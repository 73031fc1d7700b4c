/** A text in normal form NFKC, and the way back to where it came from. */
export interface NormalText {
  normal: string;

  /** The stretch of the text as it was, for one of the normal form, in UTF-16 units. */
  sourceOf: (start: number, end: number) => { start: number; end: number };
}

/** A character with the marks on it; Korean letters and half-width Japanese marks go with what they follow. */
const CLUSTER = /[^][\p{M}\uff9e\uff9f\u1160-\u11ff]*/gu;

// No script writes more marks on one character, and the time to bring them into order grows with their square.
const MAX_MARKS = 16;
const TOO_MANY_MARKS = new RegExp(
  String.raw`(\p{M}{${MAX_MARKS}})\p{M}+`,
  'gu',
);

/** A text in normal form NFKC, so that full-width letters and composed characters are what they look like. */
export function normalized(text: string): string {
  return text.replace(TOO_MANY_MARKS, '$1').normalize('NFKC');
}

/** The same, and what came from where. */
export function normalText(text: string): NormalText {
  const whole = normalized(text);
  if (whole === text) {
    return { normal: text, sourceOf: (start, end) => ({ start, end }) };
  }
  const starts: number[] = [];
  const ends: number[] = [];
  let normal = '';
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const part = normalized(cluster);
    normal += part;
    for (let i = 0; i < part.length; i++) {
      const same = part.length === cluster.length;
      starts.push(same ? index + i : index);
      ends.push(index + (same ? i + 1 : cluster.length));
    }
  }
  return {
    normal,
    sourceOf: (start, end) => ({ start: starts[start], end: ends[end - 1] }),
  };
}

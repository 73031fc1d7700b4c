/** A stretch of text that is cut in one way. Positions are UTF-16 units of the text it was found in. */
export interface Run {
  text: string;
  start: number;
  han: boolean;
}

const HAN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`;
const HAN_RUN = String.raw`(?:(?=[\p{L}\p{N}])${HAN})+`;
const WORD = String.raw`(?!${HAN})[\p{L}\p{N}](?:(?!${HAN})[\p{L}\p{N}\p{M}])*`;

/** What joins the parts of an identifier; the apostrophe never stays in a term. */
export const JOINERS = String.raw`[-_./\\:@#+'’]+`;

const RUNS = new RegExp(
  String.raw`(${HAN_RUN})|${WORD}(?:${JOINERS}${WORD})*(?:\+\+|#)?`,
  'gu',
);

/**
 * The runs of a text, in order: Chinese or Japanese characters without a break, or letters and digits joined by the
 * punctuation of identifiers. Everything else is left out.
 *
 * Each repetition of the pattern starts with a character that the one before cannot take, so the time grows with the
 * length of the text alone.
 *
 * @param text - in normal form NFKC
 */
export function* runsOf(text: string): Generator<Run> {
  for (const match of text.matchAll(RUNS)) {
    yield {
      text: match[0],
      start: match.index,
      han: match[1] !== undefined,
    };
  }
}

/**
 * Marks of Markdown, and what stays of them. Blanks come in ones, and no pattern can read a
 * line in two ways: the time grows with the length of the text alone.
 */
const MARKS: [mark: RegExp, rest: string][] = [
  // fences, rules, headings, quotes, list marks
  [/^ ?(?:`{3,}|~{3,})[^\n]*$/gm, ''],
  [/^ ?(?:[-*_] ?){3,}$/gm, ''],
  [/^ ?#{1,6} /gm, ''],
  [/^ ?(?:> ?)+/gm, ''],
  [/^ ?(?:[-*+]|\d{1,9}[.)]) (?:\[[ xX]\] )?/gm, ''],
  // tables
  [/^(?=[^\n]*\|)[ :|-]+$/gm, ''],
  [/ ?\| ?/g, ' '],
  // images and links: their words
  [/!?\[([^\][\n]*)\]\([^()\s]*(?: "[^"\n]*")?\)/g, '$1'],
  // code, strong, emphasis
  [/`+/g, ''],
  [/\*\*|__|~~/g, ''],
  [/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, ''],
];

/** The words of a Markdown text in one line, for excerpts and for phrases that are looked for. */
export function plainText(markdown: string): string {
  let text = markdown.replace(/[^\S\n]+/g, ' ');
  for (const [mark, rest] of MARKS) {
    text = text.replace(mark, rest);
  }
  return text.replace(/\s+/g, ' ').trim();
}

import { flattenMessages } from './messages';

const BLANK = /\{\{\s*(\w+)[^}]*\}\}/g;

function blanksOf(text: string): string[] {
  return [...text.matchAll(BLANK)].map(match => match[1]).sort();
}

function isUntranslated(text: string): boolean {
  const words = text.replace(BLANK, '');
  return !/\p{Script=Han}/u.test(words) && /[A-Za-z]{4,}/.test(words);
}

/**
 * What a Chinese translation lacks beside the English one, for a test that expects nothing:
 * missing, left over and empty texts, other blanks, and sentences still in English.
 *
 * @param english - nested messages
 * @param chinese - texts by dotted key, as the language file has them
 */
export function compareLanguages(
  english: object,
  chinese: Record<string, string>,
): string[] {
  const wanted = flattenMessages(english);
  const problems: string[] = [];
  for (const key of Object.keys(chinese)) {
    if (!(key in wanted)) problems.push(`${key}: not in English`);
  }
  for (const [key, text] of Object.entries(wanted)) {
    const given = chinese[key];
    if (given === undefined || given.trim() === '') {
      problems.push(`${key}: missing`);
      continue;
    }
    // Chinese has no plural, so the count may stand in only one of the two forms.
    const optional = key.endsWith('_one') ? ['count'] : [];
    const blanks = (of: string) =>
      blanksOf(of)
        .filter(blank => !optional.includes(blank))
        .join();
    if (blanks(text) !== blanks(given)) problems.push(`${key}: other blanks`);
    if (isUntranslated(given)) problems.push(`${key}: still English`);
  }
  return problems;
}

import { en } from './en';
import { flattenMessages } from './messages';
import zh from './zh';

const english = flattenMessages(en);
const chinese: Record<string, string> = zh;
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map(match => match[1]).sort();

describe('translation', () => {
  it('says everything in Chinese that it says in English', () => {
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
    expect(Object.values(chinese).filter(text => !text.trim())).toEqual([]);
  });

  it('fills the same blanks in both languages', () => {
    for (const [key, text] of Object.entries(english)) {
      // Chinese has no plural, so the count may stand in only one of the two forms.
      const optional = key.endsWith('_one') ? ['count'] : [];
      const wanted = placeholders(text).filter(p => !optional.includes(p));
      const given = placeholders(chinese[key]).filter(
        p => !optional.includes(p),
      );
      expect([key, given]).toEqual([key, wanted]);
    }
  });

  it('leaves no English sentence among the Chinese', () => {
    const untranslated = Object.entries(chinese).filter(
      ([, text]) =>
        !/\p{Script=Han}/u.test(text.replace(/\{\{.*?\}\}/g, '')) &&
        /[A-Za-z]{4,}/.test(text.replace(/\{\{.*?\}\}/g, '')),
    );
    expect(untranslated).toEqual([]);
  });
});

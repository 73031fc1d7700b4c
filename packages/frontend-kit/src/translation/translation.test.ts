import { resolve } from 'node:path';
import { unusedTexts } from '../testing/unusedTexts';
import { compareLanguages } from './compareLanguages';
import { en } from './en';
import zh from './zh';

describe('the texts of the shared components', () => {
  it('are the same in English and Chinese', () => {
    expect(compareLanguages(en, zh)).toEqual([]);
  });

  it('are all shown somewhere', () => {
    const sources = resolve(__dirname, '..');
    expect(unusedTexts({ texts: en, sources })).toEqual([]);
    const never = { retry: 'Try again', neverAskedFor_one: 'One' };
    expect(unusedTexts({ texts: never, sources })).toEqual([
      'neverAskedFor_one',
    ]);
  });
});

describe('compareLanguages', () => {
  it('finds what is missing, left over, filled otherwise or not translated', () => {
    const english = {
      a: 'Yes',
      b: { c: '{{count}} of {{total}}', d: 'Save the article' },
      e_one: '{{count}} day',
    };
    expect(
      compareLanguages(english, {
        a: ' ',
        'b.c': '共 {{total}}',
        'b.d': 'Save the article',
        e_one: '一天',
        f: '多余',
      }),
    ).toEqual([
      'f: not in English',
      'a: missing',
      'b.c: other blanks',
      'b.d: still English',
    ]);
    expect(
      compareLanguages(english, {
        a: '是',
        'b.c': '{{total}} 中的 {{count}}',
        'b.d': '保存文章',
        e_one: '{{count}} 天',
      }),
    ).toEqual([]);
  });
});

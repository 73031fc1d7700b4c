import { bilingualTerms } from './bilingual/bilingualTerms';
import { translationsOf } from './translations';

const termsOf = (text: string) => translationsOf(text).map(({ term }) => term);

describe('translationsOf', () => {
  it('gives Chinese for English, phrases before words', () => {
    expect(termsOf('message queues')).toEqual(['消息', '息队', '队列']);
    expect(termsOf('Resetting my password')).toEqual(['重置', '密码', '口令']);
  });

  it('gives English for Chinese, however a dictionary would cut it', () => {
    expect(termsOf('如何重置数据库的密码')).toEqual([
      'reset',
      'databas',
      'password',
    ]);
  });

  it('gives nothing that is asked for already, and nothing for other words', () => {
    expect(termsOf('reset 重置')).toEqual([]);
    expect(termsOf('frobnicate 咕噜')).toEqual([]);
    expect(translationsOf('')).toEqual([]);
  });

  it('weighs them low', () => {
    expect(translationsOf('cache')).toEqual([
      {
        term: '缓存',
        weight: 0.3,
        han: true,
        identifier: false,
        typo: false,
        prefix: false,
      },
    ]);
  });

  it('knows several hundred pairs, each once', () => {
    const pairs = bilingualTerms.flatMap(([english, ...chinese]) =>
      chinese.map(word => `${english} = ${word}`),
    );
    expect(pairs.length).toBeGreaterThan(300);
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});

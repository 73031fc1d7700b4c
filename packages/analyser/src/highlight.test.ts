import fc from 'fast-check';
import { highlight } from './highlight';
import { queryTerms } from './queryTerms';
import { snippet } from './snippet';

const found = (text: string, query: string) =>
  highlight(text, queryTerms(query)).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('highlight', () => {
  it.each([
    ['Passwords expire', 'password', ['Passwords']],
    ['see ORA-00600 now', 'ora-00600', ['ORA-00600']],
    ['see ORA-00600 now', '00600', ['00600']],
    ['call getUserName()', 'user', ['User']],
    ['如何重置密码？', '重置密码', ['重置密码']],
    ['数据库连接池', '连接', ['连接']],
    ['代码 ＡＢＣ－１２３。', 'ABC-123', ['ＡＢＣ－１２３']],
    ['重量 2㎏', '2kg', ['2㎏']],
    ['the Résumé', 'resume', ['Résumé']],
    ['kube-proxy', 'kube-pro', ['kube-proxy']],
    ['🚀 deploy 🔥', 'deploy', ['deploy']],
    ['nothing here', 'password', []],
  ])('shows in %s for %s', (text, query, ranges) => {
    expect(found(text, query)).toEqual(ranges);
  });

  it('takes plain terms, too', () => {
    expect(highlight('restart it', new Set(['restart']))).toEqual([
      { start: 0, end: 7 },
    ]);
  });
});

describe('snippet', () => {
  const text = `${'words before. '.repeat(
    20,
  )}Reset the 密码 in LDAP. ${'After it. '.repeat(20)}`;

  it('shows the part with most of what is asked for', () => {
    const part = snippet(text, queryTerms('LDAP 密码 reset'), 80);
    expect(part.text).toMatch(/^….*Reset the 密码 in LDAP.*…$/);
    expect(
      part.ranges.map(({ start, end }) => part.text.slice(start, end)),
    ).toEqual(['Reset', '密码', 'LDAP']);
  });

  it('begins at the beginning where nothing is found, and leaves short texts whole', () => {
    expect(snippet(text, queryTerms('printer'), 20).text).toBe(
      'words before. words…',
    );
    expect(snippet('short', queryTerms('printer'), 20)).toEqual({
      text: 'short',
      ranges: [],
    });
  });

  it('keeps to its length, and its ranges to the text, whatever comes', () => {
    const parts = [
      '重启',
      'ＡＢＣ',
      'a',
      'ab-1',
      '🔥',
      ' ',
      '㎏',
      'e\u0301',
      '.',
    ];
    const texts = fc
      .array(fc.constantFrom(...parts), { maxLength: 80 })
      .map(list => list.join(''));
    fc.assert(
      fc.property(texts, fc.integer({ min: 10, max: 60 }), (body, length) => {
        const part = snippet(body, queryTerms('abc 重启 kg e a'), length);
        expect(part.text.length).toBeLessThanOrEqual(length + 3);
        expect(part.text.isWellFormed()).toBe(true);
        let last = 0;
        for (const { start, end } of part.ranges) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(part.text.length);
          last = end;
        }
      }),
      { numRuns: 1000, seed: 1 },
    );
  });
});

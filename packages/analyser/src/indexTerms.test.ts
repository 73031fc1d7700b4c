import fc from 'fast-check';
import { indexTerms } from './indexTerms';

const sentences: [name: string, text: string, terms: string[]][] = [
  [
    'English, stemmed, without the words of every text',
    'The users cannot connect to the printers',
    ['user', 'connect', 'printer'],
  ],
  ['repeats', 'disk full, disk replaced', ['disk', 'full', 'disk', 'replac']],
  [
    'a possessive and a contraction',
    "don't restart the user’s laptop",
    ['dont', 'restart', 'user', 'laptop'],
  ],
  [
    'an error name and an address',
    'connect ECONNREFUSED 10.0.0.1:5432',
    ['connect', 'econnrefus', '10.0.0.1:5432', '10', '0', '0', '1', '5432'],
  ],
  [
    'error codes',
    'Error 0x80070005, ORA-00600',
    ['error', '0x80070005', 'ora-00600', 'ora', '00600'],
  ],
  [
    'a version and a name with a dash',
    'kube-proxy v1.24.3',
    ['kube-proxy', 'kube', 'proxi', 'v1.24.3', 'v1', '24', '3'],
  ],
  [
    'a path',
    '/var/log/nginx/error.log',
    ['var/log/nginx/error.log', 'var', 'log', 'nginx', 'error', 'log'],
  ],
  [
    'a path of Windows, with one kind of slash',
    'C:\\Windows\\System32',
    ['c:/windows/system32', 'c', 'window', 'system32'],
  ],
  ['a share', '\\\\fs01\\share', ['fs01/share', 'fs01', 'share']],
  [
    'a host',
    'db01.eu-west.example.com',
    ['db01.eu-west.example.com', 'db01', 'eu', 'west', 'exampl', 'com'],
  ],
  [
    'an address of the web',
    'https://host:8443/v2/users?id=1',
    [
      'https://host:8443/v2/users',
      'http',
      'host',
      '8443',
      'v2',
      'user',
      'id',
      '1',
    ],
  ],
  [
    'a mail address',
    'ops@example.com',
    ['ops@example.com', 'op', 'exampl', 'com'],
  ],
  [
    'camelCase',
    'getUserName HTTPServerError',
    [
      'getusernam',
      'user',
      'name',
      'httpservererror',
      'http',
      'server',
      'error',
    ],
  ],
  ['languages with signs', 'C++, C#', ['c++', 'c', 'c#', 'c']],
  ['an option', '--dry-run', ['dry-run', 'dri', 'run']],
  ['accents', 'résumé Ünïcode', ['resum', 'unicod']],
  [
    'Chinese: words and bigrams',
    '如何重置密码',
    ['如何', '重', '置', '密码', '何重', '重置', '置密'],
  ],
  ['traditional Chinese as it comes', '重設密碼', ['重設', '密碼', '設密']],
  [
    'Chinese and English without a blank',
    '重启VPN客户端',
    ['重', '启', '重启', 'vpn', '客户', '端', '户端'],
  ],
  ['one Chinese character', '锁', ['锁']],
  [
    'full-width letters, digits and signs',
    'ＡＢＣ－１２３　ｏｋ',
    ['abc-123', 'abc', '123', 'ok'],
  ],
  ['Japanese', 'パスワード', ['パスワード', 'パス', 'スワ', 'ワー', 'ード']],
  ['half-width Japanese', 'ｶﾞ', ['ガ']],
  ['Korean syllables, whole', '비밀번호 재설정', ['비밀번호', '재설정']],
  ['Cyrillic', 'Ошибка подключения', ['ошибка', 'подключения']],
  [
    'right to left, without marks',
    'خَطَأ في الاتصال',
    ['خطا', 'في', 'الاتصال'],
  ],
  ['emoji between words', '🚀 deploy🔥done', ['deploy', 'done']],
  ['nothing', '', []],
  ['signs alone', '  ...--- "%_*\' 。！', []],
];

const ofEverything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...['a', 'B', 'Zz', '9', '-', '.', '\\', "'", '’', '#', '++'],
        ...['重', '启', 'ー', '々', '〇', 'ｶ', 'ﾞ', '\u0301', '각', ' '],
      ),
      { maxLength: 60 },
    )
    .map(parts => parts.join('')),
);

describe('indexTerms', () => {
  it.each(sentences)('cuts %s', (_, text, terms) => {
    expect(indexTerms(text)).toEqual(terms);
  });

  it('cuts nothing off but what is too long, and no character in half', () => {
    const long = `${'x1'.repeat(40)}/tail`;
    expect(indexTerms(long)).toEqual([
      'x1'.repeat(32),
      'x1'.repeat(32),
      'tail',
    ]);
    expect(indexTerms('𝒳𐐀'.repeat(50))[0]).toBe('x𐐨'.repeat(32));
  });

  it('gives clean terms for whatever comes', () => {
    fc.assert(
      fc.property(ofEverything, text => {
        for (const term of indexTerms(text)) {
          expect(term).toMatch(/^[\p{L}\p{N}\-_./:@#+]+$/u);
          expect([...term].length).toBeLessThanOrEqual(64);
          expect(term.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  it('finds in a text the terms of each of its words', () => {
    fc.assert(
      fc.property(fc.array(ofEverything, { maxLength: 4 }), texts => {
        const terms = new Set(indexTerms(texts.join(' \n ')));
        for (const term of texts.flatMap(indexTerms)) {
          expect(terms).toContain(term);
        }
      }),
      { seed: 1 },
    );
  });

  it.each([
    ['letters without a break', `aB${'A'.repeat(300_000)}`],
    ['joining signs', `a${'-'.repeat(300_000)}b`],
    ['joined letters', 'a@'.repeat(150_000)],
    ['camelCase', 'aB'.repeat(150_000)],
    ['brackets', '['.repeat(300_000)],
    ['marks on one letter', `a${'\u0301\u0323'.repeat(150_000)}`],
    ['Chinese without a break', '重启服务器'.repeat(60_000)],
    ['Chinese between letters', '重启a'.repeat(100_000)],
    ['half characters', '\ud83d'.repeat(300_000)],
  ])('takes seconds at most for 300,000 of %s', (_, text) => {
    const before = process.cpuUsage();
    indexTerms(text);
    // Of the processor, which others have a share in. What grows with the square of the length takes minutes.
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
  });
});

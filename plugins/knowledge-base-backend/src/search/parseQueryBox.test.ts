import fc from 'fast-check';
import { parseQueryBox, type ParsedQuery } from './parseQueryBox';

const cases: [typed: string, parsed: Partial<ParsedQuery>][] = [
  ['', {}],
  ['   ', {}],
  ['vpn drops  often', { text: 'vpn drops often' }],
  ['"connection pool" full', { text: 'full', phrases: ['connection pool'] }],
  ['“连接池 耗尽”', { phrases: ['连接池 耗尽'] }],
  ['「连接池」 重启', { text: '重启', phrases: ['连接池'] }],
  ['＂full width＂', { phrases: ['full width'] }],
  ['"not closed yet', { text: '"not closed yet' }],
  ['"" " "', {}],
  ['5" pipe', { text: '5" pipe' }],
  ['kind:runbook', { filter: { kinds: ['runbook'] } }],
  ['KIND：Runbook', { filter: { kinds: ['runbook'] } }],
  [
    'kind:run,how-to disk',
    { text: 'disk', filter: { kinds: ['runbook', 'how-to'] } },
  ],
  ['kind:known', { filter: { kinds: ['known-fix', 'known-error'] } }],
  ['kind:"known error"', { filter: { kinds: ['known-error'] } }],
  ['kind:nonsense', { filter: { kinds: [] } }],
  ['kind: disk', { text: 'disk' }],
  ['kind:', {}],
  ['kind:""', {}],
  [
    'ci:component:default/payments-api',
    { filter: { ciRefs: ['component:default/payments-api'] } },
  ],
  [
    'ci:Component:payments-api',
    { filter: { ciRefs: ['component:default/payments-api'] } },
  ],
  ['ci:Payments-API', { filter: { ciNames: ['payments-api'] } }],
  ['ci:"Payments API"', { filter: { ciNames: ['payments-api'] } }],
  ['ci:default/payments-api', { filter: { ciNames: ['payments-api'] } }],
  ['ci:支付', { filter: { ciNames: ['支付'] } }],
  ['ci:a/b/c', { filter: { ciNames: [] } }],
  ['tag:VPN，网络 tag:wifi', { filter: { tags: ['vpn', '网络', 'wifi'] } }],
  ['lang:zh', { filter: { languages: ['zh'] } }],
  ['lang:中文 lang:English', { filter: { languages: ['zh', 'en'] } }],
  ['lang:xx', { filter: { languages: [] } }],
  ['is:stale', { filter: { stale: true } }],
  ['is：ｓｔａｌｅ', { filter: { stale: true } }],
  ['is:stale is:fresh', { filter: { stale: true, nothing: true } }],
  ['is:nice', { filter: { nothing: true } }],
  ['https://host:8443/x', { text: 'https://host:8443/x' }],
  ['AND OR NOT * ^ ( ) { } - + ~', { text: 'AND OR NOT * ^ ( ) { } - + ~' }],
  ["'; drop table articles; --", { text: "'; drop table articles; --" }],
];

describe('parseQueryBox', () => {
  it.each(cases)('reads %s', (typed, parsed) => {
    expect(parseQueryBox(typed)).toEqual({
      text: '',
      phrases: [],
      filter: {},
      ...parsed,
    });
  });

  it('reads whatever is typed, and loses no word', () => {
    const parts = [
      'lang',
      'constructor',
      '__proto__',
      'kind',
      'ci',
      'is',
      ':',
      '：',
      '"',
      '“',
      '」',
      ' ',
      'a',
      '重',
    ];
    const typing = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...parts)).map(list => list.join('')),
    );
    fc.assert(
      fc.property(typing, typed => {
        const { text, phrases } = parseQueryBox(`${typed} (word) x`);
        expect([text, ...phrases].join(' ')).toContain('(word) x');
      }),
      { seed: 1 },
    );
  });

  it.each(['constructor', '__proto__', 'toString'])(
    'takes %s for no value of any operator',
    name => {
      expect(parseQueryBox(`lang:${name}`).filter).toEqual({ languages: [] });
      expect(parseQueryBox(`is:${name}`).filter).toEqual({ nothing: true });
    },
  );
});

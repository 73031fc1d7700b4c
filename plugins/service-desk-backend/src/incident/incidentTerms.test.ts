import { endOfPrefix, queryTermsOf, termsOf } from './incidentTerms';

describe('termsOf', () => {
  it.each([
    ['Payments FAIL, again!', ['payments', 'fail', 'again']],
    ['ORA-00600', ['ora-00600', 'ora', '00600']],
    [
      'kube-proxy v1.24.3',
      ['kube-proxy', 'kube', 'proxy', 'v1.24.3', 'v1', '24', '3'],
    ],
    ['0x80070005', ['0x80070005']],
    ['/var/log/app.log', ['var/log/app.log', 'var', 'log', 'app']],
    ['li.na@example.org.', ['li.na@example.org', 'li', 'na', 'example', 'org']],
    ['支付失败', ['支付', '付失', '失败', '支', '付', '失', '败']],
    ['VPN连接', ['vpn', '连接', '连', '接']],
    // Full-width letters and ligatures are the plain ones (NFKC).
    ['ＶＰＮ ﬁle', ['vpn', 'file']],
    ['Fehler in Übersicht', ['fehler', 'in', 'übersicht']],
    ['% _ \' " -- ;', []],
    ['', []],
  ])('%s', (text, terms) => {
    expect(termsOf([text])).toEqual(terms);
  });

  it('names each term once, cuts long ones and stops at 2,000', () => {
    expect(termsOf(['a b', 'b A c'])).toEqual(['a', 'b', 'c']);
    expect(termsOf(['x'.repeat(500)])).toEqual(['x'.repeat(64)]);
    const many = Array.from({ length: 3_000 }, (_, i) => `w${i}`).join(' ');
    expect(termsOf(['title', many])).toHaveLength(2_000);
    expect(termsOf(['title', many])[0]).toBe('title');
  });
});

describe('queryTermsOf', () => {
  const whole = (term: string) => ({ term, prefix: false });
  const begun = (term: string) => ({ term, prefix: true });

  it.each([
    ['payments fa', [whole('payments'), begun('fa')]],
    ['kube-pro', [begun('kube-pro')]],
    ['支付失败', [whole('支付'), whole('付失'), whole('失败')]],
    ['败', [whole('败')]],
    ['vpn 连接', [whole('vpn'), whole('连接')]],
    ["100%_'", [begun('100')]],
    ['%%%', []],
    ['x'.repeat(100), [begun('x'.repeat(64))]],
  ])('%s', (query, terms) => {
    expect(queryTermsOf(query)).toEqual(terms);
  });

  it('tells what was not asked from what cannot be found', () => {
    expect(queryTermsOf('')).toBeUndefined();
    expect(queryTermsOf(' \n')).toBeUndefined();
    expect(queryTermsOf('-')).toEqual([]);
  });

  it('looks for twenty words at most', () => {
    const query = Array.from({ length: 100 }, (_, i) => `w${i}`).join(' ');
    expect(queryTermsOf(query)).toHaveLength(20);
  });
});

it('ends a prefix after everything that starts with it', () => {
  expect(endOfPrefix('pay') > 'pay\u{10fffe}').toBe(true);
  expect(endOfPrefix('pay') < 'paz').toBe(true);
});

import { indexTerms } from './indexTerms';
import { queryTerms } from './queryTerms';

const weightsOf = (text: string) =>
  Object.fromEntries(
    queryTerms(text).map(({ term, weight }) => [term, weight]),
  );

const having = (text: string, flag: 'identifier' | 'typo' | 'han' | 'prefix') =>
  queryTerms(text).flatMap(term => (term[flag] ? [term.term] : []));

describe('queryTerms', () => {
  it('weighs what is repeated, and identifiers twice', () => {
    expect(weightsOf('disk disk 0x80070005 v1')).toEqual({
      disk: 2,
      '0x80070005': 2,
      v1: 1,
    });
    expect(having('disk 0x80070005 v1 10.0.0.1', 'identifier')).toEqual([
      '0x80070005',
      '10.0.0.1',
    ]);
  });

  it('asks for short Chinese as bigrams, for long as words with bigrams beside them', () => {
    expect(Object.keys(weightsOf('重置密码'))).toEqual([
      '重置',
      '置密',
      '密码',
    ]);
    // The segmenter cuts 重置 into single characters, which say too little.
    expect(weightsOf('如何重置密码')).toEqual({
      如何: 1,
      密码: 1,
      何重: 0.5,
      重置: 0.5,
      置密: 0.5,
    });
    expect(having('重启 VPN', 'han')).toEqual(['重启']);
  });

  it('takes for mistyped words of four letters and more alone', () => {
    expect(having('pasword vpn db01 密码 пароль', 'typo')).toEqual(['pasword']);
  });

  it('takes the last word for unfinished until something follows it', () => {
    expect(having('restart kube-pro', 'prefix')).toEqual(['kube-pro']);
    expect(having('restart the prin', 'prefix')).toEqual(['prin']);
    expect(having('restart the prin ', 'prefix')).toEqual([]);
    expect(having('打印 锁', 'prefix')).toEqual(['锁']);
    expect(having('打印', 'prefix')).toEqual([]);
  });

  it('asks for nothing where there is nothing', () => {
    expect(queryTerms('')).toEqual([]);
    expect(queryTerms('what is the " % * ( ？')).toEqual([]);
  });

  it.each([
    '重置密码',
    'ECONNREFUSED',
    '0x80070005',
    'ORA-00600',
    'getUserName',
    'Ｃ＋＋',
    '资料库连接',
  ])('asks for %s with terms that an index of it has', text => {
    const indexed = indexTerms(`before ${text} after`);
    expect(indexed).toEqual(
      expect.arrayContaining(queryTerms(text).map(({ term }) => term)),
    );
  });
});

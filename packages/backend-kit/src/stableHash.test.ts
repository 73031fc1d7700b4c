import { stableHash } from './stableHash';

describe('stableHash', () => {
  it('does not depend on the order of fields or on absent ones', () => {
    const hash = stableHash({ a: 1, b: { c: [1, 2], d: 'x' } });
    expect(hash).toHaveLength(43);
    expect(stableHash({ b: { d: 'x', c: [1, 2], e: undefined }, a: 1 })).toBe(
      hash,
    );
  });

  it.each([
    [{ a: 1 }, { a: '1' }],
    [{ a: [1, 2] }, { a: [2, 1] }],
    [{ a: { b: 1 } }, { a: [['b', 1]] }],
    [{ a: null }, {}],
    [undefined, 'undefined'],
    [{}, []],
  ])('tells %j from %j', (one, other) => {
    expect(stableHash(one)).not.toBe(stableHash(other));
  });
});

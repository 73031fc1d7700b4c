import fc from 'fast-check';
import {
  CursorValueType,
  decodeCursor,
  encodeCursor,
  filterHash,
} from './cursor';

const hash = filterHash({ state: 'new' });
const types: CursorValueType[] = ['string', 'integer'];
const made = encodeCursor({
  sort: 'newest',
  values: ['2026', 7],
  filterHash: hash,
});
const decode = (text: string) =>
  decodeCursor(text, { sort: 'newest', types, filterHash: hash });
const forge = (content: unknown) =>
  Buffer.from(JSON.stringify(content)).toString('base64url');

const refused = expect.objectContaining({
  name: 'InputError',
  message: expect.stringMatching(/^cursor: /),
});

describe('cursor', () => {
  it('comes back as it was made', () => {
    expect(made).toMatch(/^[\w-]+$/);
    expect(decode(made)).toEqual(['2026', 7]);
    const nullable = encodeCursor({
      sort: 's',
      values: [null, 1.5],
      filterHash: hash,
    });
    expect(
      decodeCursor(nullable, {
        sort: 's',
        types: ['string?', 'number'],
        filterHash: hash,
      }),
    ).toEqual([null, 1.5]);
  });

  it('is refused for another sort or filter', () => {
    const options = { sort: 'newest', types, filterHash: hash };
    expect(() => decodeCursor(made, { ...options, sort: 'oldest' })).toThrow(
      refused,
    );
    expect(() =>
      decodeCursor(made, {
        ...options,
        filterHash: filterHash({ state: 'closed' }),
      }),
    ).toThrow(refused);
    expect(filterHash({ a: 1, b: 2 })).toBe(filterHash({ b: 2, a: 1 }));
  });

  it.each([
    ['nothing', ''],
    ['garbage', 'abc'],
    ['other characters', '%%%'],
    ['a cut one', made.slice(0, -4)],
    ['too long a one', 'a'.repeat(3_000)],
    ['a text', forge('x')],
    ['too few values', forge({ s: 'newest', f: hash, v: ['2026'] })],
    ['too many values', forge({ s: 'newest', f: hash, v: ['2026', 7, 7] })],
    ['other types', forge({ s: 'newest', f: hash, v: [7, '2026'] })],
    ['an object', forge({ s: 'newest', f: hash, v: ['2026', { $ne: 1 }] })],
    ['null', forge({ s: 'newest', f: hash, v: ['2026', null] })],
    ['a fraction', forge({ s: 'newest', f: hash, v: ['2026', 1.5] })],
    [
      'an integer no column holds',
      forge({ s: 'newest', f: hash, v: ['2026', 3e9] }),
    ],
    ['NUL', forge({ s: 'newest', f: hash, v: ['\0', 7] })],
    ['more fields', forge({ s: 'newest', f: hash, v: ['2026', 7], x: 1 })],
  ])('refuses %s', (_what, text) => {
    expect(() => decode(text)).toThrow(refused);
  });

  it('answers any text with values or an InputError', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json().map(forge)), text => {
        expect(() => decode(text)).toThrow(refused);
      }),
      { seed: 1 },
    );
  });
});

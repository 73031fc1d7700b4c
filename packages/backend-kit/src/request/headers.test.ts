import { idempotencyKey, ifMatch } from './headers';

const withHeader = (value?: string) => ({
  header: ((_name: string) => value) as never,
});

describe('ifMatch', () => {
  it('reads the version', () => {
    expect(ifMatch(withHeader('"3"'))).toBe(3);
    expect(ifMatch(withHeader('*'))).toBeUndefined();
    expect(ifMatch(withHeader())).toBeUndefined();
    expect(ifMatch(withHeader('"0"'), { orNone: true })).toBe(0);
  });

  it.each([
    '3',
    '"0"',
    '"-1"',
    '"x"',
    'W/"3"',
    '"1", "2"',
    '',
    '"99999999999"',
  ])('refuses %s', value => {
    expect(() => ifMatch(withHeader(value))).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(/^If-Match: /),
      }),
    );
  });
});

describe('idempotencyKey', () => {
  it('reads a key of visible ASCII', () => {
    expect(idempotencyKey(withHeader('a-1_~!'))).toBe('a-1_~!');
    expect(idempotencyKey(withHeader('k'.repeat(200)))).toHaveLength(200);
    expect(idempotencyKey(withHeader())).toBeUndefined();
  });

  it.each(['', 'a b', 'k'.repeat(201), 'é'])('refuses "%s"', value => {
    expect(() => idempotencyKey(withHeader(value))).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(/^Idempotency-Key: /),
      }),
    );
  });
});

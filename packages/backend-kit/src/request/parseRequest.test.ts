import fc from 'fast-check';
import { z } from 'zod';
import { parseBody, parseParams, parseQuery } from './parseRequest';

const incident = z.object({
  title: z.string().trim().min(1, 'must not be blank').max(20),
  impact: z.enum(['low', 'medium', 'high']).optional(),
  count: z.int().min(1).max(100).optional(),
  reporter: z.strictObject({ email: z.email().optional() }).optional(),
  ciRefs: z.array(z.string()).max(2).optional(),
  at: z.iso.datetime({ offset: true }).optional(),
});

function bodyError(body: unknown): string {
  try {
    parseBody(incident, { body });
  } catch (error) {
    expect(error).toMatchObject({ name: 'InputError' });
    return (error as Error).message;
  }
  throw new Error('The body was accepted');
}

const queryOf = (query: string) => ({
  url: `/x${query}`,
  originalUrl: `/api/x${query}`,
});

describe('parseBody', () => {
  it('returns what the schema makes of a good body', () => {
    expect(
      parseBody(incident, { body: { title: ' VPN down ', impact: 'high' } }),
    ).toEqual({ title: 'VPN down', impact: 'high' });
    expect(parseBody(z.object({}), { body: undefined })).toEqual({});
  });

  it.each<[string, unknown]>([
    [
      'title: must not be blank; impact: must be one of low, medium, high',
      { title: '  ', impact: 'huge' },
    ],
    ['title: is required', {}],
    ['title: must be a text', { title: { $ne: 1 } }],
    ['title: must be a text', { title: null }],
    ['title: must have at most 20 characters', { title: 'x'.repeat(21) }],
    ['count: must be a whole number', { title: 'x', count: 1.5 }],
    ['count: must be at most 100', { title: 'x', count: 3e9 }],
    ['count: must be a number that can be stored', { title: 'x', count: -0 }],
    [
      'count: must be a number that can be stored',
      JSON.parse('{"title":"x","count":1e400}'),
    ],
    ['ciRefs[1]: must be a text', { title: 'x', ciRefs: ['a', 7] }],
    [
      'ciRefs: must have at most 2 entries',
      { title: 'x', ciRefs: ['', '', ''] },
    ],
    [
      'reporter.email: must be a valid e-mail address',
      { title: 'x', reporter: { email: 'x' } },
    ],
    [
      'at: must be a time with offset, such as 2026-03-01T09:00:00+08:00',
      { title: 'x', at: 'tomorrow' },
    ],
    ['unknown field "priority"', { title: 'x', priority: 'P1' }],
    [
      'reporter: unknown field "admin"',
      { title: 'x', reporter: { admin: true } },
    ],
    ['the body must be a JSON object', []],
    ['the body must be a JSON object', 'text'],
    ['title: must not contain a NUL character', { title: 'a\0b' }],
    [
      'title: must be valid Unicode: half a surrogate pair was found',
      { title: 'a\ud800' },
    ],
  ])('refuses: %s', (message, body) => {
    expect(bodyError(body)).toBe(message);
  });

  it('accepts emoji and Chinese beside half surrogate pairs refused', () => {
    expect(parseBody(incident, { body: { title: '网络断了 🔥' } })).toEqual({
      title: '网络断了 🔥',
    });
  });

  it.each(['__proto__', 'constructor', 'prototype'])(
    'refuses the field name %s at any depth and leaves prototypes alone',
    key => {
      for (const json of [
        `{"title":"x","${key}":{"polluted":1}}`,
        `{"title":"x","reporter":{"a":[{"${key}":{"polluted":1}}]}}`,
      ]) {
        expect(bodyError(JSON.parse(json))).toBe(
          `the field name "${key}" is not allowed`,
        );
      }
      expect('polluted' in {}).toBe(false);
    },
  );

  it('never repeats long input', () => {
    const long = 'secret'.repeat(10_000);
    expect(bodyError({ title: 'x', [long]: 1 }).length).toBeLessThan(150);
    expect(bodyError({ title: long })).not.toContain('secret');
    const many = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, i) => [`field${i}`, i]),
    );
    expect(bodyError({ title: 'x', ...many }).length).toBeLessThan(400);
  });

  it('refuses JSON deeper than 32 levels', () => {
    let deep: unknown = {};
    for (let i = 0; i < 40; i++) {
      deep = { a: deep };
    }
    expect(bodyError(deep)).toBe('the body is nested deeper than 32 levels');
  });

  it('refuses unknown fields of a schema with refinements too', () => {
    const refined = incident.refine(value => value.title !== 'y', 'not y');
    expect(() => parseBody(refined, { body: { title: 'y' } })).toThrow('not y');
    expect(() => parseBody(refined, { body: { title: 'x', a: 1 } })).toThrow(
      'unknown field "a"',
    );
    expect(parseBody(refined, { body: { title: 'x' } })).toEqual({
      title: 'x',
    });
  });

  it('answers any JSON with a value or an InputError', () => {
    const outcomeOf = (body: unknown) => {
      try {
        return typeof parseBody(incident, { body });
      } catch (error) {
        return (error as Error).name;
      }
    };
    fc.assert(
      fc.property(fc.jsonValue(), body => {
        expect(['object', 'InputError']).toContain(outcomeOf(body));
      }),
      { seed: 1 },
    );
  });
});

describe('parseQuery', () => {
  const schema = z.object({
    q: z.string().optional(),
    state: z.string().optional(),
  });

  it('reads each parameter as text', () => {
    expect(parseQuery(schema, queryOf('?q=a+b%20c&state=new'))).toEqual({
      q: 'a b c',
      state: 'new',
    });
    expect(parseQuery(schema, queryOf(''))).toEqual({});
    expect(parseQuery(schema, queryOf('?q=1%2B1'))).toEqual({ q: '1+1' });
  });

  it.each([
    ['?q=1&q=2', '"q": must be given only once'],
    ['?q[a]=1', '"q[a]": must not be nested'],
    ['?q[]=1', '"q[]": must not be nested'],
    ['?qq=1', 'unknown field "qq"'],
    ['?__proto__=1', 'the field name "__proto__" is not allowed'],
    ['?q=%ff', '"q": is not validly encoded'],
    ['?q=%00', '"q": must not contain a NUL character'],
  ])('refuses %s', (query, message) => {
    expect(() => parseQuery(schema, queryOf(query))).toThrow(
      expect.objectContaining({ name: 'InputError', message }),
    );
  });
});

describe('parseParams', () => {
  const schema = z.object({ number: z.string().regex(/^INC\d+$/) });

  it('reads the path', () => {
    expect(parseParams(schema, { params: { number: 'INC7' } })).toEqual({
      number: 'INC7',
    });
  });

  it.each(['x', '../../etc/passwd', 'INC7\0', '\ud800'])(
    'finds nothing under a name that cannot be: %j',
    number => {
      expect(() => parseParams(schema, { params: { number } })).toThrow(
        expect.objectContaining({
          name: 'NotFoundError',
          message: expect.stringMatching(/^number: /),
        }),
      );
    },
  );
});

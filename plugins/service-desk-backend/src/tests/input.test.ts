import { gzipSync } from 'node:zlib';
import { pluginTest, type Send } from './__testUtils__/startPlugin';

const good = { title: 'Help', description: 'Please' };
const json = { 'Content-Type': 'application/json' };
const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

/** Body, what the message names, and the status if it is not 400. */
const refusedBodies: [body: object | string, names: RegExp, status?: number][] =
  [
    // 16: what the server owns.
    ...[
      'requester',
      'state',
      'priority',
      'tier',
      'id',
      'number',
      'version',
    ].map((field): [object, RegExp] => [
      { ...good, [field]: 'x' },
      new RegExp(`unknown field .*"${field}"`),
    ]),
    // 23
    ['{"title": "unfinished', /not valid JSON/],
    // 24
    [{ ...good, title: { $ne: 1 } }, /^title: /],
    [{ ...good, title: ['a'] }, /^title: /],
    [{ ...good, title: null }, /^title: /],
    [{ ...good, title: 7 }, /^title: /],
    ['[]', /object/],
    // 25
    ['{"title":"a","description":"b","__proto__":{"x":1}}', /not allowed/],
    [{ ...good, reporter: { constructor: 1 } }, /not allowed|constructor/],
    // 26
    [{ ...good, title: '' }, /^title: /],
    [{ ...good, title: ' \u200b\u2060 ' }, /^title: must not be blank/],
    [{ title: 'Only this' }, /^description: is required/],
    // 27
    [{ ...good, title: 'x'.repeat(201) }, /^title: .*200/],
    [{ ...good, description: 'x'.repeat(20_001) }, /^description: .*20000/],
    // 28, 29
    [{ ...good, title: 'a\u0000b' }, /^title: .*NUL/],
    ['{"title":"a\\ud800b","description":"b"}', /^title: /],
    // 31
    ['{"title":"a","description":"b","occurredAt":1e400}', /occurredAt/],
    // 34, 35
    [nested, /nested|not valid JSON|object/],
    // 44
    [{ ...good, occurredAt: '+275761-01-01T00:00:00Z' }, /^occurredAt: /],
    [{ ...good, occurredAt: 'yesterday' }, /^occurredAt: /],
    [{ ...good, occurredAt: '2999-01-01T00:00:00Z' }, /^occurredAt: /],
    [{ ...good, ciRefs: ['payments'] }, /^ciRefs\[0\]: /],
    [{ ...good, category: 'no-such-category' }, /^category: /],
    [{ ...good, impact: 'huge' }, /^impact: must be one of low, medium, high/],
    [{ ...good, attachmentIds: ['1'] }, /^attachmentIds\[0\]: /],
    // 32
    [{ ...good, description: 'x'.repeat(1_100_000) }, /larger/, 413],
  ];

/** Query, and what the message names. */
const refusedQueries: [query: string, names: RegExp][] = [
  // 38, 39
  ['state=new&state=assigned', /"state": must be given only once/],
  ['state[ne]=new', /must not be nested/],
  ['colour=red', /unknown field "colour"/],
  ['sort=title', /^sort: /],
  ['state=burning', /^state/],
  // 40, 42
  ["state=new' or 1=1 --", /^state/],
  ...['0', '-1', '1e9', 'abc', '201', '1.5'].map((limit): [string, RegExp] => [
    `limit=${limit}`,
    /^limit: /,
  ]),
  // 43
  ['cursor=garbage', /^cursor: /],
  ['cursor=%00', /cursor/],
  // 44
  ['createdAfter=yesterday', /^createdAfter: /],
  [
    'createdAfter=2026-02-01T00:00:00Z&createdBefore=2026-01-01T00:00:00Z',
    /^createdAfter: must not be later/,
  ],
  // 46
  [`q=${'x'.repeat(201)}`, /^q: .*200/],
  ['tier=99', /^tier/],
  ['involving=you', /^involving: /],
  ['helping=you', /^helping: /],
  ['helping=me&involving=me', /^helping: /],
  ['helping=me&announced=true', /^helping: /],
  ['q=%ff', /not validly encoded/],
];

async function file(send: Send, title = good.title): Promise<string> {
  const { body } = await send('post', '/incidents', { ...good, title });
  return body.number;
}

describe('input', () => {
  pluginTest(
    'a body is refused by the field, and leaves nothing',
    async ({ as, knex }) => {
      const zhang = as('zhang.wei');
      for (const [body, names, status = 400] of refusedBodies) {
        const answer = await zhang('post', '/incidents', body, json);
        const about = JSON.stringify(body).slice(0, 60);
        expect([about, answer.status]).toEqual([about, status]);
        expect(answer.body.error.message).toMatch(names);
        expect(answer.text.length).toBeLessThan(2_000);
      }
      expect(({} as { x?: number }).x).toBeUndefined();
      for (const table of ['incidents', 'timeline_entries', 'outbox']) {
        expect([
          table,
          Number((await knex(table).count({ n: '*' }))[0].n),
        ]).toEqual([table, 0]);
      }
      expect(await file(zhang)).toBe('INC-000001');
    },
  );

  pluginTest(
    'a body of another type or encoding is a 415, a bomb a 413 (33, 34)',
    async ({ as }) => {
      const zhang = as('zhang.wei');
      const plain = await zhang('post', '/incidents', 'help', {
        'Content-Type': 'text/plain',
      });
      expect([plain.status, plain.body.error.name]).toEqual([
        415,
        'UnsupportedMediaTypeError',
      ]);
      const strange = await zhang('post', '/incidents', '{}', {
        ...json,
        'Content-Encoding': 'zstd-42',
      });
      expect(strange.status).toBe(415);
      const bomb = await zhang(
        'post',
        '/incidents',
        gzipSync(Buffer.alloc(20_000_000, ' ')),
        { ...json, 'Content-Encoding': 'gzip' },
      );
      expect(bomb.status).toBe(413);
    },
  );

  pluginTest('a query is refused by the parameter', async ({ as }) => {
    for (const [query, names] of refusedQueries) {
      const answer = await as('li.na')(
        'get',
        `/incidents?${query.replaceAll(' ', '%20')}`,
      );
      expect([query, answer.status]).toEqual([query, 400]);
      expect(answer.body.error.message).toMatch(names);
    }
  });

  pluginTest('a search takes every sign literally (40, 41)', async ({ as }) => {
    const zhang = as('zhang.wei');
    const titles = ['100% of users', "Robert'); drop table incidents;--"];
    for (const title of titles) await file(zhang, title);
    for (const q of [
      '%',
      '_',
      '\\',
      '"',
      'NEAR(',
      'title:',
      '*',
      'a AND',
      "'",
      "'; drop table incidents; --",
    ]) {
      const answer = await zhang(
        'get',
        `/incidents?q=${encodeURIComponent(q)}`,
      );
      expect([q, answer.status]).toEqual([q, 200]);
    }
    const all = await zhang('get', '/incidents');
    expect(all.body.totalItems).toBe(2);
    const robert = await zhang('get', '/incidents?q=robert');
    expect(robert.body.items).toMatchObject([{ title: titles[1] }]);
  });

  pluginTest('a cursor belongs to its query (43)', async ({ as }) => {
    const zhang = as('zhang.wei');
    for (const title of ['One', 'Two', 'Three']) await file(zhang, title);
    const first = await zhang('get', '/incidents?limit=2');
    expect(
      first.body.items.map(({ title }: { title: string }) => title),
    ).toEqual(['Three', 'Two']);
    expect(first.body.totalItems).toBe(3);
    const cursor = encodeURIComponent(first.body.nextCursor);
    const second = await zhang('get', `/incidents?limit=2&cursor=${cursor}`);
    expect(second.body.items).toMatchObject([{ title: 'One' }]);
    expect(second.body.nextCursor).toBeUndefined();
    for (const query of [
      `limit=2&sort=createdAt&cursor=${cursor}`,
      `limit=2&state=new&cursor=${cursor}`,
      `cursor=${cursor.slice(0, -6)}`,
    ]) {
      const answer = await zhang('get', `/incidents?${query}`);
      expect([query, answer.status]).toEqual([query, 400]);
      expect(answer.body.error.message).toMatch(/^cursor: /);
    }
  });

  pluginTest(
    'strange names are not found, or refused (36, 51)',
    async ({ as }) => {
      const zhang = as('zhang.wei');
      for (const [path, status] of [
        ['/incidents/%ff', 400],
        ['/incidents/%00', 404],
        ['/incidents/..%2f..%2fetc%2fpasswd', 404],
        ['/incidents/INC-1', 404],
        ['/incidents/inc-000001', 404],
        ['/incidents/INC-999999999999', 404],
        ['/incidents/1%20or%201=1', 404],
        ['/nowhere', 404],
        ['/attachments/1', 404],
        ['/ci-summaries', 400],
        ['/ci-summaries?refs=nonsense', 400],
        ['/incidents/suggestions?ciRef=nonsense', 400],
      ] as const) {
        expect([path, (await zhang('get', path)).status]).toEqual([
          path,
          status,
        ]);
      }
      const number = await file(zhang);
      for (const [path, status] of [
        [`/incidents/${number}/actions/explode`, 404],
        [`/incidents/${number}/actions/__proto__`, 404],
        [`/incidents/${number}/actions/toString`, 404],
        ['/incidents/INC-999999/actions/cancel', 404],
      ] as const) {
        const answer = await zhang('post', path, { reason: 'x' });
        expect([path, answer.status]).toEqual([path, status]);
      }
      expect((await zhang('patch', `/incidents/${number}`, {})).status).toBe(
        404,
      );
    },
  );

  pluginTest('headers are checked (47, 48)', async ({ as }) => {
    const zhang = as('zhang.wei');
    const path = `/incidents/${await file(zhang)}/actions/cancel`;
    for (const value of ['1', '"0"', '"x"', 'W/"1"']) {
      const answer = await zhang(
        'post',
        path,
        { reason: 'x' },
        { 'If-Match': value },
      );
      expect([value, answer.status]).toEqual([value, 400]);
      expect(answer.body.error.message).toMatch(/^If-Match: /);
    }
    const key = await zhang('post', '/incidents', good, {
      'Idempotency-Key': 'x'.repeat(201),
    });
    expect(key.body.error.message).toMatch(/^Idempotency-Key: /);
    const unknownField = await zhang('post', path, { reason: 'x', by: 'me' });
    expect(unknownField.body.error.message).toMatch(/unknown field "by"/);
    expect((await zhang('post', path)).body.error.message).toMatch(/^reason: /);
  });

  pluginTest(
    'hostile words are kept as typed, and answered quickly (30, 45, 55)',
    async ({ as }) => {
      const zhang = as('zhang.wei');
      const description = '<script>alert(1)</script> {{constructor}} \u202etxt';
      const { body } = await zhang('post', '/incidents', {
        ...good,
        description,
      });
      expect(body.description).toBe(description);
      for (const text of ['[', '*', 'a@', ' a', '\u0301']) {
        // Of the processor, which others have a share in.
        const started = process.cpuUsage();
        const answer = await zhang('post', '/incidents', {
          ...good,
          description: `x${text.repeat(9_000)}`,
          reporter: undefined,
        });
        expect(answer.status).toBe(201);
        expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
      }
    },
  );
});

import { gzipSync } from 'node:zlib';
import { act, draft, good, publish } from './__testUtils__/articles';
import { pluginTest } from './__testUtils__/startPlugin';

const json = { 'Content-Type': 'application/json' };
const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

/** Body, what the message names, and the status if it is not 400. */
const refusedBodies: [body: object | string, names: RegExp, status?: number][] =
  [
    // 16: what the server owns.
    ...[
      'number',
      'state',
      'version',
      'author',
      'owner',
      'createdAt',
      'publishedAt',
      'reviewDate',
      'approvedBy',
      'solvedCount',
      'revision',
      'id',
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
    [{ ...good, tags: 'pool' }, /^tags: /],
    [{ ...good, ciRefs: { 0: 'a' } }, /^ciRefs: /],
    ['[]', /object/],
    // 25
    ['{"title":"a","kind":"how-to","body":"b","__proto__":{}}', /not allowed/],
    [{ ...good, constructor: 1 }, /not allowed|constructor/],
    // 26
    [{ ...good, title: ' \u200b\u2060 ' }, /^title: must not be blank/],
    [{ title: 'Only this', kind: 'how-to' }, /^body: or symptoms/],
    [{ title: 'Nothing', kind: 'how-to', body: ' \u200b ' }, /^body: or sympt/],
    // 27
    [{ ...good, title: 'x'.repeat(201) }, /^title: .*200/],
    [{ ...good, body: 'x'.repeat(50_001) }, /^body: .*50000/],
    // 28, 29
    [{ ...good, cause: 'a\u0000b' }, /^cause: .*NUL/],
    ['{"title":"a\\ud800b","kind":"how-to","body":"b"}', /^title: /],
    [{ ...good, title: 'a\nb' }, /^title: must be one line/],
    // 35
    [nested, /nested|not valid JSON|object/],
    [{ ...good, kind: 'poem' }, /^kind: must be one of known-fix/],
    [{ ...good, audience: 'nobody' }, /^audience: must be one of everyone/],
    [{ ...good, language: 'fr' }, /^language: must be one of en, zh/],
    [{ ...good, tags: ['two words'] }, /^tags\[0\]: must be one word/],
    [{ ...good, tags: Array(21).fill('a') }, /^tags: at most 20/],
    [{ ...good, ciRefs: ['payments'] }, /^ciRefs\[0\]: /],
    [{ ...good, ciRefs: ['user:default/li.na'] }, /^ciRefs\[0\]: /],
    [{ ...good, category: 'no-such-category' }, /^category: /],
    [{ ...good, sourceIncident: '7' }, /^sourceIncident: /],
    // 32
    [{ ...good, body: 'x'.repeat(1_100_000) }, /larger/, 413],
  ];

/** Address, and what the message names. */
const refusedQueries: [path: string, names: RegExp][] = [
  // 38, 39
  ['/articles?state=draft&state=retired', /must be given only once/],
  ['/articles?state[ne]=draft', /must not be nested/],
  ['/articles?colour=red', /unknown field "colour"/],
  ['/articles?sort=body', /^sort: /],
  ['/articles?state=burning', /^state/],
  ["/articles?kind=how-to'%20or%201=1%20--", /^kind/],
  ['/articles?reviewableBy=raj', /^reviewableBy: /],
  ['/articles?draftedBy=raj', /^draftedBy: /],
  ['/articles?stale=maybe', /^stale: /],
  ['/articles?ciRef=payments', /^ciRef/],
  // 40, 42
  ...['0', '-1', '1e9', 'abc', '201', '1.5'].flatMap(
    (limit): [string, RegExp][] => [
      [`/articles?limit=${limit}`, /^limit: /],
      [`/search?limit=${limit}`, /^limit: /],
      [`/missed-searches?limit=${limit}`, /^limit: /],
    ],
  ),
  // 43
  ['/articles?cursor=garbage', /^cursor: /],
  ['/articles?cursor=%00', /cursor/],
  ['/search?q=a&cursor=garbage', /^cursor: /],
  ['/missed-searches?cursor=garbage', /^cursor: /],
  // 46
  [`/search?q=${'x'.repeat(1_001)}`, /^q: .*1000/],
  ['/search?q=%ff', /not validly encoded/],
  ['/search?q=%00', /NUL/],
  ['/search?kind=poem', /^kind: /],
  ['/search?ciRef=nonsense', /^ciRef: /],
  ['/suggest?ciRef=nonsense', /^ciRef: /],
  ['/suggest?words=a', /unknown field "words"/],
  ['/articles/KB-000001?pending=yes', /^pending: /],
  ['/articles/KB-000001?colour=red', /unknown field "colour"/],
];

describe('input', () => {
  pluginTest(
    'a body is refused by the field, and leaves nothing',
    async ({ as, knex }) => {
      const raj = as('raj.patel');
      for (const [body, names, status = 400] of refusedBodies) {
        const answer = await raj('post', '/articles', body, json);
        const about = JSON.stringify(body).slice(0, 60);
        expect([about, answer.status]).toEqual([about, status]);
        expect(answer.body.error.message).toMatch(names);
        expect(answer.text.length).toBeLessThan(2_000);
      }
      expect(({} as { x?: number }).x).toBeUndefined();
      for (const table of ['articles', 'article_revisions', 'outbox']) {
        const [{ n }] = await knex(table).count({ n: '*' });
        expect([table, Number(n)]).toEqual([table, 0]);
      }
      expect(await draft(raj)).toBe('KB-000001');
    },
  );

  pluginTest(
    'a body of another type or encoding is a 415, a bomb a 413 (33, 34)',
    async ({ as }) => {
      const raj = as('raj.patel');
      const plain = await raj('post', '/articles', 'help', {
        'Content-Type': 'text/plain',
      });
      expect(plain.status).toBe(415);
      const bomb = await raj(
        'post',
        '/articles',
        gzipSync(Buffer.alloc(20_000_000, ' ')),
        { ...json, 'Content-Encoding': 'gzip' },
      );
      expect(bomb.status).toBe(413);
    },
  );

  pluginTest('a query is refused by the parameter', async ({ as }) => {
    const maria = as('maria.silva');
    await draft(maria);
    for (const [path, names] of refusedQueries) {
      const answer = await maria('get', path);
      expect([path, answer.status]).toEqual([path, 400]);
      expect(answer.body.error.message).toMatch(names);
    }
  });

  pluginTest(
    'a search takes whatever is typed, and a text of any length (41, 45)',
    async running => {
      const zhang = running.as('zhang.wei');
      const number = await publish(running);
      const signs = [
        '%',
        '_',
        '\\',
        '"',
        '"unclosed pool',
        'NEAR(',
        'title:',
        'kind:',
        'kind:poem',
        'ci:',
        'is:stale',
        'lang:xx',
        '*',
        'a AND',
        'OR OR',
        "'; drop table articles; --",
        'kind：known-fix',
        '「连接池」',
        '\u202epool',
      ];
      for (const q of signs) {
        const path = `/search?q=${encodeURIComponent(q)}`;
        expect([q, (await zhang('get', path)).status]).toEqual([q, 200]);
      }
      const found = await zhang('get', '/search?q=connection%20pool');
      expect(found.body.items).toMatchObject([{ article: { number } }]);
      for (const text of ['[', '*', 'a@', ' a', '连接', 'x1.2-', '\u0301']) {
        const long = text.repeat(100_000 / text.length);
        // Of the processor, which others have a share in.
        const started = process.cpuUsage();
        const answer = await zhang('post', '/suggest', { text: long });
        expect([text, answer.status]).toEqual([text, 200]);
        expect(process.cpuUsage(started).user).toBeLessThan(5_000_000);
      }
      const tooLong = await zhang('post', '/suggest', {
        text: 'x'.repeat(100_001),
      });
      expect([tooLong.status, tooLong.body.error.message]).toEqual([
        400,
        expect.stringMatching(/^text: .*100000/),
      ]);
      const nothing = await zhang('post', '/suggest');
      expect(nothing.body.items).toEqual([]);
    },
  );

  pluginTest('a cursor belongs to its query (43)', async ({ as }) => {
    const raj = as('raj.patel');
    for (const title of ['One', 'Two', 'Three']) await draft(raj, { title });
    const titles = (items: { title: string }[]) =>
      items.map(({ title }) => title);
    const first = await raj('get', '/articles?limit=2');
    expect(titles(first.body.items)).toEqual(['Three', 'Two']);
    expect(first.body.totalItems).toBe(3);
    const cursor = encodeURIComponent(first.body.nextCursor);
    const second = await raj('get', `/articles?limit=2&cursor=${cursor}`);
    expect(titles(second.body.items)).toEqual(['One']);
    expect(second.body.nextCursor).toBeUndefined();
    for (const query of [
      `limit=2&sort=title&cursor=${cursor}`,
      `limit=2&state=draft&cursor=${cursor}`,
      `cursor=${cursor.slice(0, -6)}`,
    ]) {
      const answer = await raj('get', `/articles?${query}`);
      expect([query, answer.status]).toEqual([query, 400]);
      expect(answer.body.error.message).toMatch(/^cursor: /);
    }
  });

  pluginTest(
    'strange names are not found, or refused (36, 51)',
    async ({ as }) => {
      const raj = as('raj.patel');
      const number = await draft(raj);
      for (const [path, status] of [
        ['/articles/%ff', 400],
        ['/articles/%00', 404],
        ['/articles/..%2f..%2fetc%2fpasswd', 404],
        ['/articles/KB-1', 404],
        ['/articles/kb-000001', 404],
        ['/articles/KB-0000001', 404],
        ['/articles/KB-999999999999', 404],
        ['/articles/1%20or%201=1', 404],
        [`/articles/${number}/revisions/0`, 404],
        [`/articles/${number}/revisions/1.5`, 404],
        [`/articles/${number}/revisions/99999999999`, 404],
        [`/articles/${number}/revisions/x`, 404],
        [`/articles/${number}/revisions/2`, 404],
        ['/nowhere', 404],
        ['/attachments/1', 404],
        ['/attachments/..%2f..%2fetc%2fpasswd', 404],
      ] as const) {
        expect([path, (await raj('get', path)).status]).toEqual([path, status]);
      }
      for (const action of ['explode', '__proto__', 'toString', 'Submit']) {
        const path = `/articles/${number}/actions/${action}`;
        expect([action, (await raj('post', path, {})).status]).toEqual([
          action,
          404,
        ]);
      }
      expect((await raj('patch', `/articles/${number}`, {})).status).toBe(404);
      expect((await raj('delete', `/articles/${number}`)).status).toBe(404);
    },
  );

  pluginTest(
    'of two who saw the same version one wins (47), and a key makes one article (48)',
    async ({ as, knex }) => {
      const [raj, wang] = [as('raj.patel'), as('wang.fang')];
      const number = await draft(raj);
      const path = `/articles/${number}`;
      for (const value of ['1', '"0"', '"x"', 'W/"1"']) {
        const answer = await raj('put', path, good, { 'If-Match': value });
        expect([value, answer.status]).toEqual([value, 400]);
        expect(answer.body.error.message).toMatch(/^If-Match: /);
      }
      const seen = { 'If-Match': '"1"' };
      const both = await Promise.all([
        raj('put', path, { ...good, title: 'By Raj' }, seen),
        wang('put', path, { ...good, title: 'By Wang' }, seen),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      const lost = both.find(({ status }) => status === 409)!;
      expect(lost.body.error).toMatchObject({
        name: 'ConflictError',
        currentState: 'draft',
        version: 2,
        allowedActions: expect.arrayContaining(['submit']),
      });
      await act(raj, number, 'submit');
      const late = await raj('post', `${path}/actions/submit`, {});
      expect([late.status, late.body.error.currentState]).toEqual([
        409,
        'in_review',
      ]);

      const key = { 'Idempotency-Key': 'once' };
      const same = await Promise.all(
        [1, 2, 3, 4].map(() => raj('post', '/articles', good, key)),
      );
      expect(new Set(same.map(({ body }) => body.number)).size).toBe(1);
      const other = await raj(
        'post',
        '/articles',
        { ...good, title: 'x' },
        key,
      );
      expect(other.status).toBe(409);
      const [{ n }] = await knex('articles').count({ n: '*' });
      expect(Number(n)).toBe(2);
      const bad = await raj('post', '/articles', good, {
        'Idempotency-Key': 'x'.repeat(201),
      });
      expect(bad.body.error.message).toMatch(/^Idempotency-Key: /);
    },
  );

  pluginTest('hostile words are kept as typed (30, 55, 65)', async ({ as }) => {
    const raj = as('raj.patel');
    const text =
      '<script>alert(1)</script> [x](javascript:alert(1)) {{constructor}} ${7*7} \u202etxt';
    const { body } = await raj('post', '/articles', {
      ...good,
      title: '<img src=x onerror=alert(1)>',
      body: text,
      symptoms: `x${'\u0301'.repeat(10_000)}`,
    });
    expect(body).toMatchObject({
      title: '<img src=x onerror=alert(1)>',
      body: text,
    });
  });
});

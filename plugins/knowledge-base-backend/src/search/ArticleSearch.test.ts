import { eachDatabase } from '@firstline/backend-kit/testUtils';
import {
  aDocument,
  asking,
  everything,
  idsOf,
  migrationsDirectory,
  searchOver,
} from './__testUtils__/searchTest';

const searchTest = (name: string, run: Parameters<typeof eachDatabase>[1]) =>
  eachDatabase(name, run, { migrationsDirectory });

const vpn = aDocument(1, {
  title: 'VPN drops every few minutes',
  remedy: 'Turn off the **power saving** of the wireless adapter.',
  body: 'Seen with ECONNRESET in C:\\Logs\\vpn.log, error 0x80070035.',
  ciRefs: ['component:default/vpn-gateway'],
  tags: ['vpn', 'network'],
  kind: 'known-error',
});
const password = aDocument(2, {
  title: '如何重置密码',
  remedy: '打开自助服务页面，选择“重置密码”。数据库连接池不受影响。',
  language: 'zh',
  ciRefs: ['component:default/identity-service'],
  tags: ['password'],
  kind: 'how-to',
});
const pool = aDocument(3, {
  title: 'Checkout hangs when the connection pool is exhausted',
  remedy: 'Restart the payments-api and raise the size of the connection pool.',
  body: 'The database refuses connections: FATAL: sorry, too many clients.',
  ciRefs: ['component:default/payments-api', 'resource:default/payments-db'],
  audience: 'engineers',
  owner: 'group:default/payments-team',
  stale: true,
});
const printer = aDocument(4, {
  title: 'Printer queue is blocked',
  remedy: 'Delete the first job of the queue, then restart the printer.',
  ciRefs: ['resource:default/office-printers'],
});
const corpus = [vpn, password, pool, printer];
const everyone = { ...everything, audiences: ['everyone' as const] };

searchTest('finds words, identifiers and Chinese', async ({ knex }) => {
  const search = await searchOver(knex, corpus);
  expect(await idsOf(search, 'client is exhausted')).toEqual([3]);
  expect(await idsOf(search, 'payments-api')).toEqual([3]);
  expect(await idsOf(search, '0x80070035')).toEqual([1]);
  expect(await idsOf(search, 'econnreset')).toEqual([1]);
  expect(await idsOf(search, '重置密码')).toEqual([2]);
  expect(await idsOf(search, '密')).toEqual([2]);
  expect(await idsOf(search, 'ＶＰＮ')).toEqual([1]);
  expect(await idsOf(search, 'frobnicate')).toEqual([]);
  expect(await idsOf(search, 'the of and')).toEqual([]);
  // In the other language, and not as much as the words themselves.
  expect(await idsOf(search, 'reset password')).toEqual([2]);
  expect(await idsOf(search, '重启 打印机')).toContain(4);
  // The words of an article without the marks of Markdown.
  const { hits } = await search.search(asking('wireless'));
  expect(hits[0].text).toBe(
    'VPN drops every few minutes\nTurn off the power saving of the wireless adapter.\nSeen with ECONNRESET in C:\\Logs\\vpn.log, error 0x80070035.',
  );
});

searchTest(
  'weighs the title most, then what to do, then the rest',
  async ({ knex }) => {
    const filler = 'one two three four five six seven eight';
    const search = await searchOver(knex, [
      aDocument(1, { title: filler, remedy: filler, body: 'gateway' }),
      aDocument(2, { title: filler, remedy: 'gateway', body: filler }),
      aDocument(3, { title: 'gateway', remedy: filler, body: filler }),
    ]);
    expect(await idsOf(search, 'gateway')).toEqual([3, 2, 1]);
  },
);

searchTest(
  'takes no long run of letters for a mistyped word',
  async ({ knex }) => {
    const search = await searchOver(knex, corpus);
    const started = process.cpuUsage();
    const found = await search.search(asking('a'.repeat(1_000)));
    expect(found).toMatchObject({ hits: [], corrections: [] });
    // Fifty thousand neighbours of it took ten seconds.
    expect(process.cpuUsage(started).user).toBeLessThan(1_000_000);
  },
);

searchTest('forgives a typing error and says so', async ({ knex }) => {
  const search = await searchOver(knex, corpus);
  expect(await search.search(asking('pritner jobs'))).toMatchObject({
    hits: [{ articleId: 4 }],
    corrections: [{ from: 'pritner', to: 'printer' }],
  });
  expect((await search.search(asking('printer'))).corrections).toEqual([]);
  // What is being typed is no error yet, and is completed.
  expect(await search.search(asking('queue prin'))).toMatchObject({
    hits: [{ articleId: 4 }],
    corrections: [],
  });
  expect(await idsOf(search, 'exhausti')).toEqual([3]);
  // The word is in an article that the caller may not know of.
  const closed = await search.search(asking('exhuasted', { sight: everyone }));
  expect(closed).toMatchObject({ hits: [], total: 0, corrections: [] });
  expect(await idsOf(search, 'exhuasted')).toEqual([3]);
  // A word of hidden articles alone is as unknown as one that nobody wrote.
  const close = aDocument(5, { title: 'Sorri' });
  await knex.transaction(transaction => search.put(close, { transaction }));
  expect(
    await search.search(asking('sorry', { sight: everyone })),
  ).toMatchObject({ hits: [{ articleId: 5 }] });
});

searchTest('corrects to words that were written', async ({ knex }) => {
  const search = await searchOver(knex, [
    aDocument(1, { title: 'Session lost after a failover' }),
    aDocument(2, { title: 'Printers', body: 'Connections to the printers' }),
    aDocument(3, { title: 'Keys were revoked', audience: 'engineers' }),
  ]);
  const corrected = async (text: string, query = {}) =>
    (await search.search(asking(text, query))).corrections.map(({ to }) => to);
  // With its neighbour `loste` it shares a stem, but nobody wrote that.
  expect(await corrected('lose')).toEqual(['lost']);
  expect(await corrected('pritners')).toEqual(['printers']);
  // `connection` is the neighbour; in the text it has another ending.
  expect(await corrected('conection broken')).toEqual(['connections']);
  expect(await corrected('revokd keys')).toEqual(['revoked']);
  expect(await corrected('revokd keys', { sight: everyone })).toEqual([]);
});

searchTest(
  'takes more documents at once than a statement holds rows',
  async ({ knex }) => {
    const search = await searchOver(knex, corpus);
    await knex('search_sides')
      .where({ role: 'spare' })
      .update({ role: 'building' });
    const many = Array.from({ length: 1_200 }, (_, i) =>
      aDocument(1_000 + i, { title: `Toner ${i}`, tags: ['a', 'b'] }),
    );
    await knex.transaction(transaction => search.putAll(many, { transaction }));
    const { total } = await search.search(asking('toner'));
    expect(total).toBe(1_200);
    const notes = await knex('search_changes').count({ count: '*' });
    expect(Number(notes[0].count)).toBe(1_200);
  },
);

searchTest('finds exact phrases', async ({ knex }) => {
  const search = await searchOver(knex, corpus);
  const phrase = (text: string, words = '') =>
    idsOf(search, words, { phrases: [text] });
  expect(await phrase('connection pool')).toEqual([3]);
  expect(await phrase('Connection  POOL is')).toEqual([3]);
  expect(await phrase('pool connection')).toEqual([]);
  expect(await phrase('connection pool', 'printer')).toEqual([3]);
  expect(await phrase('数据库连接池')).toEqual([2]);
  expect(await phrase('选择“重置密码”')).toEqual([2]);
  expect(await phrase('too many')).toEqual([3]);
  expect(await phrase('power saving of the')).toEqual([1]);
  expect(await phrase('of the')).toEqual([4, 3, 1]);
  expect(await phrase('no such words')).toEqual([]);
});

searchTest('narrows to filters', async ({ knex }) => {
  const search = await searchOver(knex, corpus);
  const all = async (filter: Parameters<typeof asking>[1]) =>
    (await idsOf(search, '', filter)).sort();
  expect(await all({})).toEqual([1, 2, 3, 4]);
  expect(await all({ filter: { kinds: ['known-error', 'how-to'] } })).toEqual([
    1, 2,
  ]);
  expect(await all({ filter: { kinds: [] } })).toEqual([]);
  expect(await all({ filter: { languages: ['zh'] } })).toEqual([2]);
  expect(await all({ filter: { tags: ['network', 'password'] } })).toEqual([
    1, 2,
  ]);
  expect(await all({ filter: { stale: true } })).toEqual([3]);
  expect(await all({ filter: { stale: false } })).toEqual([1, 2, 4]);
  expect(await all({ filter: { ciNames: ['payments-db'] } })).toEqual([3]);
  expect(
    await all({ filter: { ciRefs: ['component:default/vpn-gateway'] } }),
  ).toEqual([1]);
  expect(await all({ filter: { nothing: true } })).toEqual([]);
  // Together with words.
  expect(await idsOf(search, 'restart')).toEqual([4, 3]);
  expect(await idsOf(search, 'restart', { filter: { stale: true } })).toEqual([
    3,
  ]);
});

searchTest(
  'keeps what the caller may not find out of everything',
  async ({ knex }) => {
    const search = await searchOver(knex, corpus);
    const seen = (readable: typeof everything.readable) =>
      search.search(asking('restart', { sight: { ...everything, readable } }));
    expect(await seen(true)).toMatchObject({ total: 2 });
    expect(await seen(false)).toMatchObject({ hits: [], total: 0 });
    const owner = {
      kind: 'owner' as const,
      owners: ['group:default/payments-team'],
    };
    expect(await seen(owner)).toMatchObject({
      hits: [{ articleId: 3 }],
      total: 1,
    });
    expect(await seen({ not: owner })).toMatchObject({
      hits: [{ articleId: 4 }],
      total: 1,
    });
    expect(
      await seen({
        anyOf: [
          { kind: 'author', authors: ['user:default/nobody'] },
          { kind: 'configurationItem', refs: ['resource:default/payments-db'] },
        ],
      }),
    ).toMatchObject({ hits: [{ articleId: 3 }], total: 1 });
    expect(
      await seen({
        allOf: [
          { kind: 'state', states: ['published'] },
          { kind: 'audience', audiences: ['everyone'] },
          { kind: 'kind', kinds: ['known-fix'] },
        ],
      }),
    ).toMatchObject({ hits: [{ articleId: 4 }], total: 1 });
    expect(await seen({ kind: 'state', states: ['draft'] })).toMatchObject({
      total: 0,
    });
    expect(
      await search.search(asking('restart', { sight: everyone })),
    ).toMatchObject({ hits: [{ articleId: 4 }], total: 1 });
    const suggested = async (sight: typeof everything) => {
      const { hits } = await search.suggest({
        text: 'the pool is exhausted, restart the printer',
        sight,
        near: [{ ref: 'resource:default/payments-db', distance: 0 }],
        limit: 5,
      });
      return hits.map(({ articleId }) => articleId);
    };
    expect(await suggested(everything)).toContain(3);
    expect(await suggested(everyone)).toContain(4);
    expect(await suggested(everyone)).not.toContain(3);
  },
);

searchTest(
  'lifts what is near and what helped, and hides nothing',
  async ({ knex }) => {
    const about = (articleId: number, ref: string, helpfulness = 0) =>
      aDocument(articleId, {
        title: 'Certificate expired',
        ciRefs: [ref],
        helpfulness,
      });
    const search = await searchOver(knex, [
      about(1, 'component:default/far'),
      about(2, 'component:default/part'),
      about(3, 'component:default/here'),
      about(4, 'component:default/far', 50),
      aDocument(5, {
        title: 'Certificate of the printer expired: renew the certificate',
      }),
    ]);
    const near = [
      { ref: 'component:default/here', distance: 0 },
      { ref: 'component:default/part', distance: 1 },
    ];
    const { hits } = await search.search(asking('certificate', { near }));
    expect(hits.map(hit => hit.articleId)).toEqual([3, 2, 4, 1, 5]);
    expect(hits.map(hit => hit.near)).toEqual([
      near[0],
      near[1],
      undefined,
      undefined,
      undefined,
    ]);
    expect((await idsOf(search, 'printer certificate', { near }))[0]).toBe(5);
    // Without words, the most helpful first.
    expect((await idsOf(search, ''))[0]).toBe(4);
    expect((await idsOf(search, '', { near }))[0]).toBe(3);

    await knex.transaction(async transaction => {
      await search.adjust(4, { helpfulness: 0 }, { transaction });
      const change = { helpfulness: 500, stale: true };
      await search.adjust(1, change, { transaction });
    });
    expect((await idsOf(search, 'certificate'))[0]).toBe(1);
    expect(
      await idsOf(search, 'certificate', { filter: { stale: true } }),
    ).toEqual([1]);
  },
);

searchTest('pages through what it found', async ({ knex }) => {
  const search = await searchOver(
    knex,
    Array.from({ length: 30 }, (_, i) =>
      aDocument(i + 1, { title: 'Disk full' }),
    ),
  );
  const first = await search.search(asking('disk', { limit: 20 }));
  const second = await search.search(asking('disk', { limit: 20, offset: 20 }));
  expect([first.total, second.total]).toEqual([30, 30]);
  const ids = [...first.hits, ...second.hits].map(hit => hit.articleId);
  expect(new Set(ids).size).toBe(30);
});

searchTest(
  'finds a change at once, and nothing of what failed',
  async ({ knex }) => {
    const search = await searchOver(knex, corpus);
    const edited = { ...printer, remedy: 'Exchange the toner cartridge.' };
    await knex.transaction(transaction => search.put(edited, { transaction }));
    expect(await idsOf(search, 'cartridge')).toEqual([4]);
    expect(await idsOf(search, 'restart')).toEqual([3]);

    await knex.transaction(transaction => search.remove(4, { transaction }));
    expect(await idsOf(search, 'cartridge')).toEqual([]);
    expect(await idsOf(search, 'printer')).toEqual([]);
    expect(await search.state()).toMatchObject({ documents: 3 });
    await knex.transaction(transaction => search.remove(99, { transaction }));

    await expect(
      knex.transaction(async transaction => {
        await search.put(printer, { transaction });
        await search.remove(1, { transaction });
        throw new Error('refused');
      }),
    ).rejects.toThrow('refused');
    expect(await idsOf(search, 'printer')).toEqual([]);
    expect(await idsOf(search, 'vpn')).toEqual([1]);
  },
);

searchTest('suggests nothing for a word in passing', async ({ knex }) => {
  const search = await searchOver(knex, corpus);
  const suggested = async (text: string, near: string[] = []) => {
    const { hits } = await search.suggest({
      text,
      sight: everything,
      near: near.map(ref => ({ ref, distance: 0 })),
      limit: 5,
    });
    return hits.map(({ articleId }) => articleId).sort();
  };
  const coffee = 'coffee machine gone after a restart';
  expect(await suggested(coffee)).toEqual([]);
  expect(await suggested(coffee, ['resource:default/office-printers'])).toEqual(
    [4],
  );
  // Two words, one of a title, a code, or a text of few words.
  expect(await suggested('coffee machine: job gone, restart')).toEqual([4]);
  expect(await suggested('coffee machine beside the printer')).toEqual([4]);
  expect(await suggested('coffee machine shows 0x80070035')).toEqual([1]);
  expect(await suggested('restart coffee')).toEqual([3, 4]);
  expect(await suggested('咖啡机坏了，页面空白')).toEqual([]);
});

searchTest('suggests by what tells most in a long text', async ({ knex }) => {
  const search = await searchOver(knex, corpus);
  const noise = Array.from(
    { length: 5_000 },
    (_, i) => `at com.example.Frame${i}.run(Frame${i}.java:${i})`,
  ).join('\n');
  const { hits, terms } = await search.suggest({
    text: `Checkout is slow\n${noise}\nFATAL: sorry, too many clients already`,
    sight: everything,
    near: [],
    limit: 5,
  });
  expect(hits[0].articleId).toBe(3);
  expect(terms).toContain('client');
  // What was typed so far says nothing: what helped with the item.
  const near = [{ ref: 'resource:default/office-printers', distance: 0 }];
  expect(
    await search.suggest({ text: '', sight: everything, near, limit: 5 }),
  ).toMatchObject({ hits: [{ articleId: 4, near: near[0] }] });
});

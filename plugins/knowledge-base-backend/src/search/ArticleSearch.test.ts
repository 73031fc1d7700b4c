import { eachDatabase } from '@firstline/backend-kit/testUtils';
import {
  aDocument,
  asking,
  idsOf,
  migrationsDirectory,
  searchOver,
} from './__testUtils__/searchTest';

const searchTest = (name: string, run: Parameters<typeof eachDatabase>[1]) =>
  eachDatabase(name, run, { migrationsDirectory });

const vpn = aDocument(1, {
  title: 'VPN drops every few minutes',
  remedy: 'Turn off the power saving of the wireless adapter.',
  body: 'Seen with ECONNRESET in C:\\Logs\\vpn.log, error 0x80070035.',
  ciRefs: ['component:default/vpn-gateway'],
  tags: ['vpn', 'network'],
  kind: 'known-error',
});
const password = aDocument(2, {
  title: '如何重置密码',
  remedy: '打开自助服务页面，选择“重置密码”。',
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
  stale: true,
});
const printer = aDocument(4, {
  title: 'Printer queue is blocked',
  remedy: 'Delete the first job of the queue, then restart the printer.',
  ciRefs: ['resource:default/office-printers'],
});
const corpus = [vpn, password, pool, printer];

searchTest('finds words, identifiers and Chinese', async ({ knex }) => {
  const search = await searchOver(knex, corpus);
  expect(await idsOf(search, 'connections exhausted')).toEqual([3]);
  expect(await idsOf(search, 'payments-api')).toEqual([3]);
  expect(await idsOf(search, '0x80070035')).toEqual([1]);
  expect(await idsOf(search, 'econnreset')).toEqual([1]);
  expect(await idsOf(search, '重置密码')).toEqual([2]);
  expect(await idsOf(search, '密')).toEqual([2]);
  expect(await idsOf(search, 'restart')).toEqual([4, 3]);
  // In the other language, and not as much as the words themselves.
  expect(await idsOf(search, 'reset password')).toContain(2);
  expect(await idsOf(search, 'frobnicate')).toEqual([]);
  const { hits } = await search.search(asking('printer'));
  expect(hits[0].text).toContain('Delete the first job of the queue');
});

searchTest('forgives a typing error and says so', async ({ knex }) => {
  const search = await searchOver(knex, corpus);
  expect(await search.search(asking('pritner'))).toMatchObject({
    hits: [{ articleId: 4 }],
    corrections: [{ from: 'pritner', to: 'printer' }],
  });
  expect((await search.search(asking('printer'))).corrections).toEqual([]);
  // The word is in an article that the caller may not know of.
  const everyone = { audiences: ['everyone' as const], readable: true };
  expect(
    await search.search(asking('exhuasted', { sight: everyone })),
  ).toMatchObject({ hits: [], corrections: [] });
  expect(await search.search(asking('exhuasted'))).toMatchObject({
    hits: [{ articleId: 3 }],
  });
});

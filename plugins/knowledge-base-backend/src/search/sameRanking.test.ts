import { eachDatabase, testDatabases } from '@firstline/backend-kit/testUtils';
import type { ArticleSearch, ArticleSearchQuery } from './ArticleSearch';
import {
  aDocument,
  asking,
  everything,
  migrationsDirectory,
  searchOver,
} from './__testUtils__/searchTest';

const searchTest = (name: string, run: Parameters<typeof eachDatabase>[1]) =>
  eachDatabase(name, run, { migrationsDirectory });

const DOCUMENTS = 2_400;

const words = [
  ...['vpn', 'gateway', 'password', 'reset', 'certificate', 'expired'],
  ...['printer', 'queue', 'payments-api', 'ECONNREFUSED', 'ORA-00600'],
  ...['0x80070035', 'getUserName', 'database', 'connection', 'pool', 'slow'],
  ...[
    '重置',
    '密码',
    '数据库',
    '连接池',
    '打印机',
    '证书过期',
    '很慢',
    '无法登录',
  ],
];

/** The same numbers in every run, from 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function corpus() {
  const random = numbers(7);
  // Some words are in many articles and some in few.
  const some = (length: number) =>
    Array.from(
      { length },
      () => words[Math.floor(words.length * random() ** 2)],
    ).join(' ');
  return Array.from({ length: DOCUMENTS }, (_, i) =>
    aDocument(i + 1, {
      title: some(2),
      // In nearly all of them: a common word.
      remedy: `${i % 9 === 0 ? '' : 'restart service'} ${some(3)} unit${
        i % 700
      }`,
      body: some(4),
      audience: i % 3 === 0 ? 'engineers' : 'everyone',
      owner: `group:default/team-${i % 100}`,
      ciRefs: [`component:default/c${i % 40}`],
      helpfulness: i % 17,
      stale: i % 10 === 0,
    }),
  );
}

const onePercent = {
  ...everything,
  readable: { kind: 'owner' as const, owners: ['group:default/team-7'] },
};
const reader = { ...everything, audiences: ['everyone' as const] };
const near = [
  { ref: 'component:default/c3', distance: 0 },
  { ref: 'component:default/c4', distance: 1 },
  { ref: 'component:default/c5', distance: 2 },
];

const questions: [what: string, query: ArticleSearchQuery][] = [
  ['rare words', asking('certificate expired unit12')],
  ['a rare and a common word', asking('restart unit12')],
  ['common words', asking('restart service')],
  ['one common word', asking('service')],
  ['repeated words', asking('slow slow slow database database pool')],
  ['identifiers', asking('ORA-00600 0x80070035 payments-api')],
  ['synonyms', asking('reset password')],
  ['synonyms, the other way', asking('重置密码 证书')],
  ['a question in Chinese', asking('如何在数据库连接池很慢的时候重置密码')],
  ['a typing error', asking('certifcate pritner')],
  ['an unfinished word', asking('unit1')],
  ['an unfinished word after others', asking('restart certif')],
  ['neighbours', asking('database pool', { near })],
  ['neighbours alone', asking('', { near })],
  ['everything', asking('')],
  ['a filter', asking('database', { filter: { stale: true } })],
  ['one percent', asking('database pool restart', { sight: onePercent })],
  ['one percent, common', asking('restart', { sight: onePercent, near })],
  ['what everybody may read', asking('database pool', { sight: reader })],
  ['a common word, of that', asking('service', { sight: reader, near })],
  ['a phrase', asking('', { phrases: ['restart service'] })],
  ['a phrase and words', asking('slow', { phrases: ['重置 密码'] })],
  ['the second page', asking('restart database', { offset: 25 })],
];

const databases = testDatabases();

searchTest('gives the same list as SQLite', async ({ knex }) => {
  const reference = await databases.init('SQLITE_3');
  await reference.migrate.latest({ directory: migrationsDirectory });
  const sqlite = {
    knex: reference,
    search: await searchOver(reference, corpus()),
  };
  const other = { knex, search: await searchOver(knex, corpus()) };
  const compare = async () => {
    for (const [what, query] of questions) {
      const ask = async (search: ArticleSearch) => {
        const { hits, ...rest } = await search.search(query);
        return { what, ids: hits.map(hit => hit.articleId), ...rest };
      };
      const expected = await ask(sqlite.search);
      expect(expected.ids).not.toEqual([]);
      expect(await ask(other.search)).toEqual(expected);
    }
  };
  await compare();

  const text = questions.map(([, query]) => query.text).join('\n');
  const suggested = (search: ArticleSearch) =>
    search.suggest({ text, sight: everything, near, limit: 5 });
  expect(await suggested(other.search)).toEqual(await suggested(sqlite.search));

  // After changes, too.
  for (const { search, knex: changed } of [sqlite, other]) {
    await changed.transaction(async transaction => {
      for (let id = 100; id <= DOCUMENTS; id += 100) {
        const title = `certificate pool ${id} 重置`;
        await search.put(aDocument(id, { title }), { transaction });
        await search.remove(id - 1, { transaction });
        await search.adjust(id - 2, { helpfulness: 40 }, { transaction });
      }
    });
  }
  await compare();
  await reference.destroy();
});

searchTest('leaves nothing out that belongs on a page', async ({ knex }) => {
  const search = await searchOver(knex, corpus());
  for (const [what, query] of questions) {
    const ask = async (offset: number, limit: number) => {
      const { hits, total } = await search.search({
        ...query,
        offset,
        limit,
      });
      return { what, total, ids: hits.map(hit => hit.articleId) };
    };
    const all = await ask(0, DOCUMENTS);
    expect(all.total).toBe(all.ids.length);
    for (const offset of [0, 3, 30]) {
      const ids = all.ids.slice(offset, offset + 3);
      expect(await ask(offset, 3)).toEqual({ ...all, ids });
    }
  }
});

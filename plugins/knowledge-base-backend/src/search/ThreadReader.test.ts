import { createMockDirectory } from '@backstage/backend-test-utils';
import knexFactory, { type Knex } from 'knex';
import {
  aDocument,
  idsOf,
  migrationsDirectory,
  searchOver,
} from './__testUtils__/searchTest';
import type { ArticleSearch } from './ArticleSearch';
import { createSqliteReader } from './sqliteReader';

/** Takes a tenth of a second and more. */
const slowQuery = (knex: Knex) =>
  knex
    .withRecursive(
      'numbers',
      knex.raw(
        'select 1 as n union all select n + 1 from numbers where n < 2000000',
      ),
    )
    .from('numbers')
    .count({ count: '*' });

describe('search in a file', () => {
  const directory = createMockDirectory();
  let knex: Knex;
  let search: ArticleSearch;

  beforeEach(async () => {
    directory.clear();
    knex = knexFactory({
      client: 'better-sqlite3',
      connection: { filename: directory.resolve('knowledge-base.sqlite') },
      useNullAsDefault: true,
      pool: { min: 1, max: 1 },
    });
    await knex.raw('pragma journal_mode = wal');
    await knex.migrate.latest({ directory: migrationsDirectory });
  });

  afterEach(async () => {
    await search.close();
    await knex.destroy();
  });

  it('finds what was committed, and nothing else', async () => {
    const found = await searchOver(knex, [aDocument(1, { title: 'VPN' })]);
    search = found;
    expect(await idsOf(found, 'vpn')).toEqual([1]);
    for (let id = 2; id <= 20; id++) {
      const document = aDocument(id, { title: `Ticket${id}` });
      await knex.transaction(async transaction => {
        await found.put(document, { transaction });
        expect(await idsOf(found, `Ticket${id}`)).not.toContain(id);
      });
      expect((await idsOf(found, `Ticket${id}`))[0]).toBe(id);
    }
  });

  it('keeps nobody waiting while it searches', async () => {
    search = await searchOver(knex, []);
    const reader = createSqliteReader(knex);
    const slow = slowQuery(knex);
    let turns = 0;
    let done = false;
    const turn = () => {
      turns++;
      if (!done) setImmediate(turn);
    };
    turn();
    expect(await reader.rows(slow)).toEqual([{ count: 2_000_000 }]);
    done = true;
    expect(turns).toBeGreaterThan(20);
    await reader.close();
  });

  it('says what SQLite refuses, and ends with close', async () => {
    search = await searchOver(knex, [aDocument(1, { title: 'VPN' })]);
    const reader = createSqliteReader(knex);
    await expect(reader.rows(knex('no_such_table').select())).rejects.toThrow(
      'no such table',
    );
    const underWay = reader.rows(slowQuery(knex));
    const unavailable = { name: 'ServiceUnavailableError' };
    await Promise.all([
      expect(underWay).rejects.toMatchObject(unavailable),
      reader.close(),
    ]);
    await expect(
      reader.rows(knex('search_texts').select()),
    ).rejects.toMatchObject(unavailable);
    expect(await idsOf(search, 'vpn')).toEqual([1]);
  });
});

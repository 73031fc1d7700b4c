import { mockServices } from '@backstage/backend-test-utils';
import knexFactory, { type Knex } from 'knex';
import { prepareSqlite } from './sqliteDurability';

describe('keepStatements', () => {
  let knex: Knex;
  let compiled: string[];

  beforeEach(async () => {
    knex = knexFactory({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
    compiled = [];
    const connection = await knex.client.acquireConnection();
    const { prepare } = connection;
    connection.prepare = (sql: string) => {
      compiled.push(sql);
      return prepare.call(connection, sql);
    };
    await knex.client.releaseConnection(connection);
    const logger = mockServices.logger.mock();
    await prepareSqlite({ knex, logger, synchronous: 'full' });
    // A second plugin on the same client changes nothing.
    await prepareSqlite({ knex, logger, synchronous: 'full' });
    await knex.schema.createTable('things', table => table.text('id'));
    compiled = [];
  });

  afterEach(() => knex.destroy());

  it('compiles a statement once, whatever its values', async () => {
    for (const id of ['a', 'b', 'c']) await knex('things').insert({ id });
    expect(await knex('things').where({ id: 'b' })).toEqual([{ id: 'b' }]);
    expect(await knex('things').where({ id: 'c' })).toEqual([{ id: 'c' }]);
    expect(compiled).toHaveLength(2);
  });

  it('follows tables that change', async () => {
    await knex('things').insert({ id: 'a' });
    expect(await knex('things')).toEqual([{ id: 'a' }]);
    await knex.schema.alterTable('things', table => table.text('name'));
    expect(await knex('things')).toEqual([{ id: 'a', name: null }]);
    await knex.schema.dropTable('things');
    await expect(knex('things')).rejects.toThrow('no such table');
  });

  it('gives somebody else a statement of their own while its rows are read', async () => {
    await knex('things').insert([{ id: 'a' }, { id: 'b' }]);
    await knex.transaction(async trx => {
      const seen: string[] = [];
      for await (const { id } of trx('things').select().stream()) {
        seen.push(id, String((await trx('things').select()).length));
      }
      expect(seen).toEqual(['a', '2', 'b', '2']);
    });
  });

  it('keeps those that were used last', async () => {
    const ask = (n: number) => knex.raw(`select ${n} as n`);
    for (let n = 0; n < 310; n += 1) await ask(n);
    expect(compiled).toHaveLength(310);
    await ask(309);
    expect(compiled).toHaveLength(310);
    await ask(0);
    expect(compiled).toHaveLength(311);
  });
});

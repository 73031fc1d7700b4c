import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import knexFactory, { Knex } from 'knex';
import { eachDatabase } from '../testing/eachDatabase';
import { isBusy, isUnavailable, isUniqueViolation } from './databaseErrors';

async function failureOf(query: PromiseLike<unknown>): Promise<unknown> {
  try {
    await query;
  } catch (error) {
    return error;
  }
  throw new Error('The statement did not fail');
}

function verdict(error: unknown) {
  return {
    unique: isUniqueViolation(error),
    busy: isBusy(error),
    unavailable: isUnavailable(error),
  };
}

const NOTHING = { unique: false, busy: false, unavailable: false };

describe('databaseErrors', () => {
  const directory = createMockDirectory();

  eachDatabase('knows a unique violation', async ({ knex }) => {
    await knex.schema.createTable('things', table => {
      table.text('id').primary();
      table.text('name').unique();
      table.text('kind').notNullable();
    });
    const insert = (row: object) => knex('things').insert(row);
    await insert({ id: 'a', name: 'x', kind: 'k' });
    for (const row of [
      { id: 'a', name: 'y', kind: 'k' },
      { id: 'b', name: 'x', kind: 'k' },
    ]) {
      expect(verdict(await failureOf(insert(row)))).toEqual({
        ...NOTHING,
        unique: true,
      });
    }
    const missing = await failureOf(insert({ id: 'b', name: 'y', kind: null }));
    expect(verdict(missing)).toEqual(NOTHING);
  });

  eachDatabase('knows a connection that breaks', async ({ knex, id }) => {
    const connection = await knex.client.acquireConnection();
    const answer = knex.raw('select 1 as one').connection(connection);
    // Without a word from the server, as when it crashes.
    if (id === 'POSTGRES_18') connection.connection.stream.destroy();
    const outcome = await Promise.resolve(answer).then(
      () => 'answered',
      error => verdict(error),
    );
    await knex.client.releaseConnection(connection);
    expect(outcome).toEqual(
      id === 'POSTGRES_18' ? { ...NOTHING, unavailable: true } : 'answered',
    );
  });

  eachDatabase('knows timeouts of PostgreSQL', async ({ knex, id }) => {
    const timeout = knex.transaction(async trx => {
      await trx.raw('set local statement_timeout = 20');
      await trx.raw('select pg_sleep(5)');
    });
    const error = await failureOf(timeout);
    expect(verdict(error)).toEqual({
      ...NOTHING,
      unavailable: id === 'POSTGRES_18',
    });
  });

  it('knows the write lock of SQLite', async () => {
    const open = (): Knex =>
      knexFactory({
        client: 'better-sqlite3',
        connection: { filename: join(directory.path, 'busy.sqlite') },
        useNullAsDefault: true,
      });
    const [first, second] = [open(), open()];
    await first.schema.createTable('things', table => table.text('id'));
    await second.raw('PRAGMA busy_timeout = 0');
    const trx = await first.transaction();
    await trx('things').insert({ id: 'a' });
    const error = await failureOf(second('things').insert({ id: 'b' }));
    await trx.rollback();
    await Promise.all([first.destroy(), second.destroy()]);
    expect(verdict(error)).toEqual({
      unique: false,
      busy: true,
      unavailable: true,
    });
  });

  it.each([
    ['57P01', false],
    ['08006', false],
    ['53300', false],
    ['40P01', true],
    ['40001', true],
  ])('takes PostgreSQL %s for unavailable, busy: %s', (code, busy) => {
    const error = Object.assign(new Error('x'), { code });
    expect(verdict(error)).toEqual({ unique: false, busy, unavailable: true });
    const wrapped = new Error('wrapped', { cause: error });
    expect(isUnavailable(wrapped)).toBe(true);
  });

  it.each([
    undefined,
    null,
    'text',
    new Error('x'),
    { code: 5 },
    { code: '22001' },
  ])('takes %p for nothing of the kind', error => {
    expect(verdict(error)).toEqual(NOTHING);
  });
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import knexFactory, { Knex } from 'knex';
import { z } from 'zod';
import { eachDatabase } from '../testing/eachDatabase';
import { fixtureMigrations } from '../testing/fixtureMigrations';
import { inTransaction } from './inTransaction';
import { fromJson, toJson } from './json';
import { nextNumber } from './nextNumber';
import { prepareDatabase } from './prepareDatabase';

const migrated = { migrationsDirectory: fixtureMigrations };

describe('prepareDatabase', () => {
  const directory = createMockDirectory();
  const logger = mockServices.logger.mock();
  const open = (name: string, pool?: Knex.PoolConfig) =>
    knexFactory({
      client: 'better-sqlite3',
      connection: { filename: join(directory.path, name) },
      useNullAsDefault: true,
      pool,
    });
  const prepare = (
    knex: Knex,
    options: { skip?: boolean; sqliteSynchronous?: 'full' | 'normal' } = {},
  ) =>
    prepareDatabase({
      database: {
        getClient: async () => knex,
        migrations: { skip: options.skip ?? false },
      },
      logger,
      migrationsDirectory: fixtureMigrations,
      sqliteSynchronous: options.sqliteSynchronous,
    });
  const pragma = async (knex: Knex, name: string) => {
    const [row] = await knex.raw(`PRAGMA ${name}`);
    return row[name];
  };

  eachDatabase('runs the migrations unless told to skip', async ({ knex }) => {
    await prepare(knex, { skip: true });
    expect(await knex.schema.hasTable('things')).toBe(false);
    expect(await prepare(knex)).toBe(knex);
    expect(await knex.schema.hasTable('things')).toBe(true);
    await prepare(knex);
  });

  eachDatabase('lets nobody wait for a lock for ever', async ({ knex, id }) => {
    await prepare(knex);
    if (id === 'SQLITE_3') {
      // The one for PostgreSQL has a limit in its configuration, which stands.
      expect(knex.client.pool.acquireTimeoutMillis).toBe(45_000);
      return;
    }
    const limits = await Promise.all(
      [1, 2, 3].map(() =>
        knex.raw(
          "select pg_sleep(0.1), current_setting('lock_timeout') as lock",
        ),
      ),
    );
    expect(limits.map(({ rows }) => rows[0].lock)).toEqual(
      Array(3).fill('10s'),
    );
  });

  eachDatabase('lets replicas start together', async ({ knex, id }) => {
    const replicas =
      id === 'SQLITE_3'
        ? [knex]
        : [1, 2, 3].map(() =>
            knexFactory({
              client: 'pg',
              connection: knex.client.config.connection,
              pool: { min: 0, max: 3 },
            }),
          );
    try {
      await Promise.all(replicas.map(replica => prepare(replica)));
      expect(await knex('things').select()).toEqual([]);
    } finally {
      await Promise.all(replicas.map(replica => replica.destroy()));
    }
  });

  it.each([
    ['full', 2, undefined],
    ['normal', 1, 'normal'],
  ] as const)(
    'makes a SQLite file durable (%s), also on later connections',
    async (name, level, sqliteSynchronous) => {
      const knex = open(`${name}.sqlite`, {
        min: 0,
        max: 1,
        idleTimeoutMillis: 20,
        reapIntervalMillis: 10,
      });
      await prepare(knex, { sqliteSynchronous });
      const connectionOf = async () => {
        const connection = await knex.client.acquireConnection();
        await knex.client.releaseConnection(connection);
        return connection;
      };
      const first = await connectionOf();
      for (let round = 0; round < 2; round++) {
        expect(await pragma(knex, 'journal_mode')).toBe('wal');
        expect(await pragma(knex, 'synchronous')).toBe(level);
        await new Promise(resolve => setTimeout(resolve, 100));
      }
      expect(await connectionOf()).not.toBe(first);
      await knex.destroy();
    },
  );

  it('leaves a database in memory as it is', async () => {
    const knex = knexFactory({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
    await prepare(knex);
    expect(await pragma(knex, 'journal_mode')).toBe('memory');
    expect(await knex('things').select()).toEqual([]);
    await knex.destroy();
  });

  it('refuses SQLite with more than one connection, and says why', async () => {
    const knex = open('many.sqlite', { min: 0, max: 4 });
    await expect(prepare(knex)).rejects.toThrow(
      /pool of 4 connections .*one writer at a time.*set max to 1/,
    );
    await knex.destroy();
    expect(existsSync(join(directory.path, 'many.sqlite'))).toBe(false);
  });
});

describe('inTransaction', () => {
  const busy = () => Object.assign(new Error('lost'), { code: '40001' });

  eachDatabase(
    'commits, or rolls back and throws at once',
    async ({ knex }) => {
      const result = await inTransaction(knex, async trx => {
        await trx('things').insert({ id: 'a', name: 'x' });
        return 7;
      });
      expect(result).toBe(7);

      let runs = 0;
      const failing = inTransaction(knex, async trx => {
        runs++;
        await trx('things').insert({ id: 'b', name: 'x' });
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(runs).toBe(1);
      expect(await knex('things').pluck('id')).toEqual(['a']);
    },
    migrated,
  );

  eachDatabase(
    'starts afresh when it lost, so many times and no more',
    async ({ knex }) => {
      let runs = 0;
      const losing = (wins: number) => async (trx: Knex.Transaction) => {
        runs++;
        await trx('things').insert({ id: 'a', name: `run ${runs}` });
        if (runs < wins) {
          throw busy();
        }
      };
      await inTransaction(knex, losing(3));
      expect(await knex('things').pluck('name')).toEqual(['run 3']);

      await knex('things').delete();
      runs = 0;
      await expect(
        inTransaction(knex, losing(99), { retries: 2 }),
      ).rejects.toThrow('lost');
      expect(runs).toBe(3);
      expect(await knex('things').select()).toEqual([]);
    },
    migrated,
  );

  eachDatabase(
    'inside a transaction undoes its own part alone, without a second run',
    async ({ knex }) => {
      let runs = 0;
      await inTransaction(knex, async trx => {
        await trx('things').insert({ id: 'a', name: 'x' });
        await inTransaction(trx, async inner => {
          runs++;
          await inner('things').insert({ id: 'b', name: 'x' });
          throw busy();
        }).catch(() => {});
      });
      expect(runs).toBe(1);
      expect(await knex('things').pluck('id')).toEqual(['a']);
    },
    migrated,
  );

  eachDatabase(
    'gets two that lock each other through',
    async ({ knex, id }) => {
      await knex('things').insert(
        ['a', 'b'].map(key => ({ id: key, name: '' })),
      );
      let runs = 0;
      let holding = 0;
      const bothHold = Promise.withResolvers<void>();
      // With one connection, as on SQLite, the second holds nothing before the first has ended.
      if (id === 'SQLITE_3') bothHold.resolve();
      const touch = (order: string[], mark: string) =>
        inTransaction(knex, async trx => {
          runs++;
          for (const key of order) {
            await trx('things')
              .where({ id: key })
              .update({ name: trx.raw('name || ?', [mark]) });
            holding++;
            if (holding === 2) bothHold.resolve();
            await bothHold.promise;
          }
        });
      await Promise.all([touch(['a', 'b'], '1'), touch(['b', 'a'], '2')]);
      const names = await knex('things').pluck('name');
      expect(names.map(name => [...name].sort().join(''))).toEqual([
        '12',
        '12',
      ]);
      // PostgreSQL ends one of them; on SQLite the second waits its turn.
      expect(runs).toBe(id === 'POSTGRES_18' ? 3 : 2);
    },
    migrated,
  );
});

describe('nextNumber', () => {
  eachDatabase(
    'counts each series from 1, in parallel too, without gap or repeat',
    async ({ knex }) => {
      const take = (name: string, fail = false) =>
        inTransaction(knex, async trx => {
          const number = await nextNumber(trx, name);
          if (fail) {
            throw new Error('given back');
          }
          return number;
        });
      const taken = await Promise.all(
        Array.from({ length: 40 }, (_, i) =>
          take('incident', i % 4 === 0).catch(() => undefined),
        ),
      );
      const numbers = taken.filter(n => n !== undefined).sort((a, b) => a - b);
      expect(numbers).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
      expect(await take('complaint')).toBe(1);
      expect(await take('incident')).toBe(31);
    },
    migrated,
  );
});

describe('json', () => {
  eachDatabase(
    'comes back as it went in',
    async ({ knex }) => {
      const schema = z.strictObject({ refs: z.array(z.string()) });
      const value = { refs: ['component:default/vpn', '网络'] };
      await knex('things').insert({ id: 'a', name: toJson(value) });
      const [{ name }] = await knex('things').select('name');
      expect(fromJson(schema, name)).toEqual(value);
      expect(() => fromJson(schema, '{"refs":1}')).toThrow('does not fit');
      expect(toJson(undefined)).toBeNull();
      expect(fromJson(schema, null)).toBeUndefined();
    },
    migrated,
  );
});

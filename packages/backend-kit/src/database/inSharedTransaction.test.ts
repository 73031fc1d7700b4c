import { AsyncLocalStorage } from 'node:async_hooks';
import type { Knex } from 'knex';
import { eachDatabase } from '../testing/eachDatabase';
import { fixtureMigrations } from '../testing/fixtureMigrations';
import { inSharedTransaction } from './inSharedTransaction';

const migrated = { migrationsDirectory: fixtureMigrations };
const keys = ['a', 'b', 'c', 'd', 'e'];

/** Counts the transactions that are begun. */
function begun(knex: Knex): () => number {
  let count = 0;
  knex.on('query', ({ sql }: { sql: string }) => {
    if (/^begin/i.test(sql)) count += 1;
  });
  return () => count;
}

const write = (knex: Knex, id: string, then?: () => unknown) =>
  inSharedTransaction(knex, async trx => {
    await trx('things').insert({ id, name: 'x' });
    then?.();
    return id;
  });

describe('inSharedTransaction', () => {
  eachDatabase(
    'stores what comes together at once where there is one connection, and tells each its own',
    async ({ knex, id }) => {
      const count = begun(knex);
      expect(await Promise.all(keys.map(key => write(knex, key)))).toEqual(
        keys,
      );
      expect(await knex('things').orderBy('id').pluck('id')).toEqual(keys);
      expect(count()).toBe(id === 'SQLITE_3' ? 1 : 5);
      await write(knex, 'later');
      expect(count()).toBe(id === 'SQLITE_3' ? 2 : 6);
    },
    migrated,
  );

  eachDatabase(
    'leaves nothing of one that fails, and all of the others',
    async ({ knex }) => {
      const results = await Promise.allSettled(
        keys.map(key =>
          write(knex, key, () => {
            if (key === 'c') throw new Error('no');
          }),
        ),
      );
      expect(
        results.map(one =>
          one.status === 'rejected' ? one.reason.message : one.value,
        ),
      ).toEqual(['a', 'b', 'no', 'd', 'e']);
      expect(await knex('things').orderBy('id').pluck('id')).toEqual(
        keys.filter(key => key !== 'c'),
      );
    },
    migrated,
  );

  eachDatabase(
    'tells the one whose write cannot be committed, and no other',
    async ({ knex, id }) => {
      await knex.schema.createTable('parts', table => {
        table
          .text('thing')
          .references('things.id')
          .deferrable('deferred')
          .notNullable();
      });
      if (id === 'SQLITE_3') await knex.raw('pragma foreign_keys = on');
      const results = await Promise.allSettled([
        write(knex, 'a'),
        inSharedTransaction(knex, trx => trx('parts').insert({ thing: 'z' })),
        write(knex, 'b'),
      ]);
      expect(results.map(({ status }) => status)).toEqual([
        'fulfilled',
        'rejected',
        'fulfilled',
      ]);
      expect(await knex('things').orderBy('id').pluck('id')).toEqual([
        'a',
        'b',
      ]);
      expect(await knex('parts').select()).toEqual([]);
    },
    migrated,
  );

  eachDatabase(
    'is part of a transaction that is open',
    async ({ knex }) => {
      await knex
        .transaction(async trx => {
          await write(trx, 'a');
          throw new Error('undone');
        })
        .catch(() => {});
      expect(await knex('things').select()).toEqual([]);
    },
    migrated,
  );

  eachDatabase(
    'runs each in the context of its own request',
    async ({ knex }) => {
      const request = new AsyncLocalStorage<string>();
      const seen = await Promise.all(
        keys.map(key =>
          request.run(key, () =>
            inSharedTransaction(knex, async trx => {
              await trx('things').select();
              return request.getStore();
            }),
          ),
        ),
      );
      expect(seen).toEqual(keys);
    },
    migrated,
  );

  eachDatabase(
    'tells all that wait when there is no connection',
    async ({ knex }) => {
      await knex.destroy();
      const results = await Promise.allSettled(
        keys.map(key => write(knex, key)),
      );
      expect(results.map(({ status }) => status)).toEqual(
        Array(5).fill('rejected'),
      );
    },
    migrated,
  );
});

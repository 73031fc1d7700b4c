import type { Knex } from 'knex';
import { inTransaction } from '../database';
import { eachDatabase } from '../testing/eachDatabase';
import { fixtureMigrations } from '../testing/fixtureMigrations';
import { systemClock } from '../time';
import { KeyClaims } from './KeyClaims';

const migrated = { migrationsDirectory: fixtureMigrations };

const take = (trx: Knex.Transaction, keys: string[], caller = 'user:a') =>
  KeyClaims.take(trx, {
    caller,
    route: 'POST /things/import',
    keys,
    now: systemClock.now(),
  });

describe('KeyClaims', () => {
  eachDatabase(
    'gives back what was made before, and gives up what was not made',
    async ({ knex }) => {
      const keys = Array.from({ length: 1_100 }, (_, i) => `key${i}`);
      await inTransaction(knex, async trx => {
        const claims = await take(trx, [...keys, 'key1', 'refused']);
        for (const key of keys) {
          expect(claims.resultOf(key)).toBeUndefined();
          claims.settle(key, `made for ${key}`);
        }
        expect(claims.resultOf('key1')).toBe('made for key1');
        await claims.save();
      });
      expect(await knex('idempotency_keys').where({ key: 'refused' })).toEqual(
        [],
      );
      await inTransaction(knex, async trx => {
        const claims = await take(trx, ['key1099', 'refused', 'key0']);
        expect(claims.resultOf('key1099')).toBe('made for key1099');
        expect(claims.resultOf('refused')).toBeUndefined();
        const others = await take(trx, ['key1'], 'user:b');
        expect(others.resultOf('key1')).toBeUndefined();
        await Promise.all([claims.save(), others.save()]);
      });
      expect(await knex('idempotency_keys').pluck('key')).toHaveLength(1_100);
    },
    migrated,
  );

  eachDatabase(
    'makes things once when two come at once, and again when the first fails',
    async ({ knex }) => {
      let made = 0;
      const make = (end?: () => Promise<void>) =>
        inTransaction(knex, async trx => {
          const claims = await take(trx, ['b', 'a']);
          for (const key of ['a', 'b']) {
            if (!claims.resultOf(key)) {
              made += 1;
              claims.settle(key, String(made));
            }
          }
          await claims.save();
          await end?.();
        });
      await expect(
        make(async () => {
          throw new Error('no');
        }),
      ).rejects.toThrow('no');
      made = 0;
      await Promise.all([make(), make(), make()]);
      expect(made).toBe(2);
    },
    migrated,
  );
});

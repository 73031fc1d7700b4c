import { Knex } from 'knex';
import { inTransaction } from '../database';
import { eachDatabase } from '../testing/eachDatabase';
import { fixtureMigrations } from '../testing/fixtureMigrations';
import { ManualClock } from '../time';
import {
  deleteExpiredKeys,
  earlierResult,
  withIdempotency,
} from './withIdempotency';

const migrated = { migrationsDirectory: fixtureMigrations };

function setUp(knex: Knex) {
  const clock = ManualClock.create('2026-03-01T00:00:00Z');
  let created = 0;
  const post = (
    request: {
      caller?: string;
      key?: string | undefined;
      route?: string;
      body?: unknown;
    } = {},
    work: () => Promise<void> = async () => {},
  ) =>
    inTransaction(knex, trx =>
      withIdempotency(
        trx,
        {
          caller: 'user:default/zhang.wei',
          key: 'k1',
          route: 'POST /incidents',
          body: { title: 'x', impact: 'low' },
          now: clock.now(),
          ...request,
        },
        async () => {
          created++;
          const result = `INC${created}`;
          await trx('things').insert({ id: result, name: 'x' });
          await work();
          return result;
        },
      ),
    );
  return { clock, post, rows: () => knex('things').pluck('id') };
}

const conflict = expect.objectContaining({
  name: 'ConflictError',
  message: expect.stringMatching(/^Idempotency-Key: /),
});

describe('withIdempotency', () => {
  eachDatabase(
    'creates once for a key and replays after that',
    async ({ knex }) => {
      const { post, rows } = setUp(knex);
      expect(await post()).toEqual({ result: 'INC1', replayed: false });
      expect(await post({ body: { impact: 'low', title: 'x' } })).toEqual({
        result: 'INC1',
        replayed: true,
      });
      await expect(post({ body: { title: 'y' } })).rejects.toEqual(conflict);
      await expect(post({ route: 'POST /complaints' })).rejects.toEqual(
        conflict,
      );
      expect(await rows()).toEqual(['INC1']);

      expect(await post({ key: 'k2' })).toMatchObject({ replayed: false });
      expect(await post({ caller: 'other' })).toMatchObject({
        replayed: false,
      });
      expect(await post({ key: undefined })).toMatchObject({ replayed: false });
      expect(await post({ key: undefined })).toMatchObject({ replayed: false });
      expect(await rows()).toHaveLength(5);
    },
    migrated,
  );

  eachDatabase(
    'tells what came of a key before anything is looked up',
    async ({ knex }) => {
      const { post } = setUp(knex);
      const asked = {
        caller: 'user:default/zhang.wei',
        key: 'k1',
        route: 'POST /incidents',
        body: { impact: 'low', title: 'x' },
      };
      expect(await earlierResult(knex, asked)).toBeUndefined();
      await post();
      expect(await earlierResult(knex, asked)).toBe('INC1');
      const others = [{ key: undefined }, { key: 'k2' }, { caller: 'other' }];
      for (const other of others) {
        const result = await earlierResult(knex, { ...asked, ...other });
        expect(result).toBeUndefined();
      }
      for (const other of [{ body: {} }, { route: 'POST /complaints' }]) {
        await expect(
          earlierResult(knex, { ...asked, ...other }),
        ).rejects.toEqual(conflict);
      }
    },
    migrated,
  );

  eachDatabase(
    'lets one of many at once create, and the others wait for it',
    async ({ knex }) => {
      const { post, rows } = setUp(knex);
      const replies = await Promise.all(
        Array.from({ length: 8 }, () =>
          post({}, () => new Promise(resolve => setTimeout(resolve, 50))),
        ),
      );
      expect(replies.map(reply => reply.result)).toEqual(Array(8).fill('INC1'));
      expect(replies.filter(reply => !reply.replayed)).toHaveLength(1);
      expect(await rows()).toEqual(['INC1']);
    },
    migrated,
  );

  eachDatabase(
    'lets the next one create when the first fails',
    async ({ knex }) => {
      const { post, rows } = setUp(knex);
      // The second comes when the first holds the key: which of two connections is served first is
      // otherwise up to the database.
      const claimed = Promise.withResolvers<void>();
      const failing = post({}, async () => {
        claimed.resolve();
        await new Promise(resolve => setTimeout(resolve, 50));
        throw new Error('no');
      });
      const next = claimed.promise.then(() => post());
      const [first, second] = await Promise.allSettled([failing, next]);
      expect(first.status).toBe('rejected');
      expect(second).toMatchObject({ value: { replayed: false } });
      expect(await rows()).toHaveLength(1);
    },
    migrated,
  );
});

describe('deleteExpiredKeys', () => {
  eachDatabase(
    'forgets the oldest first, no more than the limit, and no young ones',
    async ({ knex }) => {
      const { clock, post } = setUp(knex);
      for (const key of ['k3', 'k1', 'k2', 'young']) {
        await post({ key });
        clock.advance({ hours: 1 });
      }
      const keys = () => knex('idempotency_keys').orderBy('key').pluck('key');
      const before = clock.now().minus({ minutes: 90 });
      expect(await deleteExpiredKeys(knex, before, 2)).toBe(2);
      expect(await keys()).toEqual(['k2', 'young']);
      expect(await deleteExpiredKeys(knex, before, 2)).toBe(1);
      expect(await keys()).toEqual(['young']);
      expect(await post({ key: 'k1' })).toMatchObject({ replayed: false });
      expect(await post({ key: 'young' })).toMatchObject({ replayed: true });
    },
    migrated,
  );
});

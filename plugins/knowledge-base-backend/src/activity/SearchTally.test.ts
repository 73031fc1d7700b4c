import { resolve } from 'node:path';
import { eachDatabase, ManualClock } from '@firstline/backend-kit/testUtils';
import { DatabaseActivityStore } from './DatabaseActivityStore';
import { SearchTally } from './SearchTally';

const options = { migrationsDirectory: resolve(__dirname, '../../migrations') };
const logger = { warn: jest.fn() };

describe('SearchTally', () => {
  eachDatabase(
    'counts the searches of a period, of several replicas together',
    async ({ knex }) => {
      const clock = ManualClock.create('2026-10-31T15:59:59.000Z');
      const store = DatabaseActivityStore.create({ knex });
      const replicas = [1, 2].map(() =>
        SearchTally.create({ store, clock, logger }),
      );
      replicas[0].count({ foundNothing: false });
      replicas[1].count({ foundNothing: true });
      // November has begun in Shanghai.
      clock.advance({ seconds: 1 });
      replicas[0].count({ foundNothing: true });
      replicas[0].count({ foundNothing: false });
      await Promise.all(replicas.map(replica => replica.flush()));
      await Promise.all(replicas.map(replica => replica.flush()));
      replicas[1].count({ foundNothing: false });
      await replicas[1].flush();

      const nothing = { articlesPublished: 0, solved: 0 };
      expect(
        await store.between({
          from: '2026-09-30T16:00:00.000Z',
          to: '2026-10-31T16:00:00.000Z',
        }),
      ).toEqual({ searches: 2, searchesWithoutResult: 1, ...nothing });
      expect(
        await store.between({
          from: '2026-10-31T16:00:00.000Z',
          to: '2026-11-30T16:00:00.000Z',
        }),
      ).toEqual({ searches: 3, searchesWithoutResult: 1, ...nothing });
      expect(
        await store.between({
          from: '2026-12-01T00:00:00.000Z',
          to: '2027-01-01T00:00:00.000Z',
        }),
      ).toEqual({ searches: 0, searchesWithoutResult: 0, ...nothing });
    },
    options,
  );

  eachDatabase(
    'keeps what could not be written down for the next time',
    async ({ knex }) => {
      const clock = ManualClock.create('2026-10-31T10:00:00.000Z');
      const store = DatabaseActivityStore.create({ knex });
      let away = true;
      const tally = SearchTally.create({
        store: {
          add: counts =>
            away ? Promise.reject(new Error('away')) : store.add(counts),
        },
        clock,
        logger,
      });
      tally.count({ foundNothing: false });
      await tally.flush();
      tally.count({ foundNothing: true });
      away = false;
      await tally.flush();
      const { searches, searchesWithoutResult } = await store.between({
        from: '2026-10-31T00:00:00.000Z',
        to: '2026-11-01T00:00:00.000Z',
      });
      expect([searches, searchesWithoutResult]).toEqual([2, 1]);
    },
    options,
  );
});

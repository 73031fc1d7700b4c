import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { inTransaction, toDbTime } from '@firstline/backend-kit';
import {
  eachDatabase,
  planOf,
  statementsOf,
} from '@firstline/backend-kit/testUtils';
import { DateTime } from 'luxon';
import { insertManyIncidents } from '../__testUtils__/manyIncidents';
import { BusinessCalendar } from './businessCalendar';
import { DatabaseClockStore } from './DatabaseClockStore';
import {
  pauseClock,
  startClock,
  stopClock,
  type ServiceLevelClock,
} from './serviceLevelClock';

const migrationsDirectory = resolvePackagePath(
  '@firstline/plugin-service-desk-backend',
  'migrations',
);
const start = DateTime.fromISO('2026-11-23T08:00:00.123Z', { zone: 'utc' });
const at = (minutes: number) => start.plus({ minutes });
const office = BusinessCalendar.create(
  {
    timeZone: 'UTC',
    hours: { 1: ['08:00-17:00'] },
    holidays: [],
    workdays: [],
  },
  { name: 'office' },
);
const clock = (id: number, more: Partial<ServiceLevelClock> = {}) =>
  startClock({ id, kind: 'resolution', targetSeconds: 600, ...more }, start);

describe('DatabaseClockStore', () => {
  eachDatabase(
    'gives back what it stores, and takes what has changed',
    async ({ knex }) => {
      const store = DatabaseClockStore.create({
        database: knex,
        calendars: new Map([['office', office]]),
      });
      const clocks = [
        stopClock(clock(1, { kind: 'response' }), at(3)),
        clock(2, { calendar: office }),
        clock(3, { kind: 'ola', phase: 'accept', tier: 2, team: 'dba' }),
      ];
      await inTransaction(knex, async transaction => {
        await store.save(7, clocks, { transaction });
        await store.save(8, [clock(1)], { transaction });
      });
      const paused = pauseClock(clocks[1], at(4.5));
      await inTransaction(knex, transaction =>
        store.save(7, [paused], { transaction }),
      );
      const found = await store.ofIncidents([7, 8, 9]);
      expect(found.get(7)).toEqual([clocks[0], paused, clocks[2]]);
      expect(found.get(8)).toHaveLength(1);
      expect(found.has(9)).toBe(false);
    },
    { migrationsDirectory },
  );

  eachDatabase(
    'counts every hour by a calendar that has left the config, under its name',
    async ({ knex }) => {
      const calendars = new Map([['office', office]]);
      const before = DatabaseClockStore.create({ database: knex, calendars });
      await inTransaction(knex, transaction =>
        before.save(7, [clock(1, { calendar: office })], { transaction }),
      );
      const after = DatabaseClockStore.create({
        database: knex,
        calendars: new Map(),
      });
      const [found] = (await after.ofIncidents([7])).get(7) ?? [];
      expect(found.calendar?.name).toBe('office');
      expect(found.calendar?.isWorkingAt(at(60 * 20).toMillis())).toBe(true);
    },
    { migrationsDirectory },
  );

  eachDatabase(
    'notes breaches of clocks that run, each once, and leaves the others',
    async ({ knex }) => {
      const store = DatabaseClockStore.create({
        database: knex,
        calendars: new Map(),
      });
      await inTransaction(knex, async transaction => {
        for (let incident = 1; incident <= 5; incident += 1) {
          await store.save(incident, [clock(1), clock(2)], { transaction });
        }
        await store.save(
          6,
          [
            pauseClock(clock(1), at(1)),
            stopClock(clock(2), at(1)),
            clock(3, { targetSeconds: 3_600 }),
          ],
          { transaction },
        );
      });
      const now = toDbTime(at(11));
      expect(
        await store.noteBreaches({ now: toDbTime(at(10)), limit: 9 }),
      ).toBe(0);
      const counts = await Promise.all(
        [0, 1].map(() => store.noteBreaches({ now, limit: 4 })),
      );
      counts.push(await store.noteBreaches({ now, limit: 100 }));
      counts.push(await store.noteBreaches({ now, limit: 100 }));
      expect(counts.reduce((sum, n) => sum + n)).toBe(10);
      expect(counts.at(-1)).toBe(0);
      const rows = await knex('incident_clocks')
        .whereNotNull('breached_at')
        .select('breached_at', 'due_at', 'incident_id');
      expect(rows).toHaveLength(10);
      expect(rows.every(row => row.breached_at === row.due_at)).toBe(true);
      expect(rows.every(row => row.incident_id <= 5)).toBe(true);
    },
    { migrationsDirectory },
  );

  eachDatabase(
    'reads breaches that nobody has noted yet off an index of their own',
    async ({ knex }) => {
      await insertManyIncidents(knex, 12_000);
      // All but some have been noted.
      await knex('incident_clocks')
        .where('incident_id', '>', 100)
        .update({ breached_at: knex.raw('due_at') });
      await knex.raw('analyze incident_clocks');
      const store = DatabaseClockStore.create({
        database: knex,
        calendars: new Map(),
      });
      const statements = await statementsOf(knex, () =>
        store.noteBreaches({ now: toDbTime(at(0)), limit: 50 }),
      );
      const due = statements.find(({ sql }) => sql.startsWith('select'));
      expect(due && (await planOf(knex, due))).toContain(
        'incident_clocks_unnoted_idx',
      );
    },
    { migrationsDirectory },
  );
});

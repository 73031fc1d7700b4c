import { resolve } from 'node:path';
import { isSqlite } from '@firstline/backend-kit';
import {
  eachDatabase,
  planOf,
  statementsOf,
} from '@firstline/backend-kit/testUtils';
import { watchLists } from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import { groups } from '../__testUtils__/company';
import { majorTest } from '../__testUtils__/majorTest';
import { insertManyIncidents } from '../__testUtils__/manyIncidents';
import { DatabaseWatchStore } from './DatabaseWatchStore';

describe('the watch', () => {
  majorTest(
    'shows managers what is late or stuck, and nobody else',
    async desk => {
      const { act, clock, file, take, watch } = desk;
      const [waits, works, bounces, quick] = [
        await file(),
        await file(),
        await file(),
        await file('zhang.wei', { impact: 'high', urgency: 'high' }),
      ];
      await take(works);
      await act('li.na', works, 'declareMajor', { reason: 'All shops' });
      await act('li.na', quick, 'accept', {});
      for (const team of [groups.dba, groups.payments, groups.core]) {
        await act('li.na', bounces, 'assign', { team, reason: 'Not ours' });
      }
      const lists = async () => {
        const seen = await watch('maria.silva');
        return Object.fromEntries(
          watchLists.map(list => [
            list,
            [
              seen[list].items.map(({ number }) => number),
              seen[list].totalItems,
            ],
          ]),
        );
      };
      // Ten minutes to respond, of which none has passed: due within fifteen.
      expect(await lists()).toEqual({
        aboutToBreach: [[waits, bounces], 2],
        breached: [[], 0],
        major: [[works], 1],
        unassigned: [[], 0],
        bouncing: [[bounces], 1],
      });
      clock.advance({ minutes: 11 });
      await act('li.na', bounces, 'assign', {
        team: groups.dba,
        reason: 'Yes',
      });
      const later = await lists();
      expect(later).toMatchObject({
        breached: [[waits, bounces], 2],
        // Another team has had the other one for no time.
        unassigned: [[waits], 1],
      });
      // Four hours to solve: due in ten minutes.
      clock.advance({ hours: 3, minutes: 39 });
      expect((await lists()).aboutToBreach[0]).toContain(quick);
      expect(await watch('he.qiang')).toMatchObject({
        bouncing: { items: [{ number: bounces, reassignmentCount: 4 }] },
      });
      for (const name of ['li.na', 'zhao.min', 'zhang.wei']) {
        await expect(watch(name)).rejects.toMatchObject({
          name: 'NotAllowedError',
        });
      }
    },
  );

  eachDatabase(
    'is read off indexes',
    async ({ knex }) => {
      await insertManyIncidents(knex, 12_000);
      const store = DatabaseWatchStore.create({ database: knex });
      const scans: string[] = [];
      for (const list of watchLists) {
        const statements = await statementsOf(knex, () =>
          store.list(list, {
            visibility: { userRef: 'user:default/m', portal: true },
            now: DateTime.fromISO('2025-01-05T00:00:00.000Z'),
            soonSeconds: 900,
            untaken: { byTier: new Map([[2, 300]]), otherwise: 600 },
            limit: 25,
          }),
        );
        expect(statements.length).toBeLessThanOrEqual(2);
        for (const statement of statements) {
          const plan = await planOf(knex, statement);
          // Of many only those that are shown are looked at: nothing is sorted first. So few
          // as there are untaken ones here PostgreSQL sorts in no time.
          const few = list === 'unassigned' && !isSqlite(knex);
          const sorts = !few && /Sort Key|TEMP B-TREE FOR ORDER/.test(plan);
          if (sorts || /SCAN (i|a|inc\w*)$|Seq Scan on (inc|ass)/m.test(plan)) {
            scans.push(`${list}: ${statement.sql}\n${plan}`);
          }
        }
      }
      expect(scans).toEqual([]);
    },
    { migrationsDirectory: resolve(__dirname, '../../migrations') },
  );
});

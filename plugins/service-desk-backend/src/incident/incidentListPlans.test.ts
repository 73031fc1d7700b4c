import { resolve } from 'node:path';
import {
  eachDatabase,
  planOf,
  statementsOf,
} from '@firstline/backend-kit/testUtils';
import type {
  IncidentFilter,
  IncidentSort,
} from '@firstline/plugin-service-desk-common';
import { deskLists } from '../__testUtils__/deskReads';
import { insertManyIncidents } from '../__testUtils__/manyIncidents';
import { DatabaseIncidentStore } from './DatabaseIncidentStore';
import { DatabaseOwnershipStore } from './DatabaseOwnershipStore';
import type { IncidentVisibility } from './IncidentStore';

const NOW = '2025-01-05T00:00:00.000Z';
const options = { migrationsDirectory: resolve(__dirname, '../../migrations') };

const agent: IncidentVisibility = { userRef: 'user:default/a1', portal: true };
const engineer: IncidentVisibility = {
  userRef: 'user:default/a1',
  principals: ['user:default/a1', 'group:default/t1', 'group:default/t2'],
  portal: true,
};

describe('lists among many incidents', () => {
  eachDatabase(
    'are read off indexes',
    async ({ knex }) => {
      await insertManyIncidents(knex, 12_000);
      const store = DatabaseIncidentStore.create({ knex });
      const run = (
        visibility: IncidentVisibility,
        filter: IncidentFilter,
        sort: IncidentSort,
      ) => store.list({ filter, visibility, sort, limit: 25, now: NOW });

      const scans: string[] = [];
      for (const [name, visibility, filter, sort] of deskLists) {
        const statements = await statementsOf(knex, () =>
          run(visibility, filter, sort),
        );
        expect(statements.length).toBeLessThanOrEqual(6);
        for (const statement of statements) {
          const plan = await planOf(knex, statement);
          // A subquery is read to its end: it is what the indexes gave.
          const tables = plan.includes('CO-ROUTINE s')
            ? 'i|inc\\w*'
            : 'i|s|inc\\w*';
          if (new RegExp(`SCAN (${tables})$|Seq Scan on inc`, 'm').test(plan)) {
            scans.push(`${name}: ${statement.sql}\n${plan}`);
          }
        }
      }
      expect(scans).toEqual([]);

      // In the default order nothing is sorted but what the branches bring together.
      const page = async (visibility: IncidentVisibility) => {
        const statements = await statementsOf(knex, () =>
          run(visibility, {}, 'open'),
        );
        const ordered = statements.find(({ sql }) => /created_at/.test(sql));
        return planOf(knex, ordered!);
      };
      const sorted =
        /(SEARCH|SCAN) [is]\b.*\nUSE TEMP B-TREE FOR ORDER BY|Limit.*\n( +-> +Unique.*\n)? +-> +Sort .*\n.*\n +-> +(Nested|Index|Seq)/;
      expect(await page(agent)).not.toMatch(sorted);
      expect(await page(engineer)).not.toMatch(sorted);
      // The pattern knows a sort when it sees one.
      const all = knex('incidents as i').orderBy('title').limit(5).toSQL();
      expect(await planOf(knex, { ...all, bindings: [5] })).toMatch(sorted);
    },
    options,
  );

  eachDatabase(
    'are right also where there are too many to count or to sort',
    async ({ knex }) => {
      await insertManyIncidents(knex, 12_000);
      const store = DatabaseIncidentStore.create({ knex });
      const me = 'user:default/everywhere';
      await knex.raw(
        `insert into incident_access (incident_id, relation, principal, open_rank, created_at)
         select id, 'participant', ?, open_rank, created_at from incidents where id > 1500`,
        [me],
      );
      const visibility = { userRef: me, principals: [me], portal: true };
      const firstOf = (order: string) =>
        knex('incidents')
          .where('id', '>', 1500)
          .orderByRaw(order)
          .limit(60)
          .pluck('id');

      for (const [sort, order] of [
        ['open', 'open_rank desc, created_at desc, id desc'],
        ['createdAt', 'created_at, id'],
        ['-updatedAt', 'updated_at desc, id desc'],
        ['dueAt', 'next_due_at, id'],
        [
          'priority',
          'priority_rank desc, open_rank desc, created_at desc, id desc',
        ],
      ] as const) {
        for (const filter of [
          {},
          { involving: 'me' as const },
          { q: 'incident' },
        ]) {
          const ids: number[] = [];
          let after;
          do {
            const page = await store.list({
              filter,
              visibility,
              sort,
              limit: 20,
              after,
              now: NOW,
            });
            expect(page.totalItems).toEqual({ atLeast: 10_000 });
            ids.push(...page.records.map(record => record.id));
            after = page.next;
          } while (ids.length < 60);
          expect(ids).toEqual(await firstOf(order));
        }
      }
    },
    options,
  );

  eachDatabase(
    'leave the closed ones aside where owners are swept',
    async ({ knex }) => {
      await insertManyIncidents(knex, 12_000);
      const store = DatabaseOwnershipStore.create({ knex });
      const [page] = await statementsOf(knex, () =>
        store.page({ after: 0, limit: 500 }),
      );
      expect(await planOf(knex, page)).toContain('incident_cis_open_idx');
    },
    options,
  );
});

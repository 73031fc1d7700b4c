import { resolve } from 'node:path';
import { isSqlite } from '@firstline/backend-kit';
import { eachDatabase } from '@firstline/backend-kit/testUtils';
import type { Knex } from 'knex';
import { insertManyIncidents } from '../__testUtils__/manyIncidents';
import { DatabaseWorkloads } from './DatabaseWorkloads';

const options = { migrationsDirectory: resolve(__dirname, '../../migrations') };

async function plans(knex: Knex, run: () => Promise<unknown>): Promise<string> {
  const statements: { sql: string; bindings: Knex.RawBinding[] }[] = [];
  const listen = (query: (typeof statements)[number]) => statements.push(query);
  knex.on('query', listen);
  await run();
  knex.removeListener('query', listen);
  const explain = isSqlite(knex) ? 'explain query plan' : 'explain';
  const found = [];
  for (const { sql, bindings } of statements) {
    // The statement has its own placeholders already.
    const text = isSqlite(knex) ? sql : sql.replace(/\$\d+/g, '?');
    found.push(await knex.raw(`${explain} ${text}`, bindings));
  }
  return JSON.stringify(found.map(one => one.rows ?? one));
}

describe('DatabaseWorkloads', () => {
  eachDatabase(
    'counts what is open by priority, and when somebody got something last',
    async ({ knex }) => {
      const workloads = DatabaseWorkloads.create({ database: knex });
      await insertManyIncidents(knex, 5_000);
      const some = await knex('incidents')
        .where({ open_rank: 1 })
        .whereNotNull('assignee')
        .first('assignee');
      const [busy, idle] = [String(some.assignee), 'user:default/nobody'];
      for (const [seq, at] of [
        '2026-11-20',
        '2026-11-22',
        '2026-11-21',
      ].entries()) {
        await knex('assignments').insert({
          incident_id: 1,
          seq,
          team: 'group:default/t1',
          assignee: busy,
          tier: 1,
          move: 'assign',
          assigned_by: 'firstline',
          assigned_at: at,
        });
      }
      const rows = await knex('incidents').where({
        assignee: busy,
        open_rank: 1,
      });
      const expected: Record<string, number> = {};
      for (const { priority } of rows) {
        expected[priority] = (expected[priority] ?? 0) + 1;
      }
      expect(rows.length).toBeGreaterThan(0);
      expect(await workloads.of([busy, idle])).toEqual(
        new Map([
          [busy, { work: expected, lastAssignedAt: '2026-11-22' }],
          [idle, { work: {} }],
        ]),
      );
      expect(await workloads.of([])).toEqual(new Map());
    },
    options,
  );

  eachDatabase(
    'reads both off indexes, however much was done before',
    async ({ knex }) => {
      const workloads = DatabaseWorkloads.create({ database: knex });
      await insertManyIncidents(knex, 20_000);
      await knex.raw(
        `insert into assignments (incident_id, seq, team, assignee, tier, move, assigned_by, assigned_at) select id, 1, assigned_team, assignee, 1, 'assign', 'firstline', created_at from incidents where assignee is not null`,
      );
      if (!isSqlite(knex)) await knex.raw('analyze');
      const people = Array.from({ length: 20 }, (_, i) => `user:default/a${i}`);
      const plan = await plans(knex, () => workloads.of(people));
      expect(plan).toMatch(
        isSqlite(knex)
          ? /COVERING INDEX incidents_load_idx/
          : /incidents_(load|assignee)_idx/,
      );
      expect(plan).toContain('assignments_assignee_idx');
      expect(plan).not.toMatch(
        /SCAN (i|a)\b|Seq Scan on (incidents|assignments)/,
      );
    },
    options,
  );

  eachDatabase(
    'lets nobody else give work to the same people meanwhile',
    async ({ knex }) => {
      const workloads = DatabaseWorkloads.create({ database: knex });
      const people = ['user:default/a', 'user:default/b', 'user:default/c'];
      const order: string[] = [];
      const give = (name: string, refs: string[]) =>
        knex.transaction(async transaction => {
          await workloads.lock(refs, { transaction });
          order.push(`${name} begins`);
          await new Promise(done => setTimeout(done, 30));
          order.push(`${name} ends`);
        });
      // Teams that share people, named in different orders.
      await Promise.all([
        give('one', people),
        give('two', [...people].reverse()),
        give('three', ['user:default/c', 'user:default/d']),
      ]);
      for (let i = 0; i < order.length; i += 2) {
        expect(order[i + 1]).toBe(order[i].replace('begins', 'ends'));
      }
      expect(order).toHaveLength(6);
    },
    options,
  );
});

import { isSqlite } from '@firstline/backend-kit';
import type { Knex } from 'knex';

/** Groups the incidents are spread over: `group:default/t0` and on. */
const TEAMS = 40;

/**
 * Fills the tables with incidents as a desk has them after years: most of them closed,
 * spread over 40 teams, 400 assignees, 20,000 requesters and 5,000 configuration items,
 * one every minute. In plain SQL, so that a million take a minute.
 */
export async function insertManyIncidents(
  knex: Knex,
  count: number,
): Promise<void> {
  const sqlite = isSqlite(knex);
  const numbers = sqlite
    ? `(with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count}) select i from n) as n`
    : `generate_series(1::bigint, ${count}) as n(i)`;
  const created = sqlite
    ? `strftime('%Y-%m-%dT%H:%M:%fZ', '2025-01-01', '+' || i || ' minutes')`
    : `to_char(timestamp '2025-01-01' + i * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  // Multiplied by primes, so that one column says nothing of another.
  const spread = (prime: number, among: number) =>
    `((i * ${prime}) % 1000003 % ${among})`;
  const state = `case when ${spread(
    7919,
    100,
  )} < 88 then 'closed' when ${spread(
    7919,
    100,
  )} < 91 then 'resolved' when ${spread(
    7919,
    100,
  )} < 94 then 'new' when ${spread(
    7919,
    100,
  )} < 97 then 'assigned' when ${spread(
    7919,
    100,
  )} < 99 then 'in_progress' else 'pending' end`;
  const columns = {
    id: 'i',
    version: '1',
    title: `'Incident ' || i`,
    description: `'Something does not work'`,
    state,
    category: `'category-' || ${spread(331, 30)}`,
    impact: `'medium'`,
    urgency: `'medium'`,
    priority: `'P' || (1 + ${spread(557, 4)})`,
    channel: `'portal'`,
    requester: `'user:default/r' || ${spread(104729, 20000)}`,
    filed_by: `'user:default/r' || ${spread(104729, 20000)}`,
    tier: `1 + ${spread(773, 3)}`,
    assigned_team: `'group:default/t' || ${spread(6007, TEAMS)}`,
    assignee: `case when ${spread(
      7919,
      100,
    )} between 91 and 96 then null else 'user:default/a' || ${spread(
      3571,
      400,
    )} end`,
    major: `case when i % 500 = 0 then 1 else 0 end`,
    announced: `case when i % 1000 = 0 then 1 else 0 end`,
    created_at: created,
    updated_at: created,
    reopen_count: '0',
    reassignment_count: '0',
    open_rank: `case when ${spread(7919, 100)} >= 91 then 1 else 0 end`,
    priority_rank: `4 - ${spread(557, 4)}`,
    next_due_at: `case when ${spread(
      7919,
      100,
    )} >= 91 then ${created} else '9999-12-31T23:59:59.999Z' end`,
  };
  await knex.raw(
    `insert into incidents (${Object.keys(columns).join(
      ', ',
    )}) select ${Object.values(columns).join(', ')} from ${numbers}`,
  );
  const access = (relation: string, principal: string) =>
    knex.raw(
      `insert into incident_access (incident_id, relation, principal, open_rank, created_at) select id, '${relation}', ${principal}, open_rank, created_at from incidents where ${principal} is not null`,
    );
  await access('requester', 'requester');
  await access('team', 'assigned_team');
  await access('assignee', 'assignee');
  await access('ciOwner', `'group:default/t' || (id % ${TEAMS})`);
  await knex.raw(
    `insert into incident_cis (incident_id, position, ci_ref, title, open_rank, created_at) select id, 0, 'component:default/c' || (id * 31 % 5000), 'C', open_rank, created_at from incidents`,
  );
  await knex.raw(
    `insert into incident_terms (term, incident_id) select 'incident', id from incidents`,
  );
  await knex.raw(
    `insert into incident_terms (term, incident_id) select 'w' || (id % 977), id from incidents`,
  );
  await knex.raw(
    `insert into incident_clocks (incident_id, clock_id, kind, target_seconds, started_at, counted_from, counted_seconds, due_at) select id, 2, 'resolution', 600, created_at, created_at, 0, created_at from incidents where open_rank = 1`,
  );
  // PostgreSQL plans by statistics; SQLite plans worse with them (it skips through an
  // index where it could walk it).
  if (!sqlite) await knex.raw('analyze');
}

/**
 * Who had these incidents, where their time went, and their ladders: two assignments of each,
 * of which that of an open one has not ended, and two steps, of which the second of an open
 * one is pending. Twice the rows of the incidents, in half the time.
 */
export async function insertTheirHistory(knex: Knex): Promise<void> {
  const ended = `case when open_rank = 1 then null else updated_at end`;
  await knex.raw(
    `insert into assignments (incident_id, seq, team, assignee, tier, move, assigned_by, assigned_at, ended_at) select id, 1, 'group:default/t0', 'user:default/a' || (id % 10), 1, 'assign', 'firstline', created_at, created_at from incidents`,
  );
  await knex.raw(
    `insert into assignments (incident_id, seq, team, assignee, tier, move, assigned_by, assigned_at, ended_at, came_from) select id, 2, assigned_team, assignee, tier, 'escalate', 'firstline', created_at, ${ended}, 1 from incidents`,
  );
  await knex.raw(
    `insert into incident_spans (incident_id, seq, started_at, ended_at, kind, team, assignee, tier) select id, 1, created_at, ${ended}, 'working', assigned_team, assignee, tier from incidents`,
  );
  for (const [percent, state] of [
    [50, `'taken'`],
    [100, `case when open_rank = 1 then 'pending' else 'skipped' end`],
  ] as const) {
    await knex.raw(
      `insert into escalation_steps (incident_id, clock_id, percent, clock, target_seconds, actions, state, due_at, late) select id, 2, ${percent}, 'resolution', 600, '["notify-team"]', ${state}, created_at, 0 from incidents`,
    );
  }
  if (!isSqlite(knex)) await knex.raw('analyze');
}

/**
 * Fills tables without their indexes, which are made afterwards: rows go in several times as
 * fast. Keys stay.
 */
export async function withoutIndexes(
  knex: Knex,
  fill: () => Promise<void>,
): Promise<void> {
  const indexes: { name: string; sql: string }[] = isSqlite(knex)
    ? await knex('sqlite_master')
        .where('type', 'index')
        .whereNotNull('sql')
        .select('name', 'sql')
    : await knex('pg_indexes')
        .whereRaw('schemaname = current_schema()')
        .whereNotIn(
          'indexname',
          knex('pg_constraint').where('contype', '<>', 'f').select('conname'),
        )
        .select({ name: 'indexname', sql: 'indexdef' });
  for (const { name } of indexes) await knex.raw('drop index ??', [name]);
  await fill();
  for (const { sql } of indexes) await knex.raw(sql);
  if (!isSqlite(knex)) await knex.raw('analyze');
}

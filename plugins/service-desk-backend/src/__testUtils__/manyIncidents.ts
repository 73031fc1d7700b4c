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

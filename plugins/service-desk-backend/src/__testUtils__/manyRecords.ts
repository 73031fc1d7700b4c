import { isSqlite } from '@firstline/backend-kit';
import type { Knex } from 'knex';

/**
 * What else a desk has after years, for incidents of `insertManyIncidents` and
 * `insertTheirHistory`: stories, figures, ratings, surveys, calls, work, files, complaints,
 * and what was told to others. One or two rows an incident, in plain SQL.
 */
export async function insertTheirRecords(knex: Knex): Promise<void> {
  const sqlite = isSqlite(knex);
  const id = `'00000000-0000-4000-8000-' || ${
    sqlite ? `printf('%012d', id)` : `lpad(id::text, 12, '0')`
  }`;
  const millis = sqlite
    ? '(unixepoch(created_at) * 1000)'
    : '(extract(epoch from created_at::timestamptz) * 1000)::bigint';
  const day = 'substr(created_at, 1, 10)';
  const closed = `where state in ('resolved', 'closed')`;
  const some = 'where id % 5 = 0';
  const someClosed = `${closed} and id % 5 = 0`;
  const person = `'user:default/a' || (id % 400)`;
  const into = (table: string, columns: Record<string, string>, where = '') =>
    knex.raw(
      `insert into ${table} (${Object.keys(columns).join(
        ', ',
      )}) select ${Object.values(columns).join(', ')} from incidents ${where}`,
    );
  await knex.raw(
    `update incidents set resolved_at = updated_at, closed_at = case when state = 'closed' then updated_at end, resolution = '{"code":"fixed","text":"x","workaround":false,"resolvedBy":"user:default/a1"}' ${closed}`,
  );
  // Nothing is due by now: sweeps have only what is to be done today.
  await knex.raw(`update escalation_steps set state = 'skipped'`);
  await knex.raw('update incident_clocks set breached_at = due_at');
  await knex.raw(
    `update incidents set resolved_at = '2999-01-01T00:00:00.000Z' where state = 'resolved'`,
  );
  const entry = {
    incident_id: 'id',
    visibility: `'public'`,
    actor: 'requester',
    at: 'created_at',
    changes: `'[]'`,
  };
  await into('timeline_entries', {
    ...entry,
    id,
    kind: `'submitted'`,
  });
  await into(
    'timeline_entries',
    { ...entry, id: `replace(${id}, '-4000-', '-4001-')`, kind: `'resolved'` },
    closed,
  );
  await into('incident_facts', {
    incident_id: 'id',
    team: `coalesce(assigned_team, '')`,
    category: 'category',
    priority: 'priority',
    channel: 'channel',
    tier: 'tier',
    state: 'state',
    created_at: millis,
    resolved_at: `case when state in ('resolved', 'closed') then ${millis} end`,
    closed_at: `case when state = 'closed' then ${millis} end`,
    resolver: `case when state in ('resolved', 'closed') then ${person} else '' end`,
    first_contact: '0',
    highest_tier: 'tier',
    had_second_tier: '0',
    escalated: '0',
    reassignments: '0',
    came_back: '0',
    reopens: '0',
    response_met: '1',
    resolution_met: '1',
    major: 'major',
    solved_with_article: '0',
    ci_ref: `'component:default/c' || (id * 31 % 5000)`,
  });
  await into('incident_openings', {
    incident_id: 'id',
    seq: '1',
    opened_at: millis,
    ended_at: `case when open_rank = 1 then 253402300799999 else ${millis} end`,
  });
  await into(
    'incident_time',
    {
      incident_id: 'id',
      kind: `'working'`,
      tier: 'tier',
      waiting_for: `''`,
      resolved_at: millis,
      working_seconds: '60',
    },
    closed,
  );
  await into(
    'team_returns',
    {
      incident_id: 'id',
      seq: '1',
      from_team: `'group:default/t0'`,
      to_team: `coalesce(assigned_team, '')`,
      returned_at: millis,
    },
    some,
  );
  const round = { incident_id: 'id', round: '1' };
  await into(
    'ratings',
    {
      ...round,
      overall: '1 + id % 5',
      rated_at: 'created_at',
      via: `'portal'`,
      rated_by: 'requester',
      resolver: person,
      team: 'assigned_team',
    },
    closed,
  );
  await into(
    'surveys',
    {
      ...round,
      asked_at: 'created_at',
      sampled: '1',
      reminders: '0',
      answered_at: 'created_at',
      ended_at: 'created_at',
    },
    someClosed,
  );
  await into(
    'follow_ups',
    {
      ...round,
      reason: `'poor-rating'`,
      owner: person,
      due_at: 'created_at',
      opened_at: 'created_at',
      done_at: 'created_at',
    },
    someClosed,
  );
  await into(
    'follow_up_attempts',
    {
      ...round,
      at: 'created_at',
      made_by: person,
      method: `'call'`,
      result: `'reached'`,
      note: `'x'`,
    },
    someClosed,
  );
  await into(
    'work_entries',
    {
      id,
      person,
      day,
      seconds: '60',
      activity: `'diagnosis'`,
      incident_id: 'id',
      created_at: 'created_at',
    },
    some,
  );
  await knex.raw(
    `insert into daily_records (person, day, version, state) select distinct person, day, 1, 'completed' from work_entries`,
  );
  await into(
    'attachments',
    {
      id,
      incident_id: 'id',
      complete: '1',
      name: `'log.txt'`,
      type: `'text/plain'`,
      size: '1',
      sha256: `'x'`,
      uploaded_by: 'requester',
      uploaded_at: 'created_at',
    },
    some,
  );
  await into(
    'incident_articles',
    {
      incident_id: 'id',
      article_number: `'KB-' || (100000 + id % 5000)`,
      title: `'x'`,
      at: 'created_at',
    },
    some,
  );
  await into(
    'knowledge_solutions',
    {
      id,
      article_number: `'KB-' || (100000 + id % 5000)`,
      ci_refs: `'[]'`,
      channel: 'channel',
      at: 'created_at',
    },
    some,
  );
  await into(
    'idempotency_keys',
    {
      caller: 'requester',
      key: id,
      route: `'r'`,
      body_hash: `'h'`,
      result: `'1'`,
      created_at: 'created_at',
    },
    some,
  );
  await into(
    'outbox',
    {
      key: id,
      kind: `'event'`,
      n: '0',
      stream: id,
      payload: `'{}'`,
      created_at: 'created_at',
      available_at: 'created_at',
      delivered_at: 'created_at',
    },
    some,
  );
  await insertManyComplaints(knex, { id, person });
  await knex('counters').insert([
    { name: 'incident', value: 1_000_000 },
    { name: 'complaint', value: 1_000_000 },
  ]);
  if (!sqlite) await knex.raw('analyze');
}

/** A complaint for each tenth incident, all of them closed. */
async function insertManyComplaints(
  knex: Knex,
  { id, person }: { id: string; person: string },
): Promise<void> {
  await knex.raw(
    `insert into complaints (id, version, title, description, state, round, channel, complainant, filed_by, subjects, added_subjects, incident_id, decisions, decision_count, answers, hearing, heard, created_at, updated_at, closed_at, next_due_at)
     select id, 1, 'x', 'x', 'closed', 1, 'portal', requester, requester, '[]', '[]', id, '[]', 0, '[]', '{}', 1, created_at, created_at, created_at, '9999-12-31T23:59:59.999Z' from incidents where id % 10 = 0`,
  );
  await knex.raw(
    `insert into complaint_access (complaint_id, relation, principal) select id, 'complainant', complainant from complaints`,
  );
  await knex.raw(
    `insert into complaint_timeline_entries (id, complaint_id, kind, visibility, actor, at, changes) select ${id}, id, 'submitted', 'public', complainant, created_at, '[]' from complaints`,
  );
  await knex.raw(
    `insert into complaint_clocks (complaint_id, kind, round, target_seconds, started_at, due_at, stopped_at) select id, 'verification', 1, 60, created_at, created_at, created_at from complaints`,
  );
  await knex.raw(
    `insert into complaint_terms (term, complaint_id) select 'w' || (id % 977), id from complaints`,
  );
  await knex.raw(
    `insert into complaint_measures (id, complaint_id, position, text, owner, due_at, completed_at) select ${id}, id, 0, 'x', ${person}, created_at, created_at from complaints`,
  );
}

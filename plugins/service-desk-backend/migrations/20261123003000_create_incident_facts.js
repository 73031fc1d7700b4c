// @ts-check

/*
 * What measures read of an incident: one narrow row, a row for each time it was open, the
 * time it took by who had it, and the teams it came back to. Each is a table beside a view of
 * the same columns that works the rows out of the incident, its assignments, clocks, spans and
 * timeline; a write of an incident copies its rows from the views, in the same transaction.
 *
 * Moments are whole milliseconds since 1970 and what is missing of a name is '', so that
 * millions of rows are compared and grouped fast. `ended_at` of what is still open is the end
 * of the year 9999. `response_at` and `resolution_at` are when the outcome of the clock was
 * decided: when it ran out, was met, or, of one that runs, will run out.
 *
 * SQLite keeps the facts in the order they are grouped by, so that no million rows have to be
 * sorted; PostgreSQL groups by hashing.
 */

const END_OF_TIME = 253402300799999;

/** Milliseconds of a stored moment. @param {import('knex').Knex} knex @param {string} time */
function ms(knex, time) {
  return knex.client.dialect === 'postgresql'
    ? `cast(extract(epoch from cast(${time} as timestamptz)) * 1000 as bigint)`
    : `(unixepoch(${time}) * 1000 + cast(substr(${time}, 21, 3) as integer))`;
}

/** A text in a JSON column. @param {import('knex').Knex} knex @param {string} column @param {string} name */
function jsonText(knex, column, name) {
  return knex.client.dialect === 'postgresql'
    ? `cast(${column} as json) ->> '${name}'`
    : `json_extract(${column}, '$.${name}')`;
}

/** @param {import('knex').Knex} knex */
function factsView(knex) {
  const resolved = `i.state in ('resolved', 'closed')`;
  const resolver = jsonText(knex, 'i.resolution', 'resolvedBy');
  const seconds = (/** @type {string} */ to) =>
    `(${ms(knex, to)} - ${ms(knex, 'i.created_at')}) / 1000`;
  const working = (/** @type {string} */ until) => `(
      select sum(s.working_seconds) from incident_spans s
      where s.incident_id = i.id and s.kind <> 'resolved' and s.ended_at <= ${until}
    )`;
  const decided = (
    /** @type {string} */ clock,
    /** @type {string} */ met,
  ) => `case
      when ${clock}.breached_at is not null then ${ms(
    knex,
    `${clock}.breached_at`,
  )}
      when ${clock}.stopped_at is not null then
        case when ${met} then ${ms(knex, `${clock}.stopped_at`)} end
      when ${clock}.paused_at is null or ${clock}.due_at < ${clock}.paused_at then ${ms(
    knex,
    `${clock}.due_at`,
  )}
    end`;
  const inTime = (/** @type {string} */ clock, /** @type {string} */ met) =>
    `case when ${clock}.breached_at is null and ${clock}.stopped_at is not null and ${met} then 1 else 0 end`;
  return `
  create view incident_facts_now as
  select
    i.id as incident_id,
    coalesce(i.assigned_team, '') as team,
    coalesce(i.category, '') as category,
    i.priority as priority,
    i.channel as channel,
    i.tier as tier,
    i.state as state,
    ${ms(knex, 'i.created_at')} as created_at,
    case when ${resolved} then ${ms(knex, 'i.resolved_at')} end as resolved_at,
    case when i.state = 'closed' then ${ms(
      knex,
      'i.closed_at',
    )} end as closed_at,
    case when i.state = 'cancelled' then (
      select ${ms(knex, 'max(t.at)')} from timeline_entries t
      where t.incident_id = i.id and t.kind = 'cancelled'
    ) end as cancelled_at,
    case when ${resolved} then coalesce(${resolver}, '') else '' end as resolver,
    case when ${resolved} and i.reassignment_count = 0 and i.reopen_count = 0
      and ${resolver} = i.first_contact_owner then 1 else 0 end as first_contact,
    coalesce((
      select max(a.tier) from assignments a where a.incident_id = i.id
    ), i.tier) as highest_tier,
    case when exists (
      select 1 from assignments a where a.incident_id = i.id and a.tier = 2
    ) then 1 else 0 end as had_second_tier,
    case when exists (
      select 1 from assignments a where a.incident_id = i.id and a.move = 'escalate'
    ) then 1 else 0 end as escalated,
    i.reassignment_count as reassignments,
    case when exists (
      select 1 from team_returns_now r where r.incident_id = i.id
    ) then 1 else 0 end as came_back,
    i.reopen_count as reopens,
    ${decided('rc', 'i.responded_at is not null')} as response_at,
    ${inTime('rc', 'i.responded_at is not null')} as response_met,
    ${decided('sc', resolved)} as resolution_at,
    ${inTime('sc', resolved)} as resolution_met,
    ${seconds('i.responded_at')} as response_seconds,
    ${working('i.responded_at')} as response_working_seconds,
    case when ${resolved} then ${seconds(
    'i.resolved_at',
  )} end as resolution_seconds,
    case when ${resolved} then ${working(
    'i.resolved_at',
  )} end as resolution_working_seconds,
    i.major as major,
    case when ${resolved} and exists (
      select 1 from incident_articles k where k.incident_id = i.id and k.solved = 1
    ) then 1 else 0 end as solved_with_article,
    coalesce((
      select c.ci_ref from incident_cis c where c.incident_id = i.id
      order by c.position limit 1
    ), '') as ci_ref
  from incidents i
  left join incident_clocks rc on rc.incident_id = i.id and rc.kind = 'response'
  left join incident_clocks sc on sc.incident_id = i.id and sc.kind = 'resolution'`;
}

/** @param {import('knex').Knex} knex */
async function createViews(knex) {
  // Given to a team that had it before, by another.
  await knex.raw(`
  create view team_returns_now as
  select a.incident_id as incident_id, a.seq as seq, p.team as from_team,
    a.team as to_team, ${ms(knex, 'a.assigned_at')} as returned_at
  from assignments a
  join assignments p on p.incident_id = a.incident_id and p.seq = a.seq - 1
  where p.team <> a.team and exists (
    select 1 from assignments e
    where e.incident_id = a.incident_id and e.team = a.team and e.seq < p.seq
  )`);
  await knex.raw(factsView(knex));
  await knex.raw(`
  create view incident_openings_now as
  select t.incident_id as incident_id, t.seq as seq,
    ${ms(knex, 't.at')} as opened_at,
    coalesce((
      select ${ms(knex, 'min(e.at)')} from timeline_entries e
      where e.incident_id = t.incident_id and e.seq > t.seq
        and e.kind in ('resolved', 'cancelled', 'closed')
    ), ${END_OF_TIME}) as ended_at
  from timeline_entries t where t.kind in ('submitted', 'reopened')`);
  await knex.raw(`
  create view incident_time_now as
  select s.incident_id as incident_id, s.kind as kind, s.tier as tier,
    coalesce(s.waiting_for, '') as waiting_for,
    ${ms(knex, 'i.resolved_at')} as resolved_at,
    sum(s.working_seconds) as working_seconds
  from incident_spans s join incidents i on i.id = s.incident_id
  where i.state in ('resolved', 'closed') and i.resolved_at is not null
    and s.kind <> 'resolved' and s.working_seconds is not null
  group by s.incident_id, s.kind, s.tier, coalesce(s.waiting_for, ''), i.resolved_at`);
}

/** @param {import('knex').Knex} knex */
async function createTables(knex) {
  const key =
    knex.client.dialect === 'postgresql'
      ? ['primary key (incident_id)', '']
      : [
          'primary key (team, category, priority, channel, tier, incident_id), unique (incident_id)',
          'without rowid',
        ];
  await knex.raw(`
  create table incident_facts (
    incident_id integer not null,
    team text not null,
    category text not null,
    priority text not null,
    channel text not null,
    tier smallint not null,
    state text not null,
    created_at bigint not null,
    resolved_at bigint,
    closed_at bigint,
    cancelled_at bigint,
    resolver text not null,
    first_contact smallint not null,
    highest_tier smallint not null,
    had_second_tier smallint not null,
    escalated smallint not null,
    reassignments integer not null,
    came_back smallint not null,
    reopens integer not null,
    response_at bigint,
    response_met smallint not null,
    resolution_at bigint,
    resolution_met smallint not null,
    response_seconds integer,
    response_working_seconds integer,
    resolution_seconds integer,
    resolution_working_seconds integer,
    major smallint not null,
    solved_with_article smallint not null,
    ci_ref text not null,
    ${key[0]}
  ) ${key[1]}`);
  await knex.raw(`
  create table incident_openings (
    incident_id integer not null,
    seq integer not null,
    opened_at bigint not null,
    ended_at bigint not null,
    primary key (incident_id, seq)
  )`);
  await knex.raw(`
  create table incident_time (
    incident_id integer not null,
    kind text not null,
    tier smallint not null,
    waiting_for text not null,
    resolved_at bigint not null,
    working_seconds integer not null,
    primary key (incident_id, kind, tier, waiting_for)
  )`);
  await knex.raw(`
  create table team_returns (
    incident_id integer not null,
    seq integer not null,
    from_team text not null,
    to_team text not null,
    returned_at bigint not null,
    primary key (incident_id, seq)
  )`);
}

/** @param {import('knex').Knex} knex */
async function createIndexes(knex) {
  const indexes = [
    // Counted by day, and listed by moment.
    ['created', 'incident_facts (created_at, incident_id)'],
    ...['resolved', 'closed', 'cancelled', 'response', 'resolution'].map(
      name => [
        name,
        `incident_facts (${name}_at, incident_id) where ${name}_at is not null`,
      ],
    ),
    // Percentiles are the one at a place of these.
    ...['response', 'resolution', 'resolution_working'].map(name => [
      `${name}_seconds`,
      `incident_facts (${name}_seconds, resolved_at) where resolved_at is not null`,
    ]),
    [
      'repeated',
      `incident_facts (ci_ref, category, created_at) where ci_ref <> ''`,
    ],
  ];
  for (const [name, columns] of indexes) {
    await knex.raw(`create index incident_facts_${name}_idx on ${columns}`);
  }
  await knex.raw(
    'create index incident_openings_opened_idx on incident_openings (opened_at, ended_at, incident_id)',
  );
  await knex.raw(
    'create index incident_openings_ended_idx on incident_openings (ended_at, opened_at, incident_id)',
  );
  await knex.raw(
    'create index incident_time_sums_idx on incident_time (kind, tier, waiting_for, resolved_at, working_seconds, incident_id)',
  );
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await createViews(knex);
  await createTables(knex);
  for (const name of [
    'incident_facts',
    'incident_openings',
    'incident_time',
    'team_returns',
  ]) {
    await knex.raw(`insert into ${name} select * from ${name}_now`);
  }
  await createIndexes(knex);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of [
    'incident_openings',
    'incident_time',
    'incident_facts',
    'team_returns',
  ]) {
    await knex.raw(`drop view ${name}_now`);
    await knex.raw(`drop table ${name}`);
  }
};

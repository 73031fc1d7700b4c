/*
 * Where the time of incidents went: who had it, at work or waiting for whom. Spans follow
 * one another without a gap. Those of incidents that are there already are taken from their
 * assignments, as far as these tell; how long they waited is not known.
 */

// @ts-check

/** Whole seconds from one moment to another. @param {import('knex').Knex} knex @param {string} from @param {string} to */
function between(knex, from, to) {
  return knex.client.dialect === 'postgresql'
    ? `cast(round(extract(epoch from (${to}::timestamptz - ${from}::timestamptz))) as integer)`
    : `cast(round((julianday(${to}) - julianday(${from})) * 86400) as integer)`;
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('incident_spans', table => {
    table.integer('incident_id').notNullable();
    table.integer('seq').notNullable();
    table.string('started_at', 24).notNullable();
    table.string('ended_at', 24);
    table.string('kind', 20).notNullable();
    table.string('team', 200);
    table.string('assignee', 200);
    table.integer('tier').notNullable();
    table.string('waiting_for', 20);
    table.integer('seconds').comment('Null while it is open');
    table.integer('working_seconds').comment('Null while it is open');
    table.primary(['incident_id', 'seq']);
  });
  await knex.raw(
    'create unique index incident_spans_open_idx on incident_spans (incident_id) where ended_at is null',
  );

  // Closed so far: every assignment until it was accepted, then until it ended; before the
  // first one; after the last one. Whatever is open ends at null.
  const open = `i.state in ('in_progress', 'pending')`;
  await knex.raw(`
    insert into incident_spans (
      incident_id, seq, started_at, ended_at, kind, team, assignee, tier,
      waiting_for, seconds, working_seconds
    )
    select incident_id,
      row_number() over (partition by incident_id order by place, part),
      started_at, ended_at, kind, team, assignee, tier, waiting_for,
      ${between(knex, 'started_at', 'ended_at')},
      ${between(knex, 'started_at', 'ended_at')}
    from (
      select i.id as incident_id, 0 as place, 0 as part,
        i.created_at as started_at,
        (select min(f.assigned_at) from assignments f where f.incident_id = i.id) as ended_at,
        'untouched' as kind, null as team, null as assignee, i.tier as tier,
        null as waiting_for
      from incidents i
      where i.state = 'new' or exists (
        select 1 from assignments f where f.incident_id = i.id
          and f.seq = 1 and f.assigned_at > i.created_at)
      union all
      select a.incident_id, a.seq, 1, a.assigned_at,
        coalesce(a.accepted_at, a.ended_at), 'untouched', a.team,
        case when a.accepted_at is null then a.assignee end, a.tier, null
      from assignments a
      union all
      select a.incident_id, a.seq, 2, a.accepted_at, a.ended_at,
        case when a.ended_at is null and i.state = 'pending' then 'waiting' else 'working' end,
        a.team, a.assignee, a.tier,
        case when a.ended_at is null and ${open} then i.waiting_for end
      from assignments a join incidents i on i.id = a.incident_id
      where a.accepted_at is not null
      union all
      select i.id, 2147483647, 1, i.resolved_at, i.closed_at, 'resolved',
        i.assigned_team, i.assignee, i.tier, null
      from incidents i
      where i.resolved_at is not null and i.state in ('resolved', 'closed')
    ) as spans`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('incident_spans');
};

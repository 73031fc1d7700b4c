/*
 * Clocks with an id of their own: a tier has one for each assignment, a major incident one
 * for each update. What a clock used until it was last paused or stopped is kept apart from
 * what it has been counting since, because working time is not what lies between two
 * moments. The clocks so far counted every hour.
 */

// @ts-check

/** A moment some seconds earlier, in stored form. @param {import('knex').Knex} knex @param {string} time @param {string} seconds */
function earlier(knex, time, seconds) {
  return knex.client.dialect === 'postgresql'
    ? `to_char((${time}::timestamptz - make_interval(secs => ${seconds})) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : `strftime('%Y-%m-%dT%H:%M:%fZ', ${time}, '-' || ${seconds} || ' seconds')`;
}

/** Seconds from one moment to another. @param {import('knex').Knex} knex @param {string} from @param {string} to */
function between(knex, from, to) {
  return knex.client.dialect === 'postgresql'
    ? `extract(epoch from (${to}::timestamptz - ${from}::timestamptz))`
    : `round((julianday(${to}) - julianday(${from})) * 86400, 3)`;
}

/** @param {import('knex').Knex} knex */
async function createIndexes(knex) {
  await knex.raw(
    'create index incident_clocks_breached_idx on incident_clocks (breached_at, incident_id) where breached_at is not null',
  );
  await knex.raw(
    'create index incident_clocks_due_idx on incident_clocks (due_at, incident_id) where stopped_at is null and paused_at is null',
  );
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw('drop index incident_clocks_breached_idx');
  await knex.raw('drop index incident_clocks_due_idx');
  await knex.schema.renameTable('incident_clocks', 'incident_clocks_before');
  if (knex.client.dialect === 'postgresql') {
    await knex.raw(
      'alter index incident_clocks_pkey rename to incident_clocks_before_pkey',
    );
  }
  await knex.schema.createTable('incident_clocks', table => {
    table.integer('incident_id').notNullable();
    table.integer('clock_id').notNullable();
    table.string('kind', 20).notNullable();
    table.string('phase', 20);
    table.integer('tier');
    table.string('team', 200);
    table.string('calendar', 100);
    table.integer('target_seconds').notNullable();
    table.string('started_at', 24).notNullable();
    table.string('counted_from', 24).notNullable();
    table.double('counted_seconds').notNullable();
    table.string('due_at', 24).notNullable();
    table.string('paused_at', 24);
    table.string('stopped_at', 24);
    table.string('breached_at', 24);
    table.primary(['incident_id', 'clock_id']);
  });
  // A running clock counts as if it had started later by what it was paused.
  const stood = 'coalesce(stopped_at, paused_at)';
  await knex.raw(`
    insert into incident_clocks (
      incident_id, clock_id, kind, target_seconds, started_at,
      counted_from, counted_seconds, due_at, paused_at, stopped_at, breached_at
    )
    select incident_id,
      case kind when 'response' then 1 when 'resolution' then 2 else 3 end,
      kind, target_seconds, started_at,
      coalesce(${stood}, ${earlier(knex, 'due_at', 'target_seconds')}),
      case when ${stood} is null then 0
        else target_seconds - ${between(knex, stood, 'due_at')} end,
      due_at, paused_at, stopped_at, breached_at
    from incident_clocks_before`);
  await knex.schema.dropTable('incident_clocks_before');
  await createIndexes(knex);
  await knex.raw(
    'create index incident_clocks_unnoted_idx on incident_clocks (due_at, incident_id, clock_id) where stopped_at is null and paused_at is null and breached_at is null',
  );
  await knex.raw('alter table incidents add column service_level text');
  await knex.raw('alter table incidents add column vendor text');
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('alter table incidents drop column vendor');
  await knex.raw('alter table incidents drop column service_level');
  await knex.raw('drop index incident_clocks_unnoted_idx');
  await knex.raw('drop index incident_clocks_due_idx');
  await knex.raw('drop index incident_clocks_breached_idx');
  await knex.schema.renameTable('incident_clocks', 'incident_clocks_after');
  if (knex.client.dialect === 'postgresql') {
    await knex.raw(
      'alter index incident_clocks_pkey rename to incident_clocks_after_pkey',
    );
  }
  await knex.schema.createTable('incident_clocks', table => {
    table.integer('incident_id').notNullable();
    table.string('kind', 20).notNullable();
    table.integer('target_seconds').notNullable();
    table.string('started_at', 24).notNullable();
    table.string('due_at', 24).notNullable();
    table.string('paused_at', 24);
    table.string('stopped_at', 24);
    table.string('breached_at', 24);
    table.primary(['incident_id', 'kind']);
  });
  await knex.raw(`
    insert into incident_clocks
    select incident_id, kind, target_seconds, started_at, due_at, paused_at, stopped_at, breached_at
    from incident_clocks_after where kind in ('response', 'resolution')`);
  await knex.schema.dropTable('incident_clocks_after');
  await createIndexes(knex);
};

/*
 * Time worked, and the daily maintenance record that it adds up to. Every entry stays; one
 * that was withdrawn counts no more. The record of a day has a row as soon as there is an
 * entry: its version grows with each, so that nobody completes what they have not seen.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('work_entries', table => {
    table.string('id', 36).primary().notNullable();
    table.string('person', 200).notNullable();
    table.string('day', 10).notNullable();
    table.integer('seconds').notNullable();
    table.string('activity', 30).notNullable();
    table.text('note').nullable();
    table.integer('incident_id').nullable();
    table.string('created_at', 24).notNullable();
    table.string('withdrawn_at', 24).nullable();
    table.text('withdrawn_reason').nullable();
    table.foreign('incident_id').references('incidents.id');
    table.index(['person', 'day', 'created_at'], 'work_entries_person_idx');
    table.index(['incident_id', 'created_at'], 'work_entries_incident_idx');
  });
  // Sums of a period are read off it.
  await knex.raw(
    'create index work_entries_sum_idx on work_entries (day, person, seconds) where withdrawn_at is null',
  );

  await knex.schema.createTable('daily_records', table => {
    table.string('person', 200).notNullable();
    table.string('day', 10).notNullable();
    table.integer('version').notNullable();
    table.string('state', 20).notNullable();
    table.text('remark').nullable();
    table.string('completed_at', 24).nullable();
    table.string('reviewed_by', 200).nullable();
    table.string('reviewed_at', 24).nullable();
    table.text('review_remark').nullable();
    table.primary(['person', 'day']);
    table.index(['day', 'person'], 'daily_records_day_idx');
    table.index(['state', 'day'], 'daily_records_state_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('daily_records');
  await knex.schema.dropTable('work_entries');
};

// @ts-check

/*
 * The escalation ladder of each incident, frozen when a clock starts: what is done at which
 * share of its target. `due_at` moves with the clock and is null while that is paused. Times
 * are UTC ISO 8601 text of fixed width, compared byte by byte. The sweep reads what is due off
 * an index of the pending steps alone: of all steps few are.
 */

/**
 * @param {import('knex').Knex} knex
 * @param {import('knex').Knex.CreateTableBuilder} table
 * @param {string} name
 */
function byteText(knex, table, name) {
  return knex.client.dialect === 'postgresql'
    ? table.specificType(name, 'text collate "C"')
    : table.text(name);
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('escalation_steps', table => {
    table.integer('incident_id').notNullable();
    table.integer('clock_id').notNullable();
    table.integer('percent').notNullable();
    table.string('clock', 20).notNullable();
    table.string('phase', 20);
    table.integer('target_seconds').notNullable();
    table.text('actions').notNullable().comment('JSON');
    table.string('state', 20).notNullable();
    byteText(knex, table, 'due_at').nullable();
    byteText(knex, table, 'taken_at').nullable();
    table.smallint('late').notNullable();
    table.primary(['incident_id', 'clock_id', 'percent']);
  });
  await knex.raw(
    "create index escalation_steps_due_idx on escalation_steps (due_at, incident_id) where state = 'pending' and due_at is not null",
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('escalation_steps');
};

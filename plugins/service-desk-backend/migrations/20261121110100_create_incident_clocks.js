/**
 * Service-level clocks, one row for each kind of an incident. Times are UTC ISO 8601 with
 * milliseconds, so that they sort as text.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
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
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('incident_clocks');
};

// @ts-check

/*
 * Visits and remote sessions for incidents. Times are UTC ISO 8601 text of fixed width, JSON
 * is text, flags are 0 or 1. What happens to one is told on its incident's timeline.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('work_orders', table => {
    table.integer('id').primary().notNullable();
    table.integer('incident_id').notNullable();
    table.integer('version').notNullable();
    table.string('form', 20).notNullable();
    table.string('state', 20).notNullable();
    table.text('task').notNullable();
    table.string('engineer', 200).notNullable();
    table.text('place').nullable();
    table.string('planned_at', 24).nullable();
    table.string('created_by', 200).notNullable();
    table.string('created_at', 24).notNullable();
    table.string('started_at', 24).nullable();
    table.text('consent').nullable().comment('JSON');
    table.string('finished_at', 24).nullable();
    table.text('work').nullable();
    table.text('parts').notNullable().comment('JSON');
    table.text('open_issues').nullable();
    table.text('sign_off').nullable().comment('JSON');
    table.text('cancelled_reason').nullable();
    table.foreign('incident_id').references('incidents.id');
    table.index(['incident_id', 'id'], 'work_orders_incident_idx');
    table.index(['engineer', 'state'], 'work_orders_engineer_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('work_orders');
  await knex('counters').where({ name: 'work-order' }).delete();
};

/**
 * Who had an incident, one after the other. `came_from` is the assignment in another team
 * that a return goes back to; null when there is none.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('assignments', table => {
    table.integer('incident_id').notNullable();
    table.integer('seq').notNullable();
    table.string('team', 200).notNullable();
    table.string('assignee', 200);
    table.integer('tier').notNullable();
    table.string('move', 20).notNullable();
    table.string('assigned_by', 200).notNullable();
    table.string('assigned_at', 24).notNullable();
    table.string('accepted_at', 24);
    table.string('ended_at', 24);
    table.integer('came_from');
    table.primary(['incident_id', 'seq']);
    table.index(['team', 'assigned_at'], 'assignments_team_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('assignments');
};

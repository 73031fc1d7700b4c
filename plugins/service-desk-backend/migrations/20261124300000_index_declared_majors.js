/**
 * Reports list the major incidents of a month: read off their day, not out of all there
 * ever were.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('major_incidents', table => {
    table.index(['declared_at', 'incident_id'], 'major_incidents_declared_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('major_incidents', table => {
    table.dropIndex(
      ['declared_at', 'incident_id'],
      'major_incidents_declared_idx',
    );
  });
};

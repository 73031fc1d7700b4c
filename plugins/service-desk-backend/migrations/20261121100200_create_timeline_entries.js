// @ts-check

/*
 * The append-only story of each incident. `seq` orders it: taken from one series for all
 * incidents, so that two writers of the same incident never take the same place.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('timeline_entries', table => {
    table.increments('seq');
    table.text('id').notNullable().unique();
    table.integer('incident_id').notNullable();
    table.text('kind').notNullable();
    table.text('visibility').notNullable();
    table.text('actor').notNullable();
    table.text('at').notNullable();
    table.text('text').nullable();
    table.text('reason').nullable();
    table.text('changes').notNullable().comment('JSON');
    table.foreign('incident_id').references('incidents.id');
    table.index(['incident_id', 'seq'], 'timeline_entries_incident_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('timeline_entries');
};

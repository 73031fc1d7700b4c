// @ts-check

/*
 * How often the knowledge base was searched, by quarters of an hour in UTC: days and months
 * of every time zone begin with one of these. Nothing tells who looked, or for what.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('search_counts', table => {
    table.string('quarter', 24).primary().notNullable();
    table.integer('searches').notNullable();
    table.integer('found_nothing').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('search_counts');
};

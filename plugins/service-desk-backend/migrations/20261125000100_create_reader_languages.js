/*
 * What language people read, as their screens have said.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('reader_languages', table => {
    table.string('user_ref', 200).primary().notNullable();
    table.string('language', 10).notNullable();
    table.string('updated_at', 24).notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('reader_languages');
};

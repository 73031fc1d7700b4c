// @ts-check

/*
 * What people looked for and did not find, for those who write what is missing. Nothing
 * tells who looked.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('search_misses', table => {
    table.text('id').primary().notNullable();
    table.text('text').notNullable();
    table.integer('count').notNullable();
    table.text('first_at').notNullable();
    table.text('last_at').notNullable();
    table.unique(['text'], { indexName: 'search_misses_text_key' });
    table.index(['count', 'last_at', 'id'], 'search_misses_order_idx');
    table.index(['last_at', 'id'], 'search_misses_last_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('search_misses');
};

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('counters', table => {
    table.text('name').primary();
    table.integer('value').notNullable();
  });
  await knex.schema.createTable('things', table => {
    table.text('id').primary();
    table.text('name').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('things');
  await knex.schema.dropTable('counters');
};

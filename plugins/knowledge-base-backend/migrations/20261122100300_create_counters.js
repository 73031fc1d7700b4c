// @ts-check

/*
 * Numbers without a gap, and the keys of requests that may be repeated: taken and stored
 * in the transaction of the write they belong to.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('counters', table => {
    table.text('name').primary().notNullable();
    table.integer('value').notNullable();
  });

  await knex.schema.createTable('idempotency_keys', table => {
    table.text('caller').notNullable();
    table.text('key').notNullable();
    table.text('route').notNullable();
    table.text('body_hash').notNullable();
    table.text('result').notNullable();
    table.text('created_at').notNullable();
    table.primary(['caller', 'key']);
    table.index(['created_at'], 'idempotency_keys_created_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('idempotency_keys');
  await knex.schema.dropTable('counters');
};

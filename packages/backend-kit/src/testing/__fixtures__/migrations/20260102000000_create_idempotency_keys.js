/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('idempotency_keys', table => {
    table.text('caller').notNullable();
    table.text('key').notNullable();
    table.text('route').notNullable();
    table.text('body_hash').notNullable();
    table.text('result').notNullable();
    table.text('created_at').notNullable();
    table.primary(['caller', 'key']);
    table.index('created_at', 'idempotency_keys_created_at_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('idempotency_keys');
};

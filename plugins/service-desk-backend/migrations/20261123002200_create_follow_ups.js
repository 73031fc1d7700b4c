// @ts-check

/*
 * Requesters the desk has to reach: those who did not answer, and those who are dissatisfied;
 * one task for each reason and resolution (`round`). `done_at` ends it; the indexes have the
 * open ones alone, which are few. Times are UTC ISO 8601 text of fixed width.
 */

/**
 * @param {import('knex').Knex} knex
 * @param {import('knex').Knex.CreateTableBuilder} table
 * @param {string} name
 */
function byteText(knex, table, name) {
  return knex.client.dialect === 'postgresql'
    ? table.specificType(name, 'text collate "C"')
    : table.text(name);
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('follow_ups', table => {
    table.increments('id');
    table.integer('incident_id').notNullable();
    table.integer('round').notNullable();
    table.string('reason', 20).notNullable();
    table.text('owner');
    byteText(knex, table, 'due_at').notNullable();
    byteText(knex, table, 'opened_at').notNullable();
    byteText(knex, table, 'done_at').nullable();
    table.unique(['incident_id', 'round', 'reason'], {
      indexName: 'follow_ups_uniq',
    });
  });
  await knex.raw(
    'create index follow_ups_due_idx on follow_ups (due_at, id) where done_at is null',
  );
  await knex.schema.createTable('follow_up_attempts', table => {
    table.increments('id');
    table.integer('incident_id').notNullable();
    table.integer('round').notNullable();
    byteText(knex, table, 'at').notNullable();
    table.text('made_by').notNullable();
    table.string('method', 20).notNullable();
    table.string('result', 20).notNullable();
    table.text('note').notNullable();
    table.index(['incident_id', 'round', 'id'], 'follow_up_attempts_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('follow_up_attempts');
  await knex.schema.dropTable('follow_ups');
};

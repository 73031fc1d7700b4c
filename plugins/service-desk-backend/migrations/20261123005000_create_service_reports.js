// @ts-check

/*
 * Monthly service reports, kept as they were made. `due_key` is set on those the schedule
 * made: of two replicas that make one at the same moment, one finds it taken.
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
  await knex.schema.createTable('service_reports', table => {
    table.text('id').primary().notNullable();
    byteText(knex, table, 'month').notNullable();
    table.text('scope_kind').notNullable();
    table.text('scope_ref').notNullable().comment('Empty for the whole desk');
    table.text('scope_title').nullable();
    byteText(knex, table, 'made_at').notNullable();
    table.text('made_by').notNullable();
    table.text('due_key').nullable().unique();
    table.text('content').notNullable().comment('JSON');
    table.index(
      ['scope_kind', 'scope_ref', 'month', 'made_at'],
      'service_reports_scope_idx',
    );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('service_reports');
};

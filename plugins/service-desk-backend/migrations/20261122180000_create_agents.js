/*
 * What people who work on incidents set about themselves: hours, leave, duty, skills. And the
 * index that tells who got something last: one look per person, however many they ever had.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('agents', table => {
    table.string('user_ref', 200).primary().notNullable();
    table.integer('version').notNullable();
    table.text('profile').notNullable().comment('JSON');
    table.string('updated_at', 24).notNullable();
    table.string('updated_by', 200).notNullable();
    table
      .text('told_leaves')
      .nullable()
      .comment('JSON: leaves whose lead has been told of open work');
  });
  await knex.raw(
    'create index assignments_assignee_idx on assignments (assignee, assigned_at)',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index assignments_assignee_idx');
  await knex.schema.dropTable('agents');
};

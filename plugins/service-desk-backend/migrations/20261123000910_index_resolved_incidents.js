// @ts-check

/*
 * Ways to the resolved incidents that wait for a confirmation, by who is asked for it and who
 * asks: they are counted on every page. Of all incidents few are resolved and not closed, so
 * these are short.
 */

const COLUMNS = [
  'requester',
  'assignee',
  'first_contact_owner',
  'assigned_team',
];

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  for (const column of COLUMNS) {
    await knex.raw(
      `create index incidents_resolved_${column}_idx on incidents (${column}) where state = 'resolved'`,
    );
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const column of COLUMNS) {
    await knex.raw(`drop index incidents_resolved_${column}_idx`);
  }
};

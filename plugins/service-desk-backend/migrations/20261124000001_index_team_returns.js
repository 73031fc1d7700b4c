/**
 * What came back to a team is counted and listed by when it did.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(
    'create index team_returns_returned_idx on team_returns (returned_at, incident_id, seq, from_team, to_team)',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index team_returns_returned_idx');
};

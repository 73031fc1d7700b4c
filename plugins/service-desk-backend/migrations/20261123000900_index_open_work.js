// @ts-check

/*
 * What everybody has open, by priority, without a look at the incidents themselves: it is
 * counted in every write that chooses a person.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(
    'create index incidents_load_idx on incidents (assignee, priority) where open_rank = 1',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index incidents_load_idx');
};

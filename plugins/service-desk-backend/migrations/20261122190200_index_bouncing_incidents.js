// @ts-check

/*
 * A way to the open incidents that went from team to team: the incident managers watch these,
 * and they are few however many there are.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(
    'create index incidents_bouncing_idx on incidents (reassignment_count desc, id) where open_rank = 1 and reassignment_count >= 3',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index incidents_bouncing_idx');
};

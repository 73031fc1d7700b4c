// @ts-check

/*
 * A way to the open incidents that have items: the sweep of their owners goes through
 * these alone, every minute, however many closed ones there are.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(
    'create index incident_cis_open_idx on incident_cis (incident_id) where open_rank = 1',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index incident_cis_open_idx');
};

// @ts-check

/*
 * Ways to the incidents that are late: those with a recorded breach, and those with a
 * running clock that is due. Few of all clocks are either.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(
    'create index incident_clocks_breached_idx on incident_clocks (breached_at, incident_id) where breached_at is not null',
  );
  await knex.raw(
    'create index incident_clocks_due_idx on incident_clocks (due_at, incident_id) where stopped_at is null and paused_at is null',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index incident_clocks_due_idx');
  await knex.raw('drop index incident_clocks_breached_idx');
};

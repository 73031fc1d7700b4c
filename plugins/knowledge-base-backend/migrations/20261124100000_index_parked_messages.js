// @ts-check

/*
 * The way to the messages that were given up on: operators are told how many there are, and
 * few of all messages are.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(
    'create index outbox_parked_idx on outbox (id) where parked_at is not null',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index outbox_parked_idx');
};

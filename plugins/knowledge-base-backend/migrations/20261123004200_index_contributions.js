/*
 * Who published what in a period, and what was of use in it, without a look at all of it.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(
    "create index article_log_published_idx on article_log (at, article_id) where kind = 'published'",
  );
  await knex.raw(
    'create index article_uses_at_idx on article_uses (at, article_id)',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index article_uses_at_idx');
  await knex.raw('drop index article_log_published_idx');
};

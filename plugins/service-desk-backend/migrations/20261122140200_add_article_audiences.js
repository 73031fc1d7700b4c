/*
 * Who may read an article that an incident was solved with: to others it is not named. Null
 * while nobody knows, because the knowledge base could not be asked.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.raw(
    'alter table incident_articles add column audience text',
  );
  await knex.schema.raw(
    'create index incident_articles_unknown_idx on incident_articles (article_number) where audience is null',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.raw('drop index incident_articles_unknown_idx');
  await knex.schema.raw('alter table incident_articles drop column audience');
};

/*
 * Articles of the knowledge base that were attached to an incident by those who work on it,
 * and the one it was solved with.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('incident_articles', table => {
    table.integer('incident_id').notNullable();
    table.text('article_number').notNullable();
    table.text('title').notNullable();
    table.smallint('solved').notNullable().defaultTo(0);
    table.smallint('attached').notNullable().defaultTo(0);
    table.text('at').notNullable();
    table.primary(['incident_id', 'article_number']);
  });
  await knex.schema.raw(
    'create index incident_articles_solved_idx on incident_articles (article_number, incident_id) where solved = 1',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('incident_articles');
};

// @ts-check

/*
 * What readers said of an article, one row a reader, and what it solved, one row a key: a
 * repeated request, or the same incident again, finds its row there already.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('article_feedback', table => {
    table.integer('article_id').notNullable();
    table.text('reader').notNullable();
    table.smallint('helpful').notNullable();
    table.text('comment').nullable();
    table.text('at').notNullable();
    table.primary(['article_id', 'reader']);
    table.foreign('article_id').references('articles.id');
  });

  await knex.schema.createTable('article_uses', table => {
    table.integer('article_id').notNullable();
    table.text('key').notNullable();
    table.text('incident_number').nullable();
    table.text('by').notNullable();
    table.text('at').notNullable();
    table.primary(['article_id', 'key']);
    table.unique(['article_id', 'incident_number'], {
      indexName: 'article_uses_incident_uniq',
    });
    table.foreign('article_id').references('articles.id');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('article_uses');
  await knex.schema.dropTable('article_feedback');
};

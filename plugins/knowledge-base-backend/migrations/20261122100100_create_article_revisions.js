// @ts-check

/*
 * Every text an article ever had, and what happened to it. A revision is changed only while
 * it is a draft; an entry of the log never.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('article_revisions', table => {
    table.integer('article_id').notNullable();
    table.integer('revision').notNullable();
    table.text('state').notNullable();
    table.text('title').notNullable();
    table.text('kind').notNullable();
    table.text('symptoms').nullable();
    table.text('cause').nullable();
    table.text('resolution').nullable();
    table.text('workaround').nullable();
    table.text('body').nullable();
    table.text('items').notNullable().comment('JSON');
    table.text('category').nullable();
    table.text('tags').notNullable().comment('JSON');
    table.text('language').notNullable();
    table.text('audience').notNullable();
    table.text('authors').notNullable().comment('JSON');
    table.text('note').nullable();
    table.text('created_at').notNullable();
    table.text('updated_at').notNullable();
    table.text('updated_by').notNullable();
    table.text('submitted_at').nullable();
    table.text('review').nullable().comment('JSON');
    table.text('rejection').nullable().comment('JSON');
    table.primary(['article_id', 'revision']);
    table.foreign('article_id').references('articles.id');
  });

  await knex.schema.createTable('article_log', table => {
    table.text('id').primary().notNullable();
    table.integer('article_id').notNullable();
    table.integer('version').notNullable();
    table.text('kind').notNullable();
    table.integer('revision').notNullable();
    table.text('actor').notNullable();
    table.text('note').nullable();
    table.text('at').notNullable();
    table.foreign('article_id').references('articles.id');
    table.index(['article_id', 'at'], 'article_log_article_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('article_log');
  await knex.schema.dropTable('article_revisions');
};

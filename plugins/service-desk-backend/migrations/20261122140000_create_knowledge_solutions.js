/*
 * What an article solved before anything was filed: counted by article, by what would have
 * been reported as affected, and by the way people came. Whom it helped is not kept.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('knowledge_solutions', table => {
    table.text('id').primary();
    table.text('article_number').notNullable();
    table.text('ci_refs').notNullable();
    table.text('channel').notNullable();
    table.text('at').notNullable();
    table.index(['at'], 'knowledge_solutions_at_idx');
    table.index(['article_number', 'at'], 'knowledge_solutions_article_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('knowledge_solutions');
};

// @ts-check

/*
 * A policy that leaves somebody the articles of their own groups is met from this index, not by
 * looking at every document.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('search_documents', table => {
    table.index(['owner'], 'search_documents_owner_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('search_documents', table => {
    table.dropIndex(['owner'], 'search_documents_owner_idx');
  });
};

// @ts-check

/*
 * The documents of the portal's search and the terms they have, for PostgreSQL. `length` is a document's number of
 * terms, repeated with each of them, so that a document is ranked without being read. `hash` is of the document and of
 * the analyser's version: what has changed in neither stays as it is when its type is indexed again.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('firstline_search_documents', table => {
    table.bigIncrements('id').primary();
    table.text('type').notNullable();
    table.text('hash').notNullable();
    table.jsonb('document').notNullable();
    table.integer('length').notNullable();
    table.unique(['type', 'hash']);
  });

  await knex.raw(`create table firstline_search_postings (
    term text collate "C" not null,
    document_id bigint not null
      references firstline_search_documents (id) on delete cascade,
    frequency integer not null,
    length integer not null,
    primary key (term, document_id) include (frequency, length)
  )`);
  await knex.schema.alterTable('firstline_search_postings', table => {
    table.index('document_id', 'firstline_search_postings_document_idx');
  });

  await knex.schema.createTable('firstline_search_sizes', table => {
    table.text('type').primary();
    table.integer('documents').notNullable();
    table.bigInteger('terms').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('firstline_search_sizes');
  await knex.schema.dropTable('firstline_search_postings');
  await knex.schema.dropTable('firstline_search_documents');
};

/*
 * Files that articles name in their text. A row comes before its bytes and is complete only
 * when they are stored; one that no revision names is free, and swept after a day. Which
 * revision names what decides who may have a file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('attachments', table => {
    table.text('id').primary();
    table.smallint('complete').notNullable().defaultTo(0);
    table.text('name').notNullable();
    table.text('type').notNullable();
    table.integer('size').notNullable();
    table.text('sha256').notNullable();
    table.text('uploaded_by').notNullable();
    table.text('uploaded_at').notNullable();
    table.text('free_since').nullable();
  });
  await knex.schema.raw(
    'create index attachments_free_of_idx on attachments (uploaded_by) where free_since is not null',
  );
  await knex.schema.raw(
    'create index attachments_free_idx on attachments (free_since) where free_since is not null',
  );
  await knex.schema.createTable('attachment_contents', table => {
    table.text('id').primary();
    table.binary('content').notNullable();
  });
  await knex.schema.createTable('revision_attachments', table => {
    table.integer('article_id').notNullable();
    table.integer('revision').notNullable();
    table.text('attachment_id').notNullable();
    table.integer('position').notNullable();
    table.primary(['article_id', 'revision', 'attachment_id']);
    table.index(['attachment_id'], 'revision_attachments_attachment_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('revision_attachments');
  await knex.schema.dropTable('attachment_contents');
  await knex.schema.dropTable('attachments');
};

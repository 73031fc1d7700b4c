/*
 * Files that hang on incidents and timeline entries. A row comes before its bytes and is
 * complete only when they are stored, so that whatever is interrupted can be swept. The
 * bytes have a table of their own: lists of attachments never touch it, and another
 * store can take its place.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('attachments', table => {
    table.text('id').primary();
    table.integer('incident_id').nullable();
    table.text('entry_id').nullable();
    table.integer('position').notNullable().defaultTo(0);
    table.smallint('internal').notNullable().defaultTo(0);
    table.smallint('complete').notNullable().defaultTo(0);
    table.text('name').notNullable();
    table.text('type').notNullable();
    table.integer('size').notNullable();
    table.text('sha256').notNullable();
    table.text('uploaded_by').notNullable();
    table.text('uploaded_at').notNullable();
    table.index(['incident_id', 'position'], 'attachments_incident_idx');
    table.index(['entry_id'], 'attachments_entry_idx');
  });
  // Uploads that hang nowhere yet: few, looked for by uploader and by age.
  await knex.schema.raw(
    'create index attachments_open_idx on attachments (uploaded_by, uploaded_at) where incident_id is null',
  );
  await knex.schema.raw(
    'create index attachments_orphans_idx on attachments (uploaded_at) where incident_id is null',
  );
  await knex.schema.createTable('attachment_contents', table => {
    table.text('id').primary();
    table.binary('content').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('attachment_contents');
  await knex.schema.dropTable('attachments');
};

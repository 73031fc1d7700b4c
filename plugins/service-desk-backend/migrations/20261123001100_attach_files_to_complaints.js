/*
 * Files hang on complaints, too. What hangs nowhere is marked by the time since it does,
 * whatever else a file may come to hang on.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('attachments', table => {
    table.integer('complaint_id').nullable();
    table.text('free_since').nullable();
  });
  await knex('attachments')
    .whereNull('incident_id')
    .update({ free_since: knex.ref('uploaded_at') });
  await knex.raw('drop index attachments_open_idx');
  await knex.raw('drop index attachments_orphans_idx');
  await knex.raw(
    'create index attachments_open_idx on attachments (uploaded_by) where free_since is not null',
  );
  await knex.raw(
    'create index attachments_orphans_idx on attachments (free_since) where free_since is not null',
  );
  await knex.raw(
    'create index attachments_complaint_idx on attachments (complaint_id, position) where complaint_id is not null',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index attachments_complaint_idx');
  await knex.raw('drop index attachments_orphans_idx');
  await knex.raw('drop index attachments_open_idx');
  // What hung on a complaint hangs nowhere now, and is swept.
  await knex.raw('alter table attachments drop column complaint_id');
  await knex.raw('alter table attachments drop column free_since');
  await knex.raw(
    'create index attachments_open_idx on attachments (uploaded_by, uploaded_at) where incident_id is null',
  );
  await knex.raw(
    'create index attachments_orphans_idx on attachments (uploaded_at) where incident_id is null',
  );
};

/*
 * Complaints: what they are about, who stands in which relation to them, their story, their
 * clocks, what was ordered, and the terms they are found by. Times are UTC ISO 8601 text of
 * fixed width, JSON is text, flags are 0 or 1.
 *
 * `complaint_access` holds who hears a complaint and who is concerned by it. Every query
 * for somebody goes through it: whoever is concerned finds nothing, by the same statement
 * that finds nothing where there is nothing.
 */

// @ts-check

/**
 * Text that is compared and sorted byte by byte in both databases.
 *
 * @param {import('knex').Knex} knex
 * @param {import('knex').Knex.CreateTableBuilder} table
 * @param {string} name
 */
function byteText(knex, table, name) {
  return knex.client.dialect === 'postgresql'
    ? table.specificType(name, 'text collate "C"')
    : table.text(name);
}

/** @param {import('knex').Knex} knex */
async function createComplaints(knex) {
  await knex.schema.createTable('complaints', table => {
    table.integer('id').primary().notNullable();
    table.integer('version').notNullable();
    table.text('title').notNullable();
    table.text('description').notNullable();
    table.string('state', 20).notNullable();
    table.smallint('round').notNullable();
    table.string('channel', 20).notNullable();
    table.string('complainant', 200).nullable();
    table.string('filed_by', 200).notNullable();
    table.text('reporter').nullable().comment('JSON');
    table.text('subjects').notNullable().comment('JSON: whom it names');
    table.text('added_subjects').notNullable().comment('JSON: by the desk');
    table.string('team', 200).nullable();
    table.integer('incident_id').nullable();
    table.text('finding').nullable().comment('JSON');
    table.string('found_by', 200).nullable();
    table.smallint('verifier_may_decide').notNullable().defaultTo(0);
    table.text('decisions').notNullable().comment('JSON');
    table.integer('decision_count').notNullable().defaultTo(0);
    table.string('outcome', 20).nullable().comment('Of the last decision');
    byteText(knex, table, 'decided_at').nullable();
    table.text('answers').notNullable().comment('JSON');
    table.text('hearing').notNullable().comment('JSON');
    table.smallint('heard').notNullable().comment('0: nobody is left to hear');
    table.smallint('satisfied').nullable();
    table.text('rating').nullable().comment('JSON');
    byteText(knex, table, 'created_at').notNullable();
    byteText(knex, table, 'updated_at').notNullable();
    byteText(knex, table, 'quiet_since')
      .nullable()
      .comment('When something was last said between answer and end');
    byteText(knex, table, 'closed_at').nullable();
    byteText(knex, table, 'next_due_at').notNullable();
    table.index(['next_due_at', 'id'], 'complaints_due_idx');
    table.index(['created_at'], 'complaints_created_idx');
    table.index(['decided_at'], 'complaints_decided_idx');
    table.index(['incident_id'], 'complaints_incident_idx');
  });
  await knex.raw(
    "create index complaints_answered_idx on complaints (quiet_since, id) where state = 'answered'",
  );
  await knex.raw(
    'create index complaints_unheard_idx on complaints (id) where heard = 0',
  );
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await createComplaints(knex);
  await knex.schema.createTable('complaint_access', table => {
    table.integer('complaint_id').notNullable();
    table
      .string('relation', 20)
      .notNullable()
      .comment('complainant, filer, verifier, decider, concerned, subject');
    table.string('principal', 200).notNullable();
    table.primary(['complaint_id', 'relation', 'principal']);
    table.index(
      ['principal', 'relation', 'complaint_id'],
      'complaint_access_principal_idx',
    );
  });
  await knex.schema.createTable('complaint_timeline_entries', table => {
    table.increments('seq');
    table.text('id').notNullable().unique();
    table.integer('complaint_id').notNullable();
    table.string('kind', 20).notNullable();
    table.string('visibility', 10).notNullable();
    table.string('actor', 200).notNullable();
    byteText(knex, table, 'at').notNullable();
    table.text('text').nullable();
    table.text('changes').notNullable().comment('JSON');
    table.index(['complaint_id', 'seq'], 'complaint_entries_complaint_idx');
  });
  await knex.schema.createTable('complaint_measures', table => {
    table.text('id').primary().notNullable();
    table.integer('complaint_id').notNullable();
    table.integer('position').notNullable();
    table.text('text').notNullable();
    table.string('owner', 200).notNullable();
    byteText(knex, table, 'due_at').notNullable();
    byteText(knex, table, 'completed_at').nullable();
    table.string('completed_by', 200).nullable();
    table.text('note').nullable();
    byteText(knex, table, 'told_at').nullable().comment('That it is overdue');
    table.index(['complaint_id', 'position'], 'complaint_measures_of_idx');
  });
  await knex.raw(
    'create index complaint_measures_open_idx on complaint_measures (owner, due_at) where completed_at is null',
  );
  await knex.raw(
    'create index complaint_measures_due_idx on complaint_measures (due_at) where completed_at is null and told_at is null',
  );
  await knex.schema.createTable('complaint_clocks', table => {
    table.integer('complaint_id').notNullable();
    table.string('kind', 20).notNullable();
    table.smallint('round').notNullable();
    table.integer('target_seconds').notNullable();
    byteText(knex, table, 'started_at').notNullable();
    byteText(knex, table, 'due_at').notNullable();
    byteText(knex, table, 'stopped_at').nullable();
    byteText(knex, table, 'breached_at').nullable();
    table.primary(['complaint_id', 'kind', 'round']);
  });
  await knex.raw(
    'create index complaint_clocks_due_idx on complaint_clocks (due_at) where stopped_at is null and breached_at is null',
  );
  await knex.schema.createTable('complaint_terms', table => {
    byteText(knex, table, 'term').notNullable();
    table.integer('complaint_id').notNullable();
    table.primary(['term', 'complaint_id']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('complaint_terms');
  await knex.schema.dropTable('complaint_clocks');
  await knex.schema.dropTable('complaint_measures');
  await knex.schema.dropTable('complaint_timeline_entries');
  await knex.schema.dropTable('complaint_access');
  await knex.schema.dropTable('complaints');
};

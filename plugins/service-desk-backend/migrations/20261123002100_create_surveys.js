// @ts-check

/*
 * What is asked of the requester after each resolution, and when. A row is made when an
 * incident is resolved; `sampled` is what the draw said, once. `remind_at` and `follow_up_at`
 * are null when nothing is due any more; the indexes have those alone for which it is.
 * `link_id` is what a one-time link names; null when none was sent. `rating_link_keys` has the
 * key that signs links, when the config has none. Times are UTC ISO 8601 text of fixed width.
 */

/**
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
exports.up = async function up(knex) {
  await knex.schema.createTable('surveys', table => {
    table.integer('incident_id').notNullable();
    table.integer('round').notNullable();
    byteText(knex, table, 'asked_at').notNullable();
    table.smallint('sampled').notNullable();
    table.string('link_id', 36);
    byteText(knex, table, 'remind_at').nullable();
    table.integer('reminders').notNullable();
    byteText(knex, table, 'follow_up_at').nullable();
    byteText(knex, table, 'answered_at').nullable();
    byteText(knex, table, 'ended_at').nullable();
    table.primary(['incident_id', 'round']);
    table.unique(['link_id'], { indexName: 'surveys_link_uniq' });
  });
  await knex.raw(
    'create index surveys_remind_idx on surveys (remind_at, incident_id) where remind_at is not null',
  );
  await knex.raw(
    'create index surveys_follow_up_idx on surveys (follow_up_at, incident_id) where follow_up_at is not null',
  );
  await knex.schema.createTable('rating_link_keys', table => {
    table.integer('id').primary().notNullable();
    table.text('secret').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('rating_link_keys');
  await knex.schema.dropTable('surveys');
};

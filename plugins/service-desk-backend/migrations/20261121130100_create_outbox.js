/*
 * What the outside world is to hear of a write, written with it and delivered afterwards.
 * A stream is what must keep its order: one kind of message about one incident.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('outbox', table => {
    table.bigIncrements('id');
    table.text('key').notNullable();
    table.text('kind').notNullable();
    table.integer('n').notNullable();
    table.text('stream').notNullable();
    table.text('payload').notNullable();
    table.text('created_at').notNullable();
    table.text('available_at').notNullable();
    table.integer('attempts').notNullable().defaultTo(0);
    table.text('claimed_by').nullable();
    table.text('claimed_until').nullable();
    table.text('delivered_at').nullable();
    table.text('parked_at').nullable();
    table.text('last_error').nullable();
    table.unique(['key', 'kind', 'n'], { indexName: 'outbox_message_uniq' });
  });
  await knex.schema.raw(
    'create index outbox_waiting_idx on outbox (id) where delivered_at is null and parked_at is null',
  );
  await knex.schema.raw(
    'create index outbox_stream_idx on outbox (stream, id) where delivered_at is null and parked_at is null',
  );
  await knex.schema.raw(
    'create index outbox_delivered_idx on outbox (delivered_at) where delivered_at is not null',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('outbox');
};

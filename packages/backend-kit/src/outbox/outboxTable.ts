import type { Knex } from 'knex';

const WAITING = 'where delivered_at is null and parked_at is null';

/**
 * Makes the table of a {@link DatabaseOutbox}, for a migration. A stream is what must keep
 * its order: one kind of message about one record.
 */
export async function createOutboxTable(knex: Knex): Promise<void> {
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
    `create index outbox_waiting_idx on outbox (id) ${WAITING}`,
  );
  await knex.schema.raw(
    `create index outbox_stream_idx on outbox (stream, id) ${WAITING}`,
  );
  await knex.schema.raw(
    'create index outbox_delivered_idx on outbox (delivered_at) where delivered_at is not null',
  );
}

/** Takes the table away again. */
export async function dropOutboxTable(knex: Knex): Promise<void> {
  await knex.schema.dropTable('outbox');
}

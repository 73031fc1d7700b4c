import { isSqlite } from '@firstline/backend-kit';
import type { Knex } from 'knex';

const NEVER = '9999-12-31T23:59:59.999Z';

/**
 * Lets what is told to others wait, so that a request is measured and not the notifications
 * that follow it: whatever goes into the outbox is due at the end of time.
 */
export async function holdOutbox(knex: Knex): Promise<void> {
  await releaseOutbox(knex);
  if (isSqlite(knex)) {
    await knex.raw(
      `create trigger bench_hold after insert on outbox begin
         update outbox set available_at = '${NEVER}' where id = new.id;
       end`,
    );
    return;
  }
  await knex.raw(
    `create or replace function bench_hold() returns trigger language plpgsql as
     'begin new.available_at = ''${NEVER}''; return new; end'`,
  );
  await knex.raw(
    'create trigger bench_hold before insert on outbox for each row execute function bench_hold()',
  );
}

/** Takes {@link holdOutbox} back. */
export async function releaseOutbox(knex: Knex): Promise<void> {
  await knex.raw(
    `drop trigger if exists bench_hold${isSqlite(knex) ? '' : ' on outbox'}`,
  );
}

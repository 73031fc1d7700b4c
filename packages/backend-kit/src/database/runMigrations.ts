import { Knex } from 'knex';
import { isPostgres } from './dialect';

// Any number will do, as long as every replica takes the same one.
const MIGRATION_LOCK = 7_311_946;

/**
 * Brings the tables up to date.
 *
 * @remarks
 * Replicas start together, and knex's own lock makes all but one of them fail.
 * On PostgreSQL they queue for an advisory lock instead, which also goes away
 * by itself when its holder dies.
 *
 * @param options - `directory`: of the migrations, absolute; `tableName`: where
 * they are noted, for a module that lives in the database of a plugin with
 * migrations of its own
 */
export async function runMigrations(options: {
  knex: Knex;
  directory: string;
  tableName?: string;
}): Promise<void> {
  const { knex, ...migrations } = options;
  // The lock holds one connection while the migrations use another.
  if (!isPostgres(knex) || knex.client.pool.max < 2) {
    await knex.migrate.latest(migrations);
    return;
  }
  await knex.transaction(async trx => {
    await trx.raw('select pg_advisory_xact_lock(?)', [MIGRATION_LOCK]);
    await knex.migrate.latest(migrations);
  });
}

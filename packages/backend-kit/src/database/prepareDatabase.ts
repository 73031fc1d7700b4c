import { DatabaseService, LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { boundWaits } from './boundWaits';
import { isSqlite } from './dialect';
import { keepValuesOut } from './keepValuesOut';
import { runMigrations } from './runMigrations';
import { prepareSqlite, SqliteSynchronous } from './sqliteDurability';

/**
 * Opens a plugin's database, made durable, keeps what is stored out of its errors, and brings its
 * tables up to date.
 *
 * @param options - `migrationsDirectory`: absolute; `sqliteSynchronous`: `full`
 * (the default) keeps every acknowledged write through a power cut, `normal`
 * may lose the last ones
 * @throws Error when SQLite is configured with more than one connection
 */
export async function prepareDatabase(options: {
  database: DatabaseService;
  logger: LoggerService;
  migrationsDirectory: string;
  sqliteSynchronous?: SqliteSynchronous;
}): Promise<Knex> {
  const { database, logger, migrationsDirectory } = options;
  const knex = await database.getClient();
  keepValuesOut(knex);
  if (isSqlite(knex)) {
    await prepareSqlite({
      knex,
      logger,
      synchronous: options.sqliteSynchronous ?? 'full',
    });
  }
  if (!database.migrations?.skip) {
    await runMigrations({ knex, directory: migrationsDirectory });
  }
  await boundWaits(knex);
  return knex;
}

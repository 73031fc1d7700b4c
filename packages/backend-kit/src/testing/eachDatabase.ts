/* eslint-disable jest/no-export, jest/expect-expect -- registers tests for others, has none itself */
import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { isPostgres } from '../database/dialect';
import { copyMigrated } from './copyMigrated';
import { testDatabases } from './testDatabases';

/** Most take a second or two; on a machine that is busy with other things six times as long. */
const TIMEOUT_MS = 120_000;
/** How long a test waits for a connection: nearly as long as it may take. */
const ACQUIRE_TIMEOUT_MS = 110_000;

/** What a test gets: a fresh database with its tables, and which kind it is. */
export type DatabaseTest = { knex: Knex; id: TestDatabaseId };

async function migrated(knex: Knex, directory: string): Promise<void> {
  if (isPostgres(knex)) await copyMigrated(knex, directory);
  else await knex.migrate.latest({ directory });
}

/**
 * Registers a test that runs once on each database, with a fresh one each time.
 *
 * @param name - of the test; the database's id is added
 * @param options - `migrationsDirectory`: run before the test; none by default. `timeoutMs`: 120,000
 * by default
 */
export function eachDatabase(
  name: string,
  run: (test: DatabaseTest) => Promise<void>,
  options: { migrationsDirectory?: string; timeoutMs?: number } = {},
): void {
  const databases = testDatabases();
  test.each(databases.eachSupportedId())(
    `${name} (%s)`,
    async id => {
      const knex = await databases.init(id);
      try {
        if (options.migrationsDirectory) {
          await migrated(knex, options.migrationsDirectory);
        }
        // A thousand writers at once wait their turn longer than the ten seconds that test databases
        // are given. The pool is another one after the migrations.
        knex.client.pool.acquireTimeoutMillis = ACQUIRE_TIMEOUT_MS;
        await run({ knex, id });
      } finally {
        await knex.destroy();
      }
    },
    options.timeoutMs ?? TIMEOUT_MS,
  );
}

import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';

const POSTGRES: TestDatabaseId = 'POSTGRES_18';

/**
 * Makes the databases a test runs on: SQLite always, PostgreSQL where a server
 * is given. Call it at the top of a test file or of a `describe`.
 *
 * @throws Error without PostgreSQL when `FIRSTLINE_REQUIRE_POSTGRES=1`, so that
 * a run on SQLite alone cannot pass for a full one
 */
export function testDatabases(): TestDatabases {
  const databases = TestDatabases.create({ ids: [POSTGRES, 'SQLITE_3'] });
  if (
    process.env.FIRSTLINE_REQUIRE_POSTGRES === '1' &&
    !databases.supports(POSTGRES)
  ) {
    throw new Error(
      'This run must include PostgreSQL, but BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING is not set',
    );
  }
  return databases;
}

/** The databases that can be measured. */
export const databases = ['sqlite', 'postgresql'] as const;
/** One of {@link databases}. */
export type Database = (typeof databases)[number];

/**
 * Runs something for each of the databases asked for, one after the other; on PostgreSQL with
 * the address of a server: the one given, else the one the environment names for tests, else
 * a throw-away one.
 *
 * @param options - `wanted`: names with commas between them
 */
export async function forDatabases(
  options: { wanted: string; postgres?: string },
  run: (database: Database, server: string | undefined) => Promise<void>,
): Promise<void> {
  const wanted = options.wanted.split(',').map(name => name.trim());
  const unknown = wanted.find(name => !databases.some(known => known === name));
  if (unknown) {
    throw new Error(`--databases: ${unknown} is not one of ${databases}`);
  }
  for (const database of wanted as Database[]) {
    if (database === 'sqlite' || options.postgres) {
      await run(database, database === 'sqlite' ? undefined : options.postgres);
      continue;
    }
    const { testDatabase } = await import('../../scripts/lib/testDatabase.mjs');
    const server = await testDatabase();
    try {
      await run(database, server.url);
    } finally {
      await server.stop();
    }
  }
}

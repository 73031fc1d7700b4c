import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { keepStatements, type PreparingConnection } from './keepStatements';

/** How hard SQLite waits for the disk at the end of a transaction. */
export type SqliteSynchronous = 'full' | 'normal';

/** A write changes thirty pages: SQLite's own thousand would be copied into the file every thirty writes. */
const CHECKPOINT_PAGES = 8_000;
/** SQLite's own two megabytes do not hold the indexes of a year. */
const CACHE_KIB = 65_536;

/** What we use of better-sqlite3's connection. */
interface SqliteConnection extends PreparingConnection {
  memory: boolean;
  pragma(source: string, options?: { simple: boolean }): unknown;
}

function makeDurable(
  connection: SqliteConnection,
  synchronous: SqliteSynchronous,
): string {
  if (connection.memory) {
    return 'memory';
  }
  const mode = connection.pragma('journal_mode = WAL', { simple: true });
  // Always set, never left to the default: SQLite is built so that a
  // connection opened on a WAL file starts with NORMAL.
  connection.pragma(`synchronous = ${synchronous.toUpperCase()}`);
  connection.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  connection.pragma(`cache_size = -${CACHE_KIB}`);
  return String(mode);
}

/**
 * Sets write-ahead logging and the wanted durability on the open connection
 * and on each one the pool opens later, and keeps their statements compiled. Databases in
 * memory are as durable as they can be.
 *
 * @throws Error when the pool allows more than one connection
 */
export async function prepareSqlite(options: {
  knex: Knex;
  logger: LoggerService;
  synchronous: SqliteSynchronous;
}): Promise<void> {
  const { knex, logger, synchronous } = options;
  const { client } = knex;
  if (client.pool.max > 1) {
    throw new Error(
      `The SQLite database is configured with a pool of ${client.pool.max} connections (backend.database.knexConfig.pool). ` +
        'SQLite takes one writer at a time, and its driver waits for the lock by stopping the whole process, ' +
        'so with more than one connection every write fails with "database is locked". Remove the setting or set max to 1.',
    );
  }
  client.pool.on(
    'createSuccess',
    (_eventId: number, connection: SqliteConnection) => {
      makeDurable(connection, synchronous);
      keepStatements(connection);
    },
  );
  const connection: SqliteConnection = await client.acquireConnection();
  try {
    keepStatements(connection);
    const mode = makeDurable(connection, synchronous);
    if (mode !== 'wal' && mode !== 'memory') {
      logger.warn(
        `SQLite keeps journal mode "${mode}": the file system does not allow write-ahead logging, so writes are slower`,
      );
    }
  } finally {
    await client.releaseConnection(connection);
  }
}

import type { Knex } from 'knex';
import { waitingLeft } from '../time/requestTime';
import { isPostgres } from './dialect';

/** Longest a statement waits for what another transaction holds; then a caller is told to come again. */
const LOCK_SECONDS = 10;
/**
 * Longest anybody waits for a connection: a thousand at once may need half a minute, and a
 * minute is what proxies wait for an answer. Requests wait less; see `boundRequest`.
 */
const CONNECTION_SECONDS = 45;

/** What we use of pg's connection. */
interface PostgresConnection {
  query(text: string): Promise<unknown>;
}

// A limit that an administrator has set for the role or the database stands.
const boundLocks = (connection: PostgresConnection) =>
  connection.query(
    `select set_config('lock_timeout', '${LOCK_SECONDS}s', false)
    where current_setting('lock_timeout') = '0'`,
  );

/** What we use of the pool. */
interface Pool {
  acquireTimeoutMillis: number;
  acquire(): unknown;
}

/** A request that has waited before waits no longer than is left to it. */
function boundAcquiring(pool: Pool): void {
  const acquire = pool.acquire.bind(pool);
  pool.acquire = () => {
    const usual = pool.acquireTimeoutMillis;
    // Read once, at the beginning. A millisecond is enough for a connection that is free.
    pool.acquireTimeoutMillis = Math.max(1, Math.min(usual, waitingLeft()));
    try {
      return acquire();
    } finally {
      pool.acquireTimeoutMillis = usual;
    }
  };
}

/**
 * Bounds how long anybody waits for a connection and, on PostgreSQL, for a lock: whoever waits
 * for the whole database gets a 503 in time instead of no answer. To be called after the
 * migrations, which may wait. A limit in the configuration of the pool stands.
 */
export async function boundWaits(knex: Knex): Promise<void> {
  const { client } = knex;
  const { pool, config } = client;
  const configured =
    config.acquireConnectionTimeout ?? config.pool?.acquireTimeoutMillis;
  if (configured === undefined) {
    pool.acquireTimeoutMillis = CONNECTION_SECONDS * 1_000;
  }
  boundAcquiring(pool);
  if (!isPostgres(knex)) return;
  pool.on('createSuccess', (_: number, connection: PostgresConnection) => {
    // Sent before whatever the connection was made for; should it fail, that will, too.
    boundLocks(connection).catch(() => {});
  });
  const open: PostgresConnection[] = await Promise.all(
    Array.from({ length: pool.numFree() }, () => client.acquireConnection()),
  );
  for (const connection of open) {
    await boundLocks(connection).finally(() =>
      client.releaseConnection(connection),
    );
  }
}

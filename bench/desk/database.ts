import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import knexFactory, { type Knex } from 'knex';

const migrations = resolve(
  __dirname,
  '../../plugins/service-desk-backend/migrations',
);

/** A migrated database of the service desk, for one run; another process can connect to it, too. */
export interface DeskDatabase {
  at: DatabaseAddress;
  drop(): Promise<void>;
}

/** Where a database is, in a form that can be sent to another process. */
export type DatabaseAddress = { file: string } | { url: string };

/**
 * Connects to a database.
 *
 * @param options - `durable`: as the product does; otherwise nobody waits for the disk
 */
export async function connect(
  at: DatabaseAddress,
  options: { durable: boolean },
): Promise<Knex> {
  const { durable } = options;
  if ('url' in at) {
    return knexFactory({
      client: 'pg',
      connection: {
        connectionString: at.url,
        options: durable ? undefined : '-c synchronous_commit=off',
      },
      pool: { min: 0, max: 10 },
    });
  }
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: { filename: at.file },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  await knex.raw(`pragma journal_mode = ${durable ? 'wal' : 'memory'}`);
  await knex.raw(`pragma synchronous = ${durable ? 'full' : 'off'}`);
  return knex;
}

async function createSqlite(): Promise<DeskDatabase> {
  const directory = mkdtempSync(join(tmpdir(), 'firstline-bench-'));
  return {
    at: { file: join(directory, 'service-desk.sqlite') },
    drop: async () => rmSync(directory, { recursive: true, force: true }),
  };
}

async function createPostgres(server: string): Promise<DeskDatabase> {
  const name = `bench_${randomBytes(6).toString('hex')}`;
  const knex = knexFactory({ client: 'pg', connection: server });
  await knex.raw('create database ??', [name]);
  const address = new URL(server);
  address.pathname = `/${name}`;
  return {
    at: { url: address.href },
    async drop() {
      await knex.raw('drop database ?? with (force)', [name]);
      await knex.destroy();
    },
  };
}

/**
 * Creates an empty database with the tables of the service desk.
 *
 * @param server - address of a PostgreSQL; SQLite without one
 */
export async function createDatabase(
  server: string | undefined,
): Promise<DeskDatabase> {
  const database = server ? await createPostgres(server) : await createSqlite();
  const knex = await connect(database.at, { durable: false });
  await knex.migrate.latest({ directory: migrations });
  await knex.destroy();
  return database;
}

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import knexFactory, { type Knex } from 'knex';

const migrations = resolve(
  __dirname,
  '../../plugins/service-desk-backend/migrations',
);

/** A database for one run, gone afterwards. */
export interface RunDatabase {
  knex: Knex;
  drop: () => Promise<void>;
}

// Nothing has to survive a power cut here, so nobody waits for the disk.
async function openSqlite(): Promise<RunDatabase> {
  const directory = mkdtempSync(join(tmpdir(), 'firstline-replay-'));
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: { filename: join(directory, 'service-desk.sqlite') },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  await knex.raw('pragma journal_mode = memory');
  await knex.raw('pragma synchronous = off');
  return {
    knex,
    drop: async () => {
      await knex.destroy();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function openPostgres(url: string): Promise<RunDatabase> {
  const name = `replay_${randomBytes(6).toString('hex')}`;
  const server = knexFactory({ client: 'pg', connection: url });
  await server.raw('create database ??', [name]);
  const address = new URL(url);
  address.pathname = `/${name}`;
  const knex = knexFactory({
    client: 'pg',
    connection: {
      connectionString: address.href,
      options: '-c synchronous_commit=off',
    },
    pool: { min: 0, max: 10 },
  });
  return {
    knex,
    drop: async () => {
      await knex.destroy();
      await server.raw('drop database ??', [name]);
      await server.destroy();
    },
  };
}

/** Opens an empty database with the tables of the service desk. */
export async function openDatabase(
  url: string | undefined,
): Promise<RunDatabase> {
  const database = url ? await openPostgres(url) : await openSqlite();
  await database.knex.migrate.latest({ directory: migrations });
  return database;
}

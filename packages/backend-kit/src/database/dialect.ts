import { Knex } from 'knex';

/** Tells whether a connection or transaction talks to SQLite. */
export function isSqlite(knex: Knex): boolean {
  return String(knex.client.config.client).includes('sqlite3');
}

/** Tells whether a connection or transaction talks to PostgreSQL. */
export function isPostgres(knex: Knex): boolean {
  return knex.client.dialect === 'postgresql';
}

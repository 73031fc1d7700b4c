// Copies of databases that are in use, taken as docs/backup.md says, and a portal's databases made of them.
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import knexFactory from 'knex';

/** SQLite writes a copy of each file as it is at one moment; nobody has to wait. */
async function backUpSqlite(portal, target) {
  const files = readdirSync(portal.data).filter(name =>
    name.endsWith('.sqlite'),
  );
  for (const name of files) {
    const knex = portal.base.open(name.slice(0, -'.sqlite'.length));
    await knex.raw('vacuum into ?', [join(target, name)]);
    await knex.destroy();
  }
  return { files: files.length };
}

/** The data folder of the server, copied between the two marks that make it whole again. */
async function backUpPostgres(portal, target) {
  const { port, password, data } = portal.base.server;
  const knex = knexFactory({
    client: 'pg',
    connection: { host: '127.0.0.1', port, user: 'postgres', password },
    // Both marks are set in one session.
    pool: { min: 1, max: 1 },
  });
  try {
    await knex.raw("select pg_backup_start('copy', true)");
    cpSync(data, target, {
      recursive: true,
      filter: source =>
        !/postmaster\.(pid|opts)$|pg_wal\/.+|pgsql_tmp/.test(source),
    });
    const { rows } = await knex.raw(
      'select labelfile, spcmapfile from pg_backup_stop(false)',
    );
    writeFileSync(join(target, 'backup_label'), rows[0].labelfile);
    // What was written while it was copied; the server keeps it for long enough.
    cpSync(join(data, 'pg_wal'), join(target, 'pg_wal'), { recursive: true });
  } finally {
    await knex.destroy();
  }
  return { files: readdirSync(target, { recursive: true }).length };
}

/** Takes a backup of a portal that is in use into a folder that is empty. */
export async function backUp(portal, target) {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  return portal.base.server
    ? backUpPostgres(portal, target)
    : backUpSqlite(portal, target);
}

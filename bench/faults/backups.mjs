// Copies of databases that are in use, taken as docs/backup.md says, and a portal's databases made of them.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import knexFactory from 'knex';
import { fromSystem } from '../../scripts/lib/postgres.mjs';

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

const majorOf = program => {
  const { status, stdout } = spawnSync(program, ['--version'], {
    encoding: 'utf8',
  });
  return status === 0 ? Number(/ (\d+)/.exec(stdout)[1]) : 0;
};

/**
 * What `pg_dump` can be tried with: the one that a shell finds, when the server that is started
 * of itself is not newer, else the system's, with a server of its own version.
 *
 * @param major - of the server that is started of itself
 * @returns the folder of the tools, ending with a slash, and of the server; undefined without any
 */
export function dumpTools(major) {
  if (majorOf('pg_dump') >= major) return { tools: '' };
  const programs = fromSystem();
  if (!programs || majorOf(`${programs}/bin/pg_dump`) === 0) return undefined;
  return { tools: `${programs}/bin/`, programs };
}

function runTool(portal, program, args) {
  const { port, password } = portal.base.server;
  return new Promise((done, reject) => {
    const child = spawn(program, args, {
      env: {
        ...process.env,
        PGHOST: '127.0.0.1',
        PGPORT: String(port),
        PGUSER: 'postgres',
        PGPASSWORD: password,
      },
    });
    let said = '';
    child.stderr.on('data', text => (said += text));
    child.once('error', reject);
    child.once('close', code =>
      code === 0 ? done() : reject(new Error(`${program} (${code}): ${said}`)),
    );
  });
}

/** Each plugin's database into a file of its own. */
async function dumpPostgres(portal, target, tools) {
  const knex = portal.base.open('service-desk');
  const { rows } = await knex.raw(
    `select datname as name from pg_database where datname like 'backstage_plugin_%'`,
  );
  await knex.destroy();
  for (const { name } of rows) {
    const file = join(target, `${name}.dump`);
    await runTool(portal, `${tools}pg_dump`, [
      ...['--format=custom', `--file=${file}`, name],
    ]);
  }
  return { files: rows.length };
}

/** Fills the server of a portal that has not started yet with what {@link backUp} dumped. */
export async function restoreDumps(portal, target, tools) {
  for (const file of readdirSync(target)) {
    const name = file.slice(0, -'.dump'.length);
    await runTool(portal, `${tools}createdb`, [name]);
    await runTool(portal, `${tools}pg_restore`, [
      ...['--exit-on-error', `--dbname=${name}`, join(target, file)],
    ]);
  }
}

/**
 * Takes a backup of a portal that is in use into a folder that is empty.
 *
 * @param tools - folder of `pg_dump`, to take it with that; see {@link dumpTools}
 */
export async function backUp(portal, target, tools) {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  if (!portal.base.server) return backUpSqlite(portal, target);
  return tools === undefined
    ? backUpPostgres(portal, target)
    : dumpPostgres(portal, target, tools);
}

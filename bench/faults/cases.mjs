// Things that break, each with its mending. A case gets the portal and returns how to mend it.
import { spawnSync } from 'node:child_process';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HOUR_MS = 3_600_000;
const MEGABYTE = 1024 * 1024;

/** Takes a table of a plugin out of its sight: whatever asks for it fails. */
async function hideTable(portal, plugin, table) {
  const knex = portal.base.open(plugin);
  await knex.schema.renameTable(table, `${table}_away`);
  return async () => {
    await knex.schema.renameTable(`${table}_away`, table);
    await knex.destroy();
  };
}

/** Opens connections until the server has none left, and ends those that the portal has open. */
async function takeAllConnections({ base }) {
  const taken = [];
  const first = base.open('service-desk');
  await first.raw('select 1');
  const takeRest = async () => {
    for (;;) {
      const knex = base.open('service-desk');
      try {
        await knex.raw('select 1');
        taken.push(knex);
      } catch {
        await knex.destroy();
        return;
      }
    }
  };
  await takeRest();
  const mine = [];
  for (const knex of [first, ...taken]) {
    const { rows } = await knex.raw('select pg_backend_pid() as pid');
    mine.push(rows[0].pid);
  }
  await first.raw(
    `select pg_terminate_backend(pid) from pg_stat_activity
    where datname is not null and pid <> all(?)`,
    [mine],
  );
  await takeRest();
  return async () => {
    await Promise.all([first, ...taken].map(knex => knex.destroy()));
  };
}

/** Locks a table that everything reads; whoever comes waits and holds a connection. */
async function lockTable(portal) {
  const knex = portal.base.open('service-desk');
  const transaction = await knex.transaction();
  await transaction.raw('lock table incidents in access exclusive mode');
  return async () => {
    await transaction.rollback();
    await knex.destroy();
  };
}

/** Fills the disk that the data is on to the last block. */
function fillDisk(folder) {
  const filler = join(folder, 'filler');
  const block = Buffer.alloc(MEGABYTE);
  for (let size = block.length; size >= 512; ) {
    try {
      appendFileSync(filler, block.subarray(0, size));
    } catch (error) {
      if (error.code !== 'ENOSPC') throw error;
      size /= 2;
    }
  }
  return async () => rmSync(filler);
}

/**
 * What can break. `seconds`: how long it lasts; `atOnce`: how many requests of each kind at a
 * time; `refuses`: whether callers must be told so, or nobody may notice.
 */
export const cases = {
  'PostgreSQL stopped': {
    on: 'postgresql',
    async begin({ base }) {
      await base.server.halt();
      return base.server.resume;
    },
  },
  'no connection left': { on: 'postgresql', begin: takeAllConnections },
  'all connections wait for a lock': {
    on: 'postgresql',
    begin: lockTable,
    seconds: 70,
    atOnce: 10,
  },
  'catalog fails': {
    on: 'postgresql',
    begin: portal => hideTable(portal, 'catalog', 'final_entities'),
  },
  'notifications fail': {
    on: 'postgresql',
    begin: portal => hideTable(portal, 'notifications', 'notification'),
    goesOn: true,
  },
  'clock an hour back': {
    on: 'postgresql',
    goesOn: true,
    async begin({ clockFile }) {
      writeFileSync(clockFile, String(-HOUR_MS));
      // Until the portal has looked.
      await new Promise(resolve => setTimeout(resolve, 1_000));
      return async () => writeFileSync(clockFile, '0');
    },
  },
  'disk full (SQLite)': {
    on: 'sqlite',
    smallDisk: 96,
    begin: async ({ data }) => fillDisk(data),
  },
};

/**
 * A file system of its own of so many megabytes, in memory; undefined for those who may not
 * mount one.
 */
export function mountSmallDisk(folder, megabytes) {
  const { status } = spawnSync('mount', [
    ...['-t', 'tmpfs', '-o', `size=${megabytes * MEGABYTE}`],
    ...['tmpfs', folder],
  ]);
  return status === 0 ? () => spawnSync('umount', [folder]) : undefined;
}

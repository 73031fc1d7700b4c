// Things that break, each with its mending. A case gets the portal and returns how to mend it.
import { writeFileSync } from 'node:fs';
import { fillDisk, fillLog, logOnDisk, tablesOnDisk } from './disks.mjs';

const HOUR_MS = 3_600_000;

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

/** Something in the portal itself takes every connection to these databases and keeps it. */
const holdConnections =
  databases =>
  async ({ heldFile }) => {
    writeFileSync(heldFile, databases);
    await new Promise(resolve => setTimeout(resolve, 1_000));
    return async () => writeFileSync(heldFile, '');
  };
const holdOwn = holdConnections('service-desk|knowledge-base');

/**
 * What can break. `seconds`: how long it lasts; `atOnce`: how many requests of each kind at a
 * time; `goesOn`: nobody may notice; `refuses`: somebody has to; `leavesNothing`: of what was
 * refused nothing may be there, which cannot be told where an answer got lost on its way;
 * `disk`: megabytes of a small one, on which a portal of its own has its data, or what `prepare`
 * puts there.
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
  'own connections held inside (PostgreSQL)': {
    on: 'postgresql',
    begin: holdOwn,
    seconds: 70,
    refuses: true,
    leavesNothing: true,
  },
  'auth hangs': {
    on: 'postgresql',
    begin: holdConnections('auth'),
    seconds: 50,
    refuses: true,
    leavesNothing: true,
  },
  'catalog hangs': {
    on: 'postgresql',
    begin: holdConnections('catalog'),
    seconds: 50,
    leavesNothing: true,
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
  'disk of the tables full (PostgreSQL)': {
    on: 'postgresql',
    disk: 128,
    prepare: tablesOnDisk,
    begin: async (_, disk) => fillDisk(disk),
    seconds: 20,
    refuses: true,
    leavesNothing: true,
  },
  'disk of the log full (PostgreSQL)': {
    on: 'postgresql',
    disk: 256,
    prepare: logOnDisk,
    begin: fillLog,
    refuses: true,
  },
  'own connections held inside (SQLite)': {
    on: 'sqlite',
    begin: holdOwn,
    seconds: 70,
    refuses: true,
    leavesNothing: true,
  },
  'disk full (SQLite)': {
    on: 'sqlite',
    disk: 96,
    begin: async (_, disk) => fillDisk(disk),
    refuses: true,
    leavesNothing: true,
  },
};

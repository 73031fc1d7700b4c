// Small disks that can be filled, and what of PostgreSQL is put on one. Only root may mount them.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import knexFactory from 'knex';

const MEGABYTE = 1024 * 1024;
/** More segments of its log than PostgreSQL keeps ready. */
const MOST_SEGMENTS = 40;

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

/** Fills a disk to the last block; returns how to make room again. */
export function fillDisk(folder) {
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

/** Runs statements as the owner of the server. */
async function onServer({ port, password }, statements) {
  const knex = knexFactory({
    client: 'pg',
    connection: { host: '127.0.0.1', port, user: 'postgres', password },
    pool: { min: 1, max: 1 },
  });
  try {
    for (const statement of statements) await knex.raw(statement);
  } finally {
    await knex.destroy();
  }
}

/** A folder that the server may use, with what is below it. */
function giveTo(server, folder) {
  const { uid, gid } = statSync(server.data);
  for (const name of ['', ...readdirSync(folder, { recursive: true })]) {
    chownSync(join(folder, name), uid, gid);
  }
}

/** Lets the databases of the desk and of the knowledge base be made on the small disk. */
export async function tablesOnDisk({ base: { server } }, disk) {
  const folder = join(disk, 'tables');
  mkdirSync(folder);
  giveTo(server, folder);
  await onServer(server, [
    `create tablespace small location '${folder}'`,
    'create database "backstage_plugin_service-desk" tablespace small',
    'create database "backstage_plugin_knowledge-base" tablespace small',
  ]);
}

/** Puts the server's write-ahead log on the small disk. */
export async function logOnDisk({ base: { server } }, disk) {
  await onServer(server, [
    `alter system set max_wal_size = '64MB'`,
    `alter system set min_wal_size = '32MB'`,
    // This server is set not to wait for its log; what it acknowledges has to outlive its own end here.
    'alter role postgres set synchronous_commit = on',
  ]);
  await server.halt();
  const folder = join(disk, 'wal');
  const log = join(server.data, 'pg_wal');
  cpSync(log, folder, { recursive: true });
  giveTo(server, folder);
  rmSync(log, { recursive: true });
  symlinkSync(folder, log);
  await server.resume();
}

/**
 * Fills the disk that the log is on, and has the server use up what it kept ready: it ends, as
 * it cannot write what it must. Mended by making room and starting it, as whoever keeps it does.
 */
export async function fillLog({ base: { server } }, disk) {
  const makeRoom = fillDisk(disk);
  for (let n = 0; n < MOST_SEGMENTS; n += 1) {
    const went = await onServer(server, [
      `select pg_logical_emit_message(true, 'full', 'x')`,
      'select pg_switch_wal()',
    ]).then(
      () => true,
      () => false,
    );
    if (!went) break;
  }
  return async () => {
    await makeRoom();
    await server.halt();
    await server.resume();
  };
}

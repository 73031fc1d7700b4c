// Takes a backup while people work, restores it elsewhere, and looks at what is there.
//
//   npm run bench:restore -- [--ways sqlite,postgresql,pg_dump] [--bundle .cache/production] [--port 7109]
//
// SQLite copies itself; PostgreSQL's data is copied as pg_basebackup does, and dumped and restored
// with pg_dump and pg_restore where they are at hand, on a server that they are new enough for.
// Everything acknowledged before the backup began must be in the restored portal; its databases
// must hold together (`npm run verify`), it must start and take a new incident, and a file
// uploaded before must come back byte by byte. See docs/backup.md. Exits with 1 otherwise.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createLedger, createPeople, workUntilDead } from './crash/load.mjs';
import { lostWrites } from './crash/lookThrough.mjs';
import { backUp, dumpTools, restoreDumps } from './faults/backups.mjs';
import { createPortal, verify, whenItHolds } from './faults/portal.mjs';
import { startPostgres } from '../scripts/lib/postgres.mjs';
import { Checks } from './portal/api.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '7109' },
    ways: { type: 'string', default: 'sqlite,postgresql,pg_dump' },
    bundle: { type: 'string' },
  },
});
const checks = new Checks();
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));
const content = randomBytes(300_000);

async function signedIn(people) {
  for (const person of people.values()) {
    for (let attempt = 0; ; attempt += 1) {
      const reply = await person.call('GET', '/me').catch(error => error);
      if (reply.status === 200) break;
      if (attempt > 120) throw reply;
      await sleep(500);
    }
  }
}

/** Files an incident with a file on it; its number and the id of the file. */
async function fileWithContent(person) {
  const uploaded = await person.upload('log.bin', content);
  const filed = await person.call('POST', '/incidents', {
    title: 'Has a file',
    description: 'x',
    attachmentIds: [uploaded.id],
  });
  return { number: filed.body.number, attachmentId: uploaded.id };
}

async function backUpAtWork(portal, folder, tools) {
  await portal.start();
  const people = createPeople(portal.url);
  await signedIn(people);
  await whenItHolds(portal);
  const file = await fileWithContent(people.get('zhang.wei'));
  const ledger = createLedger();
  let work;
  await new Promise(onFirst => {
    work = workUntilDead(people, ledger, { onFirst });
  });
  await sleep(5_000);
  // What was acknowledged by now has to be in it.
  const before = structuredClone(ledger);
  const begun = Date.now();
  const { files } = await backUp(portal, folder, tools);
  console.log(
    `      ${files} files copied in ${((Date.now() - begun) / 1_000).toFixed(
      1,
    )} s, ${before.writes} writes before and ${
      ledger.writes - before.writes
    } during it`,
  );
  await sleep(1_000);
  await portal.kill();
  await work;
  return { before, people, file };
}

/** What to start a server from and to dump it with; undefined where it cannot be done. */
async function toolsOf(way) {
  if (way !== 'pg_dump') return {};
  const server = await startPostgres();
  await server.stop();
  return dumpTools(server.major);
}

async function restore(way) {
  const found = await toolsOf(way);
  if (!found) {
    console.log('Left out: no pg_dump is at hand that is new enough');
    return;
  }
  const { tools, programs } = found;
  const options = {
    ...{ port: values.port, bundle: values.bundle, programs },
    database: way === 'sqlite' ? 'sqlite' : 'postgresql',
  };
  const folder = mkdtempSync(join(tmpdir(), 'firstline-backup-'));
  const backup = join(folder, 'backup');
  const first = await createPortal(options);
  const { server } = first.base;
  if (tools !== undefined) {
    console.log(`      pg_dump of PostgreSQL ${server.major}`);
  }
  let second;
  try {
    const { before, people, file } = await backUpAtWork(first, backup, tools);
    await first.stop({ keep: false });
    second = await createPortal({
      ...options,
      ...(server ? {} : { data: backup }),
      ...(server && tools === undefined
        ? { copy: { data: backup, password: server.password } }
        : {}),
    });
    if (tools !== undefined) await restoreDumps(second, backup, tools);
    const { ok, printed } = await verify(second);
    checks.check(`${way}: the restored databases hold together`, ok);
    if (!ok) console.log(printed.replace(/^ok .*\n/gm, ''));
    const lost = await lostWrites(second, before);
    checks.check(
      `${way}: everything acknowledged before the backup is there`,
      before.writes > 0 && Object.values(lost).every(n => n === 0),
      JSON.stringify(lost),
    );
    await second.start();
    await signedIn(people);
    const person = people.get('zhang.wei');
    const bytes = await person.download(file.attachmentId);
    checks.check(
      `${way}: a file comes back byte by byte`,
      content.equals(bytes),
      `${bytes.length} bytes`,
    );
    const filed = await person.call('POST', '/incidents', {
      title: 'Filed after the restore',
      description: 'x',
    });
    checks.check(
      `${way}: the restored portal goes on`,
      filed.status === 201,
      filed.body?.number,
    );
  } finally {
    await first.stop({ keep: false });
    await second?.stop({ keep: false });
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const way of values.ways.split(',')) await restore(way);
process.exitCode = checks.failed > 0 ? 1 : 0;

// Breaks what the portal stands on while people use it, mends it, and looks what became of it.
//
//   npm run bench:faults -- [--only "PostgreSQL stopped"] [--bundle .cache/production] [--port 7108]
//
// PostgreSQL stopped, without a connection left, with a table locked; every connection held by
// something in the portal itself; the catalog or the notifications failing; the clock an hour
// back; the disk of SQLite, of PostgreSQL's tables or of its log full (as root only: small disks
// are mounted). Nobody may get anything but an answer or a 503 in JSON that says when to come
// again and nothing of the insides, in time; of what was refused nothing is stored; it must work
// again by itself within half a minute of the mending, with every acknowledged write, everything
// delivered, and databases that hold together. Exits with 1 when something is not as it must be.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Checks } from './portal/api.mjs';
import { lostWrites, whenDelivered } from './crash/lookThrough.mjs';
import { createLedger } from './crash/load.mjs';
import { cases } from './faults/cases.mjs';
import { mountSmallDisk } from './faults/disks.mjs';
import { createPortal, whenItHolds } from './faults/portal.mjs';
import { createProbe, summary, unacknowledged } from './faults/probe.mjs';

/** The minute after which proxies give up; see `boundWaits` of the backend kit. */
const LONGEST_SECONDS = 60;
const RECOVERED_WITHIN_SECONDS = 30;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '7108' },
    bundle: { type: 'string' },
    only: { type: 'string' },
  },
});
const checks = new Checks();
const chosen = Object.entries(cases).filter(
  ([name]) => values.only === undefined || name.includes(values.only),
);
const sleep = ms => new Promise(done => setTimeout(done, ms));
const secondsSince = begun => (Date.now() - begun) / 1_000;

async function untilItWorks(probe) {
  const begun = Date.now();
  while (!(await probe.works())) {
    if (secondsSince(begun) > 180) break;
    await sleep(500);
  }
  return secondsSince(begun);
}

async function run(name, portal, probe) {
  const { begin, seconds = 10, atOnce, ...wanted } = cases[name];
  const before = await unacknowledged(portal, probe.kept);
  const mend = await begin(portal, portal.disk);
  // What waits is let go when the time is over, so that nobody waits for the mending.
  const mending = sleep(seconds * 1_000).then(mend);
  const seen = await probe.during(seconds, { atOnce });
  await mending;
  const recovered = await untilItWorks(probe);

  console.log(`\n${name}`);
  summary(seen).forEach(line => console.log(`      ${line}`));
  const unfit = seen.filter(({ fit }) => !fit);
  checks.check(
    `${name}: an answer or a plain 503`,
    unfit.length === 0,
    `${unfit.length} of ${seen.length} others`,
  );
  [...new Map(unfit.map(one => [`${one.name} ${one.status}`, one]))]
    .slice(0, 5)
    .forEach(([what, { text }]) =>
      console.log(`        ${what}: ${text.slice(0, 300)}`),
    );
  const longest = Math.max(...seen.map(({ ms }) => ms)) / 1_000;
  checks.check(
    `${name}: in time`,
    longest <= LONGEST_SECONDS,
    `the longest ${longest.toFixed(1)} s`,
  );
  const refused = seen.filter(({ status }) => !(status < 300)).length;
  if (wanted.refuses) {
    checks.check(
      `${name}: somebody notices`,
      refused > 0,
      `${refused} refused`,
    );
  }
  if (wanted.leavesNothing) {
    const more = (await unacknowledged(portal, probe.kept)) - before;
    checks.check(
      `${name}: nothing is stored of what was refused`,
      more === 0,
      `${more} records`,
    );
  }
  if (wanted.goesOn) {
    checks.check(
      `${name}: nobody notices`,
      refused === 0,
      `${refused} refused`,
    );
  }
  checks.check(
    `${name}: works again by itself`,
    recovered <= RECOVERED_WITHIN_SECONDS,
    `after ${recovered.toFixed(1)} s`,
  );
}

/** What was acknowledged, as the look at it wants it. */
function ledgerOf({ kept }) {
  const ledger = createLedger();
  kept.incidents.forEach(number => ledger.incidents.set(number, 1));
  kept.comments.forEach(id => ledger.comments.add(id));
  return ledger;
}

async function runAll(names, portal) {
  await portal.start();
  let probe;
  for (let attempt = 0; !probe; attempt += 1) {
    probe = await createProbe(portal.url).catch(error => {
      if (attempt > 60) throw error;
    });
    await sleep(500);
  }
  await untilItWorks(probe);
  for (const name of names) await run(name, portal, probe);

  console.log('');
  const ledger = ledgerOf(probe);
  const lost = await lostWrites(portal, ledger);
  checks.check(
    'every acknowledged write is there',
    Object.values(lost).every(n => n === 0),
    `${ledger.incidents.size} incidents, ${ledger.comments.size} comments`,
  );
  const outboxes = await whenDelivered(portal, { seconds: 420 });
  for (const [plugin, { all, waiting, parked }] of Object.entries(outboxes)) {
    checks.check(
      `everything in the outbox of ${plugin} is delivered`,
      waiting === 0 && parked === 0,
      `${all} messages, ${waiting} wait, ${parked} given up`,
    );
  }
  const { ok, printed } = await whenItHolds(portal);
  checks.check('the databases hold together', ok);
  if (!ok) console.log(printed.replace(/^ok .*\n/gm, ''));
}

/** Those that share a portal: what needs a disk of its own has a portal of its own. */
function groups() {
  const shared = new Map();
  for (const [name, { on, disk }] of chosen) {
    const key = disk ? name : on;
    shared.set(key, [...(shared.get(key) ?? []), name]);
  }
  return [...shared.values()];
}

async function runGroup(names) {
  const { on: database, disk, prepare } = cases[names[0]];
  const folder = mkdtempSync(join(tmpdir(), 'firstline-faults-disk-'));
  // PostgreSQL is another user.
  chmodSync(folder, 0o755);
  const unmount = disk && mountSmallDisk(folder, disk);
  if (disk && !unmount) {
    console.log(`\nLeft out, a disk can be mounted by root only: ${names}`);
    return;
  }
  const controls = mkdtempSync(join(tmpdir(), 'firstline-faults-controls-'));
  const clockFile = join(controls, 'clock');
  const heldFile = join(controls, 'held');
  writeFileSync(clockFile, '0');
  writeFileSync(heldFile, '');
  const portal = await createPortal({
    ...{ port: values.port, database, bundle: values.bundle },
    ...(disk && !prepare ? { data: folder } : {}),
    env: {
      FAULTS_CLOCK_FILE: clockFile,
      FAULTS_HELD_FILE: heldFile,
      NODE_OPTIONS: ['steppedClock.cjs', 'heldConnections.cjs']
        .map(file => `--require ${resolve('bench/faults', file)}`)
        .join(' '),
    },
  });
  const failedBefore = checks.failed;
  try {
    await prepare?.(portal, folder);
    await runAll(names, { ...portal, clockFile, heldFile, disk: folder });
  } finally {
    const keep = checks.failed > failedBefore;
    if (keep) console.log(`      the log is in ${portal.folder}`);
    await portal.stop({ keep });
    unmount?.();
    rmSync(folder, { recursive: true, force: true });
    rmSync(controls, { recursive: true, force: true });
  }
}

for (const names of groups()) await runGroup(names);
process.exitCode = checks.failed > 0 ? 1 : 0;

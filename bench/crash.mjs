// Kills the backend again and again in the middle of work, and looks for what is missing.
//
//   npm run bench:crash -- [--rounds 3] [--seconds 2] [--minutes 60]
//     [--databases sqlite,postgresql] [--bundle .cache/production] [--port 7107]
//
// People file, act, comment, rate, complain and write articles until SIGKILL ends the backend.
// Every acknowledged write must be there when it runs again; every tenth round and at the end
// the databases must hold together (`npm run verify`); at the end every entry of the outbox is
// delivered, and nobody has been shown one twice. `--bundle` runs an unpacked production build
// (`npm run e2e` leaves one there), which starts sooner than the sources. Its data is in a
// directory of its own, gone afterwards. Exits with 1 when something is not as it must be.
import { parseArgs } from 'node:util';
import { Checks } from './portal/api.mjs';
import { createPortal, verify } from './faults/portal.mjs';
import { createLedger, createPeople, workUntilDead } from './crash/load.mjs';
import {
  lostWrites,
  shownNotifications,
  whenDelivered,
} from './crash/lookThrough.mjs';

const VERIFY_EVERY = 10;
const SETTLED_WITHIN_MS = 60_000;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '7107' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '2' },
    minutes: { type: 'string', default: '60' },
    databases: { type: 'string', default: 'sqlite,postgresql' },
    bundle: { type: 'string' },
  },
});
const checks = new Checks();
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));
const sumOf = counts => Object.values(counts).reduce((sum, n) => sum + n, 0);

/** Whether all of them can sign in and be answered; after a start it takes a moment. */
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

/** What runs after a start, such as the writing of a new index, has to come to an end first. */
async function holds(portal, when) {
  const until = Date.now() + SETTLED_WITHIN_MS;
  let { ok, printed } = await verify(portal);
  while (!ok && Date.now() < until) {
    await sleep(3_000);
    ({ ok, printed } = await verify(portal));
  }
  checks.check(`${when} the databases hold together`, ok);
  if (!ok) console.log(printed.replace(/^ok .*\n/gm, ''));
}

async function crash(database) {
  const portal = await createPortal({
    ...{ port: values.port, database, bundle: values.bundle },
  });
  const failedBefore = checks.failed;
  const until = Date.now() + Number(values.minutes) * 60_000;
  const sums = { writes: 0, lost: 0, odd: {} };
  const rounds = Number(values.rounds);
  let round = 0;
  try {
    await portal.start();
    const people = createPeople(portal.url);
    await signedIn(people);
    while (round < rounds && Date.now() < until) {
      round += 1;
      const ledger = createLedger();
      let work;
      await new Promise(onFirst => {
        work = workUntilDead(people, ledger, { onFirst });
      });
      // Not at the same moment each time.
      await sleep(Number(values.seconds) * 1_000 * (0.5 + Math.random()));
      await portal.kill();
      await work;
      const began = Date.now();
      await portal.start();
      await signedIn(people);
      const lost = await lostWrites(portal, ledger);
      sums.writes += ledger.writes;
      sums.lost += sumOf(lost);
      for (const [name, n] of Object.entries(ledger.odd)) {
        sums.odd[name] = (sums.odd[name] ?? 0) + n;
      }
      console.log(
        `      ${database}, round ${round}: killed after ${
          ledger.writes
        } acknowledged writes, answers again after ${(
          (Date.now() - began) /
          1_000
        ).toFixed(1)} s${
          sumOf(lost) > 0 ? `, LOST: ${JSON.stringify(lost)}` : ''
        }`,
      );
      if (round % VERIFY_EVERY === 0) {
        await holds(portal, `${database}: after ${round} rounds`);
      }
    }
    checks.check(
      `${database}: all of ${sums.writes} writes acknowledged before ${round} deaths are there`,
      sums.lost === 0 && sums.writes > 0,
      `${sums.lost} lost`,
    );
    checks.check(
      `${database}: nothing else was answered than a success`,
      Object.keys(sums.odd).length === 0,
      JSON.stringify(sums.odd),
    );
    const outboxes = await whenDelivered(portal);
    const shown = await shownNotifications(portal);
    for (const [plugin, outbox] of Object.entries(outboxes)) {
      const { all, waiting, parked, scopes } = outbox;
      checks.check(
        `${database}: everything in the outbox of ${plugin} is delivered`,
        waiting === 0 && parked === 0,
        `${all} messages, ${waiting} wait, ${parked} given up`,
      );
      const missing = scopes.filter(scope => !shown.scopes.has(scope)).length;
      checks.check(
        `${database}: each notification of ${plugin} has reached somebody`,
        missing === 0,
        `${scopes.length} sent, ${missing} reached nobody`,
      );
    }
    checks.check(
      `${database}: nobody was shown a notification twice`,
      shown.twice === 0 && shown.all > 0,
      `${shown.all} shown, ${shown.twice} more than once`,
    );
    await holds(portal, `${database}: in the end`);
  } finally {
    const keep = checks.failed > failedBefore;
    if (keep) console.log(`      the log and the data are in ${portal.folder}`);
    await portal.stop({ keep });
  }
}

for (const database of values.databases.split(',')) await crash(database);
process.exitCode = checks.failed > 0 ? 1 : 0;

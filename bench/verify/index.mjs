// How long `npm run verify` takes among very many incidents, and how much memory.
//
//   npm run bench:verify -- [--incidents 1000000] [--databases sqlite,postgresql]
//     [--seconds 20] [--most 600] [--bundle .cache/production] [--port 7111]
//
// People work in a portal of its own for some seconds; then all that belongs to their incidents
// is copied until there are as many as wanted, and verify looks through it. Then one of them is
// altered, and verify must name it and nothing else. Exits with 1 when that is not so, or when a
// look takes longer than `--most` seconds or more than 700 MB.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createLedger, createPeople, workUntilDead } from '../crash/load.mjs';
import { whenDelivered } from '../crash/lookThrough.mjs';
import { createPortal, verify } from '../faults/portal.mjs';
import { Checks } from '../portal/api.mjs';
import { fillOpenings, multiply, withoutIndexes } from './multiply.mjs';

/** TypeScript compiled at the start takes half of it. */
const MOST_MEGABYTES = 700;

const { values } = parseArgs({
  options: {
    incidents: { type: 'string', default: '1000000' },
    databases: { type: 'string', default: 'sqlite,postgresql' },
    seconds: { type: 'string', default: '20' },
    most: { type: 'string', default: '600' },
    port: { type: 'string', default: '7111' },
    bundle: { type: 'string' },
  },
});
const checks = new Checks();
const sleep = ms => new Promise(done => setTimeout(done, ms));
const secondsSince = begun => (performance.now() - begun) / 1_000;

/** Fills the portal's databases by people at work, and ends it when all is told. */
async function work(portal) {
  await portal.start();
  const people = createPeople(portal.url);
  for (let attempt = 0; ; attempt += 1) {
    const reply = await people
      .get('li.na')
      .call('GET', '/me')
      .catch(error => error);
    if (reply.status === 200) break;
    if (attempt > 120) throw reply;
    await sleep(500);
  }
  const ended = new AbortController();
  const working = workUntilDead(people, createLedger(), {
    onFirst() {},
    signal: ended.signal,
  });
  await sleep(Number(values.seconds) * 1_000);
  ended.abort();
  await working;
  await whenDelivered(portal);
  await portal.kill();
}

/** Runs verify; how long it took, how much memory it had, what it printed. */
async function look(portal) {
  const begun = performance.now();
  const { ok, printed } = await verify({
    ...portal,
    environment: {
      ...portal.environment,
      NODE_OPTIONS: `--require ${resolve('bench/verify/printPeak.cjs')}`,
    },
  });
  const seconds = secondsSince(begun);
  return {
    ok,
    printed,
    seconds,
    megabytes: /^peak (\d+)$/m.exec(printed)?.[1],
  };
}

function checkSize(what, { seconds, megabytes }) {
  checks.check(
    `${what}: in time and in little memory`,
    seconds <= Number(values.most) && Number(megabytes) <= MOST_MEGABYTES,
    `${seconds.toFixed(0)} s, ${megabytes} MB`,
  );
}

async function run(database) {
  const portal = await createPortal({
    ...{ port: values.port, database, bundle: values.bundle },
  });
  const sqlite = database === 'sqlite';
  try {
    await work(portal);
    const knex = portal.base.open('service-desk');
    const begun = performance.now();
    let count;
    await withoutIndexes(knex, { sqlite }, async () => {
      count = await multiply(knex, {
        wanted: Number(values.incidents),
        sqlite,
      });
    });
    await fillOpenings(knex);
    console.log(
      `      ${database}: ${count} incidents after ${secondsSince(
        begun,
      ).toFixed(0)} s`,
    );
    const whole = await look(portal);
    checks.check(`${database}: everything holds`, whole.ok);
    if (!whole.ok) console.log(whole.printed.replace(/^ok .*\n/gm, ''));
    checkSize(`${database}, whole`, whole);

    await knex('incidents')
      .where({ id: count - 1 })
      .increment('reopen_count');
    await knex.destroy();
    const altered = await look(portal);
    const wrong = altered.printed.match(/^ {9}.*$/gm) ?? [];
    checks.check(
      `${database}: the one that was altered is named, and no other`,
      !altered.ok &&
        wrong.length > 0 &&
        wrong.every(line => line.includes(`${count - 1} (`)),
      wrong.map(line => line.trim()).join('; '),
    );
    checkSize(`${database}, altered`, altered);
  } finally {
    await portal.stop({ keep: false });
  }
}

for (const database of values.databases.split(',')) await run(database);
process.exitCode = checks.failed > 0 ? 1 : 0;

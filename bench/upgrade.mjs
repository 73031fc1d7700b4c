// Runs an older version and this one side by side on one PostgreSQL, as while a portal is upgraded.
//
//   npm run bench:upgrade -- --old <folder> [--bundle .cache/production] [--port 7110]
//
// `--old` is a checkout of the older version with its dependencies, or its unpacked production
// build; `--bundle` is that of this one, else its sources are run. The old one starts and is
// used, then the new one joins, which migrates, and both are used; then incidents live from
// the report to the end through both in turn; then the old one leaves. Prints what each kind of
// request got in each phase. Exits with 1 when either version fails at anything while they are
// beside each other, when something acknowledged is lost, or when the databases do not hold
// together in the end.
import { parseArgs } from 'node:util';
import { createLedger } from './crash/load.mjs';
import { lostWrites, whenDelivered } from './crash/lookThrough.mjs';
import { createPortal, verify } from './faults/portal.mjs';
import { createProbe, summary } from './faults/probe.mjs';
import { Checks } from './portal/api.mjs';
import { liveThroughBoth } from './upgrade/story.mjs';

const SECONDS = 15;
const LIVES = 10;
const { values } = parseArgs({
  options: {
    old: { type: 'string' },
    bundle: { type: 'string' },
    port: { type: 'string', default: '7110' },
  },
});
if (!values.old) throw new Error('--old <folder>: which version was before?');
const checks = new Checks();
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));

async function probeOf(portal) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await createProbe(portal.url);
    } catch (error) {
      if (attempt > 90) throw error;
      await sleep(1_000);
    }
  }
}

async function use(what, probe) {
  const seen = await probe.during(SECONDS);
  console.log(`\n${what}`);
  summary(seen).forEach(line => console.log(`      ${line}`));
  return seen.filter(({ status }) => !(status < 300)).length;
}

const port = Number(values.port);
const old = await createPortal({
  ...{ port, database: 'postgresql', bundle: values.old },
});
const next = await createPortal({
  ...{ port: port + 1, database: 'postgresql', bundle: values.bundle },
  base: old.base,
});
let finished = false;
try {
  await old.start();
  const oldProbe = await probeOf(old);
  await use('the old version alone', oldProbe);
  await next.start();
  const nextProbe = await probeOf(next);
  const together = await Promise.all([
    use('the old version beside the new one', oldProbe),
    use('the new version beside the old one', nextProbe),
  ]);
  console.log('');
  checks.check(
    'the old version works beside the new one',
    together[0] === 0,
    `${together[0]} failed`,
  );
  checks.check(
    'the new version works beside the old one',
    together[1] === 0,
    `${together[1]} failed`,
  );
  const lives = await Promise.all(
    Array.from({ length: LIVES }, (_, i) =>
      liveThroughBoth(i % 2 ? [old.url, next.url] : [next.url, old.url]),
    ),
  );
  const failures = lives.flatMap(life => life.failures);
  checks.check(
    'incidents live through both, each move by the other version',
    failures.length === 0,
    `${lives.length} incidents of ${lives[0].moves} moves`,
  );
  [...new Set(failures)].forEach(line => console.log(`      ${line}`));
  await old.kill();
  const alone = await use('the new version alone', nextProbe);
  checks.check('the new version works alone', alone === 0, `${alone} failed`);
  const ledger = createLedger();
  for (const { kept } of [oldProbe, nextProbe]) {
    kept.incidents.forEach(number => ledger.incidents.set(number, 1));
    kept.comments.forEach(id => ledger.comments.add(id));
  }
  for (const { number, version, comments } of lives) {
    if (number) ledger.incidents.set(number, version);
    comments.forEach(id => ledger.comments.add(id));
  }
  const lost = await lostWrites(next, ledger);
  checks.check(
    'everything that either acknowledged is there',
    Object.values(lost).every(n => n === 0),
    `${ledger.incidents.size} incidents, ${ledger.comments.size} comments`,
  );
  await whenDelivered(next);
  const { ok, printed } = await verify(next);
  checks.check('the databases hold together', ok);
  if (!ok) console.log(printed.replace(/^ok .*\n/gm, ''));
  finished = true;
} finally {
  const keep = !finished || checks.failed > 0;
  if (keep) console.log(`      logs: ${old.folder}, ${next.folder}`);
  await next.stop({ keep });
  await old.stop({ keep });
}
process.exitCode = checks.failed > 0 ? 1 : 0;

/*
 * Filing, actions, the incident page and lists, over HTTP, as a share of what a bare Express
 * and knex server does with the same statements on the same database, and of what they cost
 * in a Backstage plugin without rules, behind a token and one permission decision.
 *
 *   npm run bench:intake -- [--sizes 0,100000,1000000] [--concurrency 1,16,64]
 *     [--databases sqlite,postgresql] [--postgres <url>] [--kinds file,list] [--rounds 3]
 *     [--seconds 1] [--profile <folder>]
 *
 * Rounds alternate between the three, so that whatever else the machine does hits all of
 * them; ratios are the middle one of the rounds'. Exits with 1 when a floor is missed.
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { connect, createDatabase } from '../desk/database';
import { forDatabases, type Database } from '../desk/databases';
import { fillDesk } from './fillDesk';
import { kindsOf } from './kinds';
import { Meter } from './measure';
import { printReport, type Result } from './report';
import { startBare, startPortal } from './servers';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '0,100000,1000000' },
    concurrency: { type: 'string', default: '1,16,64' },
    databases: { type: 'string', default: 'sqlite,postgresql' },
    postgres: { type: 'string' },
    kinds: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '1' },
    profile: { type: 'string' },
  },
});
const numbersOf = (text: string) => text.split(',').map(Number);
const sizes = numbersOf(values.sizes);
const concurrency = numbersOf(values.concurrency);
const wanted = values.kinds?.split(',').map(name => name.trim());

const measuredSoFar: Result[] = [];

async function measure(
  options: {
    database: Database;
    server: string | undefined;
    incidents: number;
  },
  say: (line: string) => void,
): Promise<void> {
  const { database, server, incidents } = options;
  say(`${incidents} incidents`);
  const { at, drop } = await createDatabase(server);
  const filling = await connect(at, { durable: false });
  await fillDesk(filling, incidents);
  await filling.destroy();
  const knex = await connect(at, { durable: true });
  const profile = values.profile && resolve(values.profile);
  if (profile) mkdirSync(profile, { recursive: true });
  say('starting the servers');
  const portal = await startPortal(at, { profile });
  const bare = await startBare(at);
  try {
    const kinds = await kindsOf(knex, { database, incidents });
    const meter = Meter.create({
      knex,
      bare: bare.url,
      portal,
      rounds: Number(values.rounds),
      seconds: Number(values.seconds),
    });
    await meter.prepare(kinds[0]);
    const runs = kinds
      .filter(({ name }) => !wanted || wanted.includes(name))
      .flatMap(kind =>
        concurrency
          .filter(atOnce => kind.core || atOnce === 16)
          .map(atOnce => ({ kind, atOnce })),
      );
    for (const [i, { kind, atOnce }] of runs.entries()) {
      say(`${i + 1}/${runs.length} ${kind.name}, ${atOnce} at once`);
      const measured = await meter.measure(kind, atOnce);
      measuredSoFar.push({ database, incidents, ...measured });
    }
  } finally {
    await portal.stop();
    await bare.stop();
    await knex.destroy();
    await drop();
  }
}

async function main(): Promise<void> {
  const begun = performance.now();
  await forDatabases(
    { wanted: values.databases, postgres: values.postgres },
    async (database, server) => {
      for (const incidents of sizes) {
        const say = (line: string) => {
          const seconds = Math.round((performance.now() - begun) / 1_000);
          console.log(`${String(seconds).padStart(5)} s  ${database}, ${line}`);
        };
        await measure({ database, server, incidents }, say);
      }
    },
  );
  if (printReport(measuredSoFar) > 0) process.exitCode = 1;
}

main().catch(error => {
  // An hour of figures is not lost for what comes last.
  printReport(measuredSoFar);
  console.error(String(error?.stack ?? error).slice(0, 6_000));
  process.exit(1);
});

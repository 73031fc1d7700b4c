/*
 * The measures of 24,918 real incidents beside what the log says of itself, and how long the
 * dashboard takes, then of a million.
 *
 *   npm run bench:measures -- --data <directory> [--databases sqlite,postgresql]
 *     [--postgres <url>] [--until 1000000] [--plans]
 *
 * The directory has `incident_event_log.csv.gz` of UCI 498 and `reference.json`. The log is
 * written into the tables of the desk, and what measures read is worked out by the product's
 * own SQL. Exits with 1 when a figure differs or a dashboard takes too long.
 */
import { parseArgs } from 'node:util';
import { connect, createDatabase } from '../desk/database';
import { forDatabases, type Database } from '../desk/databases';
import { compare, readReference } from './compare';
import { timeDashboard } from './dashboard';
import { fillFacts, importLog, multiply } from './importLog';
import { readLog } from './logIncidents';

/** How long a dashboard of the log may take after the first time, and one of a million at all. */
const GOALS = { log: { warm: 1_000 }, million: { cold: 3_000 } };

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    databases: { type: 'string', default: 'sqlite,postgresql' },
    postgres: { type: 'string' },
    until: { type: 'string', default: '1000000' },
    plans: { type: 'boolean', default: false },
  },
});

const say = (line = '') => process.stdout.write(`${line}\n`);

async function measure(
  database: Database,
  server: string | undefined,
  directory: string,
): Promise<string[]> {
  const wrong: string[] = [];
  const incidents = readLog(directory);
  const { at, drop } = await createDatabase(server);
  const knex = await connect(at, { durable: false });
  try {
    const started = performance.now();
    await importLog(knex, incidents);
    const imported = performance.now();
    await fillFacts(knex);
    const seconds = (ms: number) => (ms / 1000).toFixed(1);
    say();
    say(
      `${database}: ${incidents.length} incidents imported in ${seconds(
        imported - started,
      )} s, their facts worked out in ${seconds(
        performance.now() - imported,
      )} s`,
    );
    const reference = readReference(directory);
    wrong.push(...(await compare(knex, { reference, incidents, say })));

    const small = await timeDashboard(knex, { plans: values.plans, say });
    if (small.warm > GOALS.log.warm) {
      wrong.push(`${database}: the dashboard takes ${small.warm} ms`);
    }
    const until = Number(values.until);
    if (until > incidents.length) {
      const begun = performance.now();
      await multiply(knex, { incidents: incidents.length, until });
      say();
      say(
        `${database}: ${until} incidents in ${seconds(
          performance.now() - begun,
        )} s`,
      );
      const large = await timeDashboard(knex, { plans: true, say });
      if (large.cold > GOALS.million.cold) {
        wrong.push(
          `${database}: the dashboard of ${until} takes ${large.cold} ms`,
        );
      }
    }
  } finally {
    await knex.destroy();
    await drop();
  }
  return wrong;
}

async function main(): Promise<void> {
  const { data } = values;
  if (!data) throw new Error('--data: the directory of the log is required');
  const wrong: string[] = [];
  await forDatabases(
    { wanted: values.databases, postgres: values.postgres },
    async (database, server) => {
      wrong.push(...(await measure(database, server, data)));
    },
  );
  say();
  for (const line of wrong) say(`WRONG: ${line}`);
  say(wrong.length === 0 ? 'All as it must be.' : `${wrong.length} wrong`);
  if (wrong.length > 0) process.exitCode = 1;
}

main().catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exitCode = 1;
});

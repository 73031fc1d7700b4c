/*
 * Escalation steps of many running clocks: on time, after a stop, and with a replica killed.
 *
 *   npm run bench:clocks -- [--clocks 100000] [--due 5000] [--databases sqlite,postgresql]
 *     [--postgres <url>]
 *   npm run bench:clocks -- --arithmetic
 *
 * So many steps fall due within a minute; two replicas sweep on PostgreSQL, one process on
 * SQLite. Then an hour passes with nobody there. On PostgreSQL one of two replicas is killed
 * in the middle of a sweep. Exits with 1 when a step is lost, taken twice or out of order.
 * With `--arithmetic` it shows how many due times are computed a second, and nothing else.
 */
import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  connect,
  createDatabase,
  type DatabaseAddress,
} from '../desk/database';
import { forDatabases, type Database } from '../desk/databases';
import { partOfThisProcess, runPart, startPart } from '../desk/parts';
import { measureArithmetic } from './arithmetic';
import { copyIncident } from './copies';
import { checkTaken, makeDue, now, type Range, type Taken } from './dueSteps';
import {
  openDesk,
  openReplica,
  type ReplicaPart,
  type ReplicaResult,
} from './replica';

const MINUTE = 60;
const HOUR = 3_600;
const KILL_AFTER_MS = 1_500;

const { values } = parseArgs({
  options: {
    clocks: { type: 'string', default: '100000' },
    due: { type: 'string', default: '5000' },
    databases: { type: 'string', default: 'sqlite,postgresql' },
    postgres: { type: 'string' },
    arithmetic: { type: 'boolean', default: false },
  },
});

interface Row extends Taken {
  database: Database;
  what: string;
  /** How long the sweeps took that took them. */
  seconds: number;
}

const start = (part: ReplicaPart) => startPart<ReplicaResult>(__filename, part);

async function fill(at: DatabaseAddress): Promise<void> {
  const knex = await connect(at, { durable: false });
  await openDesk(knex, 0).file(
    { title: 'Nothing works', description: 'At all.' },
    {
      by: {
        kind: 'user',
        ref: 'user:default/somebody',
        groups: [],
        roles: { agent: false, incidentManager: false, deskManager: false },
      },
    },
  );
  await copyIncident(knex, { until: Number(values.clocks) });
  await knex.destroy();
}

async function measure(
  database: Database,
  server: string | undefined,
): Promise<Row[]> {
  const due = Number(values.due);
  const { at, drop } = await createDatabase(server);
  console.log(`${database}: ${values.clocks} incidents with running clocks`);
  await fill(at);
  const rangeOf = (place: number): Range => ({
    from: 1 + place * due,
    to: (place + 1) * due,
  });
  const withKnex = async <T>(
    work: (knex: Awaited<ReturnType<typeof connect>>) => Promise<T>,
  ) => {
    const knex = await connect(at, { durable: false });
    const result = await work(knex);
    await knex.destroy();
    return result;
  };
  const replicas = database === 'postgresql' ? 2 : 1;
  const rows: Row[] = [];
  const add = async (
    what: string,
    options: { range: Range; percents: number[]; seconds: number },
  ) => {
    const { range, percents, seconds } = options;
    const taken = await withKnex(knex => checkTaken(knex, range, percents));
    if (taken.steps !== due * percents.length) {
      taken.wrong.push(`${taken.steps} steps instead of ${due}`);
    }
    rows.push({ database, what, seconds, ...taken });
  };

  console.log(`${database}: ${due} steps fall due within a minute`);
  const parts = await Promise.all(
    Array.from({ length: replicas }, () =>
      start({ at, aheadSeconds: 0, forSeconds: MINUTE + 15 }),
    ),
  );
  await withKnex(knex =>
    makeDue(knex, rangeOf(0), {
      percents: [50],
      from: now().plus({ seconds: 5 }),
      overSeconds: MINUTE,
    }),
  );
  parts.forEach(part => part.begin());
  await Promise.all(parts.map(({ result }) => result));
  await add('due within a minute', {
    range: rangeOf(0),
    percents: [50],
    seconds: MINUTE,
  });

  console.log(`${database}: an hour with nobody there`);
  await withKnex(knex =>
    makeDue(knex, rangeOf(1), {
      percents: [50, 100],
      from: now(),
      overSeconds: HOUR - 5 * MINUTE,
    }),
  );
  const late = await start({ at, aheadSeconds: HOUR, forSeconds: 0 });
  late.begin();
  const { seconds } = await late.result;
  await add('after an hour with nobody there', {
    range: rangeOf(1),
    percents: [50, 100],
    seconds,
  });

  if (database === 'postgresql') {
    console.log(`${database}: one of two replicas is killed`);
    await withKnex(knex =>
      makeDue(knex, rangeOf(2), {
        percents: [50],
        from: now(),
        overSeconds: 1,
      }),
    );
    const part = { at, aheadSeconds: 10, forSeconds: 0 };
    const [killed, other] = [await start(part), await start(part)];
    killed.begin();
    other.begin();
    await sleep(KILL_AFTER_MS);
    killed.kill();
    const first = await other.result;
    // What the dead one had in hand is anybody's again.
    const last = await start(part);
    last.begin();
    const then = await last.result;
    await add('one of two replicas killed', {
      range: rangeOf(2),
      percents: [50],
      seconds: first.seconds + then.seconds,
    });
  }
  await drop();
  return rows;
}

async function main(): Promise<void> {
  if (values.arithmetic) {
    if (!measureArithmetic()) process.exitCode = 1;
    return;
  }
  const rows: Row[] = [];
  await forDatabases(
    { wanted: values.databases, postgres: values.postgres },
    async (database, server) => {
      rows.push(...(await measure(database, server)));
    },
  );
  console.log(
    '\n| database | steps | taken | a second | the last one after it was due, s | marked late |\n' +
      '| --- | --- | --- | --- | --- | --- |',
  );
  for (const row of rows) {
    console.log(
      `| ${row.database} | ${row.what} | ${row.steps} | ${(
        row.steps / row.seconds
      ).toFixed(0)} | ${row.latest.toFixed(1)} | ${row.markedLate} |`,
    );
  }
  const wrong = rows.flatMap(row =>
    row.wrong.map(line => `${row.database}, ${row.what}: ${line}`),
  );
  wrong.forEach(line => console.log(`WRONG ${line}`));
  if (wrong.length > 0) process.exitCode = 1;
}

const part = partOfThisProcess<ReplicaPart>();
(part ? runPart(() => openReplica(part)) : main()).catch(error => {
  console.error(String(error?.stack ?? error).slice(0, 2_000));
  process.exit(1);
});

/*
 * What the desk asks its database all day, among very many incidents.
 *
 *   npm run bench:plans -- [--incidents 1000000] [--databases sqlite,postgresql]
 *     [--postgres <url>] [--most 1000]
 *
 * Prints for each read how many statements it is, how long it takes (the middle one of five,
 * and the longest), and on PostgreSQL how many rows the step looked at that looked at most.
 * Exits with 1 when one takes longer than `--most` milliseconds.
 */
import { parseArgs } from 'node:util';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import {
  rowsRead,
  statementsOf,
} from '../../packages/backend-kit/src/testing/queryPlans';
import {
  deskReads,
  type DeskRead,
} from '../../plugins/service-desk-backend/src/__testUtils__/deskReads';
import {
  insertManyIncidents,
  insertTheirHistory,
  withoutIndexes,
} from '../../plugins/service-desk-backend/src/__testUtils__/manyIncidents';
import { connect, createDatabase } from '../desk/database';
import { forDatabases, type Database } from '../desk/databases';

const ROUNDS = 5;

const { values } = parseArgs({
  options: {
    incidents: { type: 'string', default: '1000000' },
    databases: { type: 'string', default: 'sqlite,postgresql' },
    postgres: { type: 'string' },
    most: { type: 'string', default: '1000' },
  },
});

interface Row {
  database: Database;
  name: string;
  statements: number;
  medianMs: number;
  longestMs: number;
  /** Of PostgreSQL alone. */
  rows?: number;
}

async function measureRead(
  knex: Knex,
  database: Database,
  { name, run }: DeskRead,
): Promise<Row> {
  const statements = await statementsOf(knex, run);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    await run();
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const looked: number[] = [];
  if (database === 'postgresql') {
    const reads = statements.filter(({ sql }) => /^(with|select)/.test(sql));
    for (const read of reads) looked.push(await rowsRead(knex, read));
  }
  return {
    database,
    name,
    statements: statements.length,
    medianMs: times[Math.floor(ROUNDS / 2)],
    longestMs: times[ROUNDS - 1],
    rows: looked.length > 0 ? Math.round(Math.max(...looked)) : undefined,
  };
}

async function measure(
  database: Database,
  server: string | undefined,
): Promise<Row[]> {
  const { at, drop } = await createDatabase(server);
  const knex = await connect(at, { durable: false });
  const count = Number(values.incidents);
  console.log(`${database}: ${count} incidents`);
  await withoutIndexes(knex, async () => {
    await insertManyIncidents(knex, count);
    await insertTheirHistory(knex);
  });
  // Incidents come one a minute; nearly all that are open are late by now.
  const now = DateTime.fromISO('2025-01-01T00:00:00.000Z').plus({
    minutes: count,
  });
  const rows: Row[] = [];
  for (const read of deskReads(knex, { now })) {
    rows.push(await measureRead(knex, database, read));
  }
  await knex.destroy();
  await drop();
  return rows;
}

async function main(): Promise<void> {
  const rows: Row[] = [];
  await forDatabases(
    { wanted: values.databases, postgres: values.postgres },
    async (database, server) => {
      rows.push(...(await measure(database, server)));
    },
  );
  console.log(
    '\n| database | read | statements | ms | longest, ms | rows looked at |\n' +
      '| --- | --- | --- | --- | --- | --- |',
  );
  for (const row of rows) {
    const { database, name, statements, medianMs, longestMs } = row;
    console.log(
      `| ${database} | ${name} | ${statements} | ${medianMs.toFixed(
        1,
      )} | ${longestMs.toFixed(1)} | ${row.rows ?? ''} |`,
    );
  }
  const slow = rows.filter(({ medianMs }) => medianMs > Number(values.most));
  slow.forEach(({ database, name }) =>
    console.log(`SLOW ${database}, ${name}`),
  );
  if (slow.length > 0) process.exitCode = 1;
}

main().catch(error => {
  console.error(String(error?.stack ?? error).slice(0, 2_000));
  process.exit(1);
});

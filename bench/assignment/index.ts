/*
 * Files a burst of incidents onto a team whose people get them at once.
 *
 *   npm run bench:assignment -- [--incidents 10000] [--clients 64] [--agents 50]
 *     [--databases sqlite,postgresql] [--postgres <url>]
 *
 * PostgreSQL has two replicas, SQLite one process. Beside each run stands one in which the
 * team takes its work from a queue, so that nobody is chosen. Exits with 1 when an incident
 * is lost or has two people, or when one of the equals has two more than another.
 */
import { parseArgs } from 'node:util';
import { createDatabase } from '../desk/database';
import { forDatabases, type Database } from '../desk/databases';
import { partOfThisProcess, runPart, startPart } from '../desk/parts';
import { checkAssignments } from './checkAssignments';
import { openReplica, type FilingPart, type FilingResult } from './filing';

const replicasOf = { sqlite: 1, postgresql: 2 } as const;

const { values } = parseArgs({
  options: {
    incidents: { type: 'string', default: '10000' },
    clients: { type: 'string', default: '64' },
    agents: { type: 'string', default: '50' },
    databases: { type: 'string', default: 'sqlite,postgresql' },
    postgres: { type: 'string' },
  },
});

interface Row {
  database: Database;
  mode: FilingPart['mode'];
  rate: number;
  fewest: number;
  most: number;
  wrong: string[];
}

async function measure(
  database: Database,
  mode: FilingPart['mode'],
  server: string | undefined,
): Promise<Row> {
  const replicas = replicasOf[database];
  const agents = Number(values.agents);
  const { at, drop } = await createDatabase(server);
  const parts = await Promise.all(
    Array.from({ length: replicas }, () =>
      startPart<FilingResult>(__filename, {
        at,
        mode,
        agents,
        incidents: Math.round(Number(values.incidents) / replicas),
        clients: Math.round(Number(values.clients) / replicas),
      } satisfies FilingPart),
    ),
  );
  parts.forEach(part => part.begin());
  const results = await Promise.all(parts.map(({ result }) => result));
  const numbers = results.flatMap(result => result.numbers);
  const check = await checkAssignments(at, { numbers, agents, mode });
  await drop();
  const refused = results.flatMap(result => result.refused);
  return {
    database,
    mode,
    rate: numbers.length / Math.max(...results.map(({ seconds }) => seconds)),
    fewest: check.fewest,
    most: check.most,
    wrong: [...check.wrong, ...refused.slice(0, 5)],
  };
}

async function main(): Promise<void> {
  const rows: Row[] = [];
  await forDatabases(
    { wanted: values.databases, postgres: values.postgres },
    async (database, server) => {
      for (const mode of ['pull', 'assign'] as const) {
        console.log(`${database}, ${mode}`);
        rows.push(await measure(database, mode, server));
      }
    },
  );
  console.log(
    `\n${values.incidents} incidents, ${values.clients} clients, ${values.agents} agents\n\n` +
      '| database | replicas | people | filed a second | of filing alone | incidents of an agent |\n' +
      '| --- | --- | --- | --- | --- | --- |',
  );
  for (const { database, mode, rate, fewest, most } of rows) {
    const alone = rows.find(
      row => row.database === database && row.mode === 'pull',
    )!;
    const people = mode === 'assign' ? 'chosen' : 'take it themselves';
    const each = mode === 'assign' ? `${fewest} to ${most}` : '–';
    console.log(
      `| ${database} | ${replicasOf[database]} | ${people} | ${rate.toFixed(
        0,
      )} | ${(rate / alone.rate).toFixed(2)} | ${each} |`,
    );
  }
  const wrong = rows.flatMap(row =>
    row.wrong.map(line => `${row.database}, ${row.mode}: ${line}`),
  );
  wrong.forEach(line => console.log(`WRONG ${line}`));
  if (wrong.length > 0) process.exitCode = 1;
}

const part = partOfThisProcess<FilingPart>();
(part ? runPart(() => openReplica(part)) : main()).catch(error => {
  console.error(String(error?.stack ?? error).slice(0, 2_000));
  process.exit(1);
});

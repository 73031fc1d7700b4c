// Sends both plugins requests of all kinds to all their operations, for as long as it is told.
//
//   npm run bench:fuzz -- [--minutes 10] [--seed 1] [--plugins service-desk,knowledge-base]
//     [--each 4]
//
// The minutes are those of each plugin. It is the fuzz test of `npm test` again and again, each
// time with another seed and a fresh database, SQLite and PostgreSQL. Prints for each operation
// how often it gave which status. Exits with 1 when an answer was a 5xx, held a stack or another
// person's words, or when something was stored of what was refused; the request is above the
// table, and `--seed` with its seed sends it again.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { testDatabase } from '../scripts/lib/testDatabase.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    plugins: { type: 'string', default: 'service-desk,knowledge-base' },
    each: { type: 'string', default: '4' },
  },
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error('How many minutes?');
/** Seeds of one test process: each has databases of its own. */
const RUNS = 6;
const cli = join(
  dirname(
    createRequire(import.meta.url).resolve('@backstage/cli/package.json'),
  ),
  'bin/backstage-cli',
);

function test(plugin, { seed, report, env }) {
  return new Promise((resolve, reject) => {
    spawn(
      process.execPath,
      [
        cli,
        'repo',
        'test',
        '--watchAll=false',
        `plugins/${plugin}-backend/src/tests/fuzz.test.ts`,
      ],
      {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: {
          ...process.env,
          ...env,
          CI: '1',
          BACKSTAGE_TEST_DISABLE_DOCKER: '1',
          FUZZ_SEED: String(seed),
          FUZZ_RUNS: String(RUNS),
          FUZZ_EACH: values.each,
          FUZZ_REPORT: report,
        },
      },
    )
      .once('error', reject)
      .once('exit', resolve);
  });
}

/** What all runs together have to see, or they tried little. */
const STATUSES = [200, 201, 400, 401, 403, 404, 409];

/** Adds up what the runs kept; returns what was wrong, and how many there were, too. */
function sumOf(report) {
  const lines = readFileSync(report, 'utf8').trim().split('\n');
  const sum = {};
  const wrong = [];
  for (const line of lines) {
    const report = JSON.parse(line);
    wrong.push(...report.wrong);
    for (const [operation, counts] of Object.entries(report.counts)) {
      for (const [status, count] of Object.entries(counts)) {
        sum[operation] ??= {};
        sum[operation][status] = (sum[operation][status] ?? 0) + count;
      }
    }
  }
  const seen = new Set(Object.values(sum).flatMap(Object.keys));
  for (const status of STATUSES) {
    if (!seen.has(String(status))) wrong.push(`Nothing was answered ${status}`);
  }
  return { sum, wrong, runs: lines.length };
}

function print(plugin, { sum, wrong, runs: done }) {
  for (const what of wrong) process.stdout.write(`WRONG ${what}\n`);
  const rows = Object.entries(sum).sort(([a], [b]) => a.localeCompare(b));
  const statuses = [
    ...new Set(rows.flatMap(([, counts]) => Object.keys(counts))),
  ].sort();
  const total = rows
    .flatMap(([, counts]) => Object.values(counts))
    .reduce((a, b) => a + b, 0);
  process.stdout.write(
    `\n${plugin}: ${total} requests in ${done} runs, from seed ${values.seed}\n\n`,
  );
  const line = cells =>
    `${cells[0].padEnd(30)}${cells
      .slice(1)
      .map(cell => String(cell).padStart(8))
      .join('')}\n`;
  process.stdout.write(line(['operation', ...statuses]));
  for (const [operation, counts] of rows) {
    process.stdout.write(
      line([operation, ...statuses.map(status => counts[status] ?? '')]),
    );
  }
}

const directory = mkdtempSync(join(tmpdir(), 'firstline-fuzz-'));
const database = await testDatabase();
let failed = false;
try {
  for (const plugin of values.plugins.split(',')) {
    const report = join(directory, plugin);
    const until = Date.now() + minutes * 60_000;
    for (let seed = Number(values.seed); Date.now() < until; seed += RUNS) {
      const status = await test(plugin, { seed, report, env: database.env });
      failed ||= status !== 0;
    }
    if (!existsSync(report)) continue;
    const found = sumOf(report);
    print(plugin, found);
    failed ||= found.wrong.length > 0;
  }
} finally {
  await database.stop?.();
  rmSync(directory, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

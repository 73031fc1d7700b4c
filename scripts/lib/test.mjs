// npm test: type check, lint, format, unused code, and the tests on both databases.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inCheckout, readJson } from './checkout.mjs';
import { reportLongFiles } from './longFiles.mjs';
import { prepare } from './prepare.mjs';
import { run } from './processes.mjs';
import { elapsed, say, steps } from './say.mjs';
import { createTally } from './tally.mjs';
import { testDatabase } from './testDatabase.mjs';

const checks = [
  { name: 'types', args: ['tsc'] },
  { name: 'lint', args: ['lint'] },
  { name: 'lint of scripts', args: ['lint:scripts'] },
  { name: 'format', args: ['format'] },
  { name: 'unused code (knip)', args: ['knip'] },
  { name: 'tests of scripts', args: ['test:scripts'] },
];

/** What a jest report says: counts, and what is wrong with the run as a whole. */
export function readReport(report) {
  const assertions = report.testResults.flatMap(
    suite => suite.assertionResults,
  );
  const onPostgres = assertions.filter(
    ({ fullName, status }) => /POSTGRES/.test(fullName) && status === 'passed',
  ).length;
  const problems = [];
  if (onPostgres === 0) {
    problems.push('PostgreSQL was left out: no test ran on it');
  }
  const leftOut = report.numPendingTests + report.numTodoTests;
  if (leftOut > 0) {
    problems.push(`${leftOut} tests are skipped or not written`);
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    onPostgres,
    problems,
  };
}

/** Works through a list from its beginning, two at a time: most of the checks keep one core busy. */
async function inPairs(items, work) {
  const rest = [...items];
  const lane = async () => {
    for (let item = rest.shift(); item; item = rest.shift()) {
      await work(item);
    }
  };
  await Promise.all([lane(), lane()]);
}

async function runJest(tools, args, env) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'firstline-tests-'));
  const file = path.join(folder, 'report.json');
  try {
    const { status } = await run(
      tools.node,
      [
        ...[tools.yarn, 'backstage-cli', 'repo', 'test', '--watchAll=false'],
        ...['--json', `--outputFile=${file}`, ...args],
      ],
      { cwd: inCheckout(), env },
    );
    return { status, report: fs.existsSync(file) ? readJson(file) : undefined };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs all checks and tests, or with arguments only the tests that they choose (as for jest).
 *
 * @returns the exit code
 */
export async function test(args) {
  const chosen = args.length > 0;
  const wanted = chosen ? [] : checks;
  const next = steps(3 + wanted.length);
  const tools = await prepare(next);
  const tally = createTally();

  await inPairs(wanted, async ({ name, args: script }) => {
    next(name);
    const begun = performance.now();
    const { status, output } = await run(
      tools.node,
      [tools.yarn, 'run', ...script],
      { cwd: inCheckout(), env: tools.env, onText: () => {} },
    );
    if (status !== 0) {
      process.stdout.write(output);
    }
    tally.check(status === 0);
    say(`    ${name}: ${status === 0 ? 'good' : 'FAILED'} (${elapsed(begun)})`);
    if (name === 'lint') reportLongFiles();
  });

  next('tests on SQLite and PostgreSQL');
  const begun = performance.now();
  const database = await testDatabase();
  const { status, report } = await runJest(tools, args, {
    ...tools.env,
    ...database.env,
    CI: '1',
    BACKSTAGE_TEST_DISABLE_DOCKER: '1',
    // The test kit refuses to go on without PostgreSQL, instead of quietly testing half.
    FIRSTLINE_REQUIRE_POSTGRES: '1',
  }).finally(database.stop);
  if (report) {
    const { passed, failed, onPostgres, problems } = readReport(report);
    tally.add(passed, failed);
    say(
      `    ${passed} passed (${onPostgres} of them on PostgreSQL), ${failed} failed (${elapsed(
        begun,
      )})`,
    );
    for (const problem of chosen ? [] : problems) {
      say(`    FAILED: ${problem}`);
      tally.check(false);
    }
    if (status !== 0 && failed === 0) {
      say('    FAILED: the test runner ended with an error');
      tally.check(false);
    }
  } else {
    say('    FAILED: the test runner left no report');
    tally.check(false);
  }
  return tally.close();
}

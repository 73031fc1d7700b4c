// What the scripts decide by themselves; that they start, test and build is seen by using them.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { inCheckout } from './lib/checkout.mjs';
import { readBrowserReport } from './lib/e2e.mjs';
import { withoutNpmSettings } from './lib/environment.mjs';
import { longFiles } from './lib/longFiles.mjs';
import { configArguments } from './lib/portalSettings.mjs';
import { hashSources } from './lib/stamp.mjs';
import { createTally } from './lib/tally.mjs';
import { readReport } from './lib/test.mjs';
import { newMigration } from './new-migration.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'firstline-scripts-'));
after(() => fs.rmSync(folder, { recursive: true, force: true }));

const report = (...assertionResults) => ({
  numPassedTests: assertionResults.length,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ assertionResults }],
});
const passed = fullName => ({ fullName, status: 'passed' });

test('a run without PostgreSQL is a failure', () => {
  const both = readReport(
    report(passed('x POSTGRES_18'), passed('x SQLITE_3')),
  );
  assert.deepEqual(both, { passed: 2, failed: 0, onPostgres: 1, problems: [] });
  const half = readReport(report(passed('x SQLITE_3')));
  assert.match(half.problems[0], /PostgreSQL was left out/);
});

test('skipped tests and suites that do not run are failures', () => {
  const skipping = { ...report(passed('x POSTGRES_18')), numPendingTests: 2 };
  assert.match(readReport(skipping).problems[0], /2 tests are skipped/);
  const broken = {
    ...report(passed('x POSTGRES_18')),
    numRuntimeErrorTestSuites: 1,
  };
  assert.equal(readReport(broken).failed, 1);
  assert.deepEqual(
    readBrowserReport({
      stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 },
    }),
    { passed: 5, failed: 3 },
  );
});

test('the closing line and the exit code agree', t => {
  const print = t.mock.method(console, 'log', () => {});
  const tally = createTally();
  tally.add(3, 0);
  tally.check(true);
  assert.equal(tally.close(), 0);
  tally.check(false);
  assert.equal(tally.close(), 1);
  assert.equal(createTally().close(), 1);
  assert.deepEqual(
    print.mock.calls.map(call => call.arguments[0]),
    ['\n4 passed, 0 failed', '\n4 passed, 1 failed', '\n0 passed, 0 failed'],
  );
});

test('configuration files are read after app-config.yaml, from where the user stands', () => {
  assert.deepEqual(configArguments([]), []);
  assert.deepEqual(
    configArguments(['--config', '/a.yaml', '--config=/b.yaml']),
    [
      ...['--config', inCheckout('app-config.yaml')],
      ...['--config', '/a.yaml', '--config', '/b.yaml'],
    ],
  );
});

test("npm's own settings do not leak, everything else passes", () => {
  assert.deepEqual(
    withoutNpmSettings({
      npm_config_registry: 'x',
      npm_lifecycle_event: 'start',
      APP_CONFIG_app_title: 'y',
    }),
    { APP_CONFIG_app_title: 'y' },
  );
});

test('the hash of sources follows contents, names and removals, and not tests', () => {
  const source = path.join(folder, 'source');
  const write = (name, text) => fs.writeFileSync(path.join(source, name), text);
  fs.mkdirSync(source);
  write('a.ts', '1');
  const first = hashSources([source]);
  write('a.test.ts', '1');
  assert.equal(hashSources([source]), first);
  write('a.ts', '2');
  assert.notEqual(hashSources([source]), first);
  write('a.ts', '1');
  assert.equal(hashSources([source]), first);
  fs.renameSync(path.join(source, 'a.ts'), path.join(source, 'b.ts'));
  assert.notEqual(hashSources([source]), first);
});

test('files over 300 lines are named', () => {
  const source = path.join(folder, 'long');
  fs.mkdirSync(source);
  fs.writeFileSync(path.join(source, 'short.ts'), 'x\n'.repeat(300));
  fs.writeFileSync(path.join(source, 'long.ts'), 'x\n'.repeat(301));
  assert.deepEqual(longFiles([source]), [
    { file: path.join(source, 'long.ts'), lines: 301 },
  ]);
});

test('a new migration has a name that sorts and both directions', () => {
  const plugin = path.join(folder, 'plugin');
  fs.mkdirSync(plugin);
  fs.writeFileSync(path.join(plugin, 'package.json'), '{}');
  const now = new Date('2026-11-21T10:20:30Z');
  const file = newMigration({ folder: plugin, name: 'add-place', now });
  assert.equal(path.basename(file), '20261121102030_add_place.js');
  assert.match(
    fs.readFileSync(file, 'utf8'),
    /exports\.up[\s\S]*exports\.down/,
  );
  for (const [name, when] of [
    ['Add place', now],
    ['place', now],
    ['add-earlier', new Date('2026-11-20T00:00:00Z')],
  ]) {
    assert.throws(() => newMigration({ folder: plugin, name, now: when }));
  }
});

// Lets a day pass in both plugins among very many records, and looks at every statement of it.
//
//   npm run bench:stories -- [--rows 100000] [--plugins service-desk,knowledge-base]
//
// It is the test of plans of `npm test`, which has a thousand records, with as many as told, on
// SQLite and PostgreSQL. Exits with 1 when a statement reads a table from end to end, or a request
// is not answered as it ought to be; the statement and its plan are printed.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { testDatabase } from '../scripts/lib/testDatabase.mjs';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    plugins: { type: 'string', default: 'service-desk,knowledge-base' },
  },
});
if (!(Number(values.rows) > 0)) throw new Error('How many rows?');
const cli = join(
  dirname(
    createRequire(import.meta.url).resolve('@backstage/cli/package.json'),
  ),
  'bin/backstage-cli',
);
const paths = values.plugins
  .split(',')
  .map(plugin => `plugins/${plugin}-backend/src/tests/storyPlans.test.ts`);

const database = await testDatabase();
try {
  process.exitCode = await new Promise((resolve, reject) => {
    spawn(
      process.execPath,
      [cli, 'repo', 'test', '--watchAll=false', '--runInBand', ...paths],
      {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: {
          ...process.env,
          ...database.env,
          CI: '1',
          BACKSTAGE_TEST_DISABLE_DOCKER: '1',
          PLAN_ROWS: values.rows,
        },
      },
    )
      .once('error', reject)
      .once('exit', code => resolve(code ?? 1));
  });
} finally {
  await database.stop?.();
}

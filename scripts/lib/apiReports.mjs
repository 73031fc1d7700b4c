// npm run api-reports: what each published package exports, and its tables, in files that are committed.
import { prepare } from './prepare.mjs';
import { say, steps } from './say.mjs';

/**
 * Writes the reports anew.
 *
 * @param args - `--check` compares only, and fails when a report is not up to date
 * @returns the exit code
 */
export async function apiReports(args) {
  const check = args.includes('--check');
  const next = steps(4);
  const tools = await prepare(next);
  // These need what has just been installed.
  const { reportExports } = await import('./apiExports.mjs');
  const { reportTables } = await import('./apiTables.mjs');
  next('what packages export');
  const reports = await reportExports(tools);
  next('tables');
  reports.push(...(await reportTables()));

  const stale = reports.filter(report => report.settle({ check }));
  for (const { file } of stale) {
    say(`    ${check ? 'NOT UP TO DATE' : 'written'}: ${file}`);
  }
  say(
    `    ${reports.length} reports, ${
      stale.length === 0
        ? 'all as they were'
        : `${stale.length} ${check ? 'not up to date' : 'changed'}`
    }`,
  );
  if (check && stale.length) {
    say('    `npm run api-reports` writes them; read the difference.');
    return 1;
  }
  return 0;
}

import { resolve } from 'node:path';
import { isSqlite } from '@firstline/backend-kit';
import {
  eachDatabase,
  planOf,
  rowsRead,
  statementsOf,
} from '@firstline/backend-kit/testUtils';
import { DateTime } from 'luxon';
import { deskReads } from '../__testUtils__/deskReads';
import {
  insertManyIncidents,
  insertTheirHistory,
  withoutIndexes,
} from '../__testUtils__/manyIncidents';

const INCIDENTS = 60_000;
/** What is counted is counted to 10,000 and one; a scan would look at all. */
const MOST_ROWS = 20_000;
// A desk that is a day behind: some is due soon, much is overdue.
const now = DateTime.fromISO('2025-03-11T00:00:00.000Z');

/** Tables of a plan of SQLite that are read from end to end; what a part of it gave is none. */
function scanned(plan: string): string[] {
  const parts = [...plan.matchAll(/^(?:CO-ROUTINE|MATERIALIZE) (\w+)$/gm)];
  const given = new Set(parts.map(([, name]) => name));
  return [...plan.matchAll(/^SCAN (\w+)$/gm)]
    .map(([, name]) => name)
    .filter(name => !given.has(name));
}

describe('what the desk asks all day, among many incidents', () => {
  eachDatabase(
    'reads no table from end to end',
    async ({ knex }) => {
      await withoutIndexes(knex, async () => {
        await insertManyIncidents(knex, INCIDENTS);
        await insertTheirHistory(knex);
      });
      const scans: string[] = [];
      for (const read of deskReads(knex, { now })) {
        const { name, run, wide, through = [] } = read;
        for (const statement of await statementsOf(knex, run)) {
          if (!/^(with|select)/.test(statement.sql)) continue;
          if (isSqlite(knex)) {
            const plan = await planOf(knex, statement);
            if (
              scanned(plan).length > 0 ||
              through.some(index => !plan.includes(index))
            ) {
              scans.push(`${name}: ${statement.sql}\n${plan}`);
            }
          } else {
            const rows = await rowsRead(knex, statement);
            if (rows > MOST_ROWS && !wide) {
              scans.push(`${name} looks at ${rows}: ${statement.sql}`);
            }
          }
        }
      }
      expect(scans).toEqual([]);
      // The measure knows a scan when it sees one.
      const all = knex('incidents').where('title', 'x').toSQL();
      const statement = { sql: all.sql, bindings: ['x'] };
      if (isSqlite(knex)) {
        expect(scanned(await planOf(knex, statement))).toEqual(['incidents']);
      } else {
        expect(await rowsRead(knex, statement)).toBe(INCIDENTS);
      }
    },
    { migrationsDirectory: resolve(__dirname, '../../migrations') },
  );
});

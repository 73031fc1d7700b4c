import type { Knex } from 'knex';
import { isPostgres } from '../database';
import { toDbTime } from '../time';
import type { DateTime } from 'luxon';
import {
  checkSqlOf,
  type CheckContext,
  type ConsistencyCheck,
} from './ConsistencyCheck';

/** Of so many violations the records are named; the others are counted. */
const NAMED = 20;

/** What a check found. */
export interface CheckResult {
  says: string;
  /** How many rows were looked at. */
  rows: number;
  /** How many violations there are. */
  wrong: number;
  /** Some of them: the record, and what of it. */
  examples: string[];
}

/**
 * Runs checks on a database, which may be in use: all of them see it as it was at one moment,
 * and nothing is written.
 *
 * @param options - `now`: what is late is judged by it; `onResult`: told of each at once
 */
export async function runChecks(
  knex: Knex,
  checks: readonly ConsistencyCheck[],
  options: { now: DateTime; onResult?(result: CheckResult): void },
): Promise<CheckResult[]> {
  const postgres = isPostgres(knex);
  const context = { sql: checkSqlOf(knex), now: toDbTime(options.now) };
  return knex.transaction(
    async transaction => {
      if (postgres) {
        // Sorts of a million rows in memory; no time spent on compiling what runs once.
        await transaction.raw("set local work_mem = '128MB'");
        await transaction.raw('set local jit = off');
      } else {
        await transaction.raw('pragma query_only = on');
      }
      try {
        const results: CheckResult[] = [];
        for (const check of checks) {
          const result = await runCheck(transaction, check, context);
          options.onResult?.(result);
          results.push(result);
        }
        return results;
      } finally {
        if (!postgres) await transaction.raw('pragma query_only = off');
      }
    },
    postgres ? { isolationLevel: 'repeatable read', readOnly: true } : {},
  );
}

/** What does not hold, found before it is sorted: SQLite otherwise joins by looking through all of it for each row. */
function wrongRows(transaction: Knex.Transaction, sql: string) {
  return transaction
    .withMaterialized('wrong', transaction.raw(sql))
    .from('wrong');
}

async function runCheck(
  transaction: Knex.Transaction,
  check: ConsistencyCheck,
  context: CheckContext,
): Promise<CheckResult> {
  const sql = check.wrong(context);
  const [{ rows }] = await transaction(check.table).count({ rows: '*' });
  const found: { id: string | number; detail: string | null }[] =
    await wrongRows(transaction, sql)
      .select('id', 'detail')
      .orderBy(['id', 'detail'])
      .limit(NAMED + 1);
  return {
    says: check.says,
    rows: Number(rows),
    wrong:
      found.length > NAMED ? await countAll(transaction, sql) : found.length,
    examples: found.slice(0, NAMED).map(({ id, detail }) => {
      const name = check.nameOf?.(String(id)) ?? String(id);
      return detail === null ? name : `${name} (${detail})`;
    }),
  };
}

async function countAll(
  transaction: Knex.Transaction,
  sql: string,
): Promise<number> {
  const [{ count }] = await wrongRows(transaction, sql).count({ count: '*' });
  return Number(count);
}

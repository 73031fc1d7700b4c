import { isSqlite } from '../database';
import type { Knex } from 'knex';

/** A statement as it was sent. */
export interface Statement {
  sql: string;
  bindings: Knex.RawBinding[];
}

/** What a piece of work sends to the database. */
export async function statementsOf(
  knex: Knex,
  run: () => Promise<unknown>,
): Promise<Statement[]> {
  const statements: Statement[] = [];
  const record = (query: Statement) => statements.push(query);
  knex.on('query', record);
  await run();
  knex.off('query', record);
  return statements;
}

/** How the database would run a statement. */
export async function planOf(
  knex: Knex,
  statement: Statement,
): Promise<string> {
  const [plan] = await plansOf(knex, [statement]);
  return plan;
}

/** How the database would run each of some statements. */
export async function plansOf(
  knex: Knex,
  statements: readonly Statement[],
): Promise<string[]> {
  return knex.transaction(async trx => {
    const sqlite = isSqlite(knex);
    // With few rows a scan is quicker; the question is whether there is a way around it.
    if (!sqlite) await trx.raw('set local enable_seqscan = off');
    const plans: string[] = [];
    for (const { sql, bindings } of statements) {
      plans.push(
        sqlite
          ? textOf(
              await trx.raw(`explain query plan ${sql}`, bindings),
              'detail',
            )
          : textOf(
              (await trx.raw(`explain ${sql.replace(/\$\d+/g, '?')}`, bindings))
                .rows,
              'QUERY PLAN',
            ),
      );
    }
    return plans;
  });
}

function textOf(rows: Record<string, string>[], column: string): string {
  return rows.map(row => row[column]).join('\n');
}

interface PlanNode {
  'Node Type': string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: PlanNode[];
}

/**
 * Runs a statement as PostgreSQL would by its statistics, and takes it back.
 *
 * @returns how many rows were looked at by the step that looked at most
 */
export async function rowsRead(
  knex: Knex,
  statement: Statement,
): Promise<number> {
  const trx = await knex.transaction();
  try {
    const { rows } = await trx.raw(
      `explain (analyze, format json) ${statement.sql.replace(/\$\d+/g, '?')}`,
      statement.bindings,
    );
    const [{ Plan: top }] = rows[0]['QUERY PLAN'] as { Plan: PlanNode }[];
    return Math.max(...scansOf(top));
  } finally {
    await trx.rollback();
  }
}

function scansOf(node: PlanNode): number[] {
  const each =
    node['Actual Rows'] +
    (node['Rows Removed by Filter'] ?? 0) +
    (node['Rows Removed by Index Recheck'] ?? 0);
  return [
    node['Node Type'].includes('Scan') ? each * node['Actual Loops'] : 0,
    ...(node.Plans ?? []).flatMap(scansOf),
  ];
}

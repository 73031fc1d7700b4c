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
  const { bindings } = statement;
  if (isSqlite(knex)) {
    const rows = await knex.raw(
      `explain query plan ${statement.sql}`,
      bindings,
    );
    return rows.map((row: { detail: string }) => row.detail).join('\n');
  }
  // With few rows a scan is quicker; the question is whether there is a way around it.
  return knex.transaction(async trx => {
    await trx.raw('set local enable_seqscan = off');
    const sql = statement.sql.replace(/\$\d+/g, '?');
    const { rows } = await trx.raw(`explain ${sql}`, bindings);
    return rows
      .map((row: { 'QUERY PLAN': string }) => row['QUERY PLAN'])
      .join('\n');
  });
}

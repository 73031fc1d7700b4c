import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { isSqlite } from '../../database';

/**
 * What is stored: of each table a word that is another one as soon as a row of it is another one.
 *
 * @param options - `except`: tables that change by themselves
 */
export async function storedDigest(
  knex: Knex,
  options: { except: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const tables = (await tablesOf(knex)).filter(
    name => !options.except.includes(name),
  );
  return isSqlite(knex) ? contentsOf(knex, tables) : digestsOf(knex, tables);
}

async function contentsOf(
  knex: Knex,
  tables: string[],
): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  for (const table of tables) {
    const rows: unknown[] = await knex(table);
    const contents = rows.map(row => JSON.stringify(row)).sort();
    digests.set(
      table,
      createHash('sha256').update(JSON.stringify(contents)).digest('hex'),
    );
  }
  return digests;
}

/** All tables in one statement: there are many, and each would be a way to the server and back. */
async function digestsOf(
  knex: Knex,
  tables: string[],
): Promise<ReadonlyMap<string, string>> {
  const each = tables.map(
    () =>
      `select ? as name, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as digest from ?? as t`,
  );
  const { rows } = await knex.raw<{ rows: { name: string; digest: string }[] }>(
    each.join(' union all '),
    tables.flatMap(table => [table, table]),
  );
  return new Map(rows.map(({ name, digest }) => [name, digest]));
}

async function tablesOf(knex: Knex): Promise<string[]> {
  const names: string[] = isSqlite(knex)
    ? await knex('sqlite_master').where('type', 'table').pluck('name')
    : await knex('pg_tables')
        .whereRaw('schemaname = current_schema()')
        .pluck('tablename');
  return names
    .filter(name => !name.startsWith('sqlite_'))
    .sort((a, b) => a.localeCompare(b, 'en-US'));
}

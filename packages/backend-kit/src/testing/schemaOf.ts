import { Knex } from 'knex';
import { isSqlite } from '../database';

const OWN_OBJECTS = (name: string) =>
  !name.startsWith('knex_') && !name.startsWith('sqlite_');

async function sqliteSchema(knex: Knex): Promise<string[]> {
  const objects: { type: string; name: string; sql: string | null }[] =
    await knex('sqlite_master').select('type', 'name', 'sql');
  return objects
    .filter(({ name }) => OWN_OBJECTS(name))
    .map(({ type, name, sql }) => `${type} ${name}: ${sql}`);
}

async function postgresSchema(knex: Knex): Promise<string[]> {
  const { rows: columns } = await knex.raw(
    `select table_name as name, column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as text
     from information_schema.columns where table_schema = current_schema()`,
  );
  const { rows: indexes } = await knex.raw(
    `select tablename as name, indexdef as text from pg_indexes where schemaname = current_schema()`,
  );
  const { rows: constraints } = await knex.raw(
    `select conrelid::regclass::text as name, conname || ' ' || pg_get_constraintdef(oid) as text
     from pg_constraint where connamespace = current_schema()::regnamespace and conrelid <> 0`,
  );
  const { rows: routines } = await knex.raw(
    `select routine_name as name, routine_type as text
     from information_schema.routines where routine_schema = current_schema()`,
  );
  return [...columns, ...indexes, ...constraints, ...routines]
    .filter(({ name }) => OWN_OBJECTS(name))
    .map(({ name, text }) => `${name}: ${text}`);
}

/**
 * Lists what is in a database, sorted: tables, columns, indexes, constraints,
 * triggers. Knex's own tables are left out.
 */
export async function schemaOf(knex: Knex): Promise<string[]> {
  const schema = isSqlite(knex)
    ? await sqliteSchema(knex)
    : await postgresSchema(knex);
  return schema.sort();
}

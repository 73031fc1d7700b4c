import type { Knex } from 'knex';
import { isPostgres } from '../database';

/** The few things that SQLite and PostgreSQL write differently. */
export interface CheckSql {
  /** The elements of a JSON array in a text column, to be joined as `alias`; see {@link CheckSql.field}. */
  elements(column: string, alias: string): string;
  /** A field of an element of {@link CheckSql.elements}, as text. */
  elementField(alias: string, field: string): string;
  /** A field of a JSON object in a text column, as text. */
  field(column: string, field: string): string;
  /** How many bytes a binary column has. */
  bytes(column: string): string;
  postgres: boolean;
}

/** What checks are made with. */
export interface CheckContext {
  sql: CheckSql;
  /** Time of the check, UTC ISO 8601 with milliseconds. */
  now: string;
}

/** Something that must hold for every row of a table. */
export interface ConsistencyCheck {
  /** What must hold, as a sentence. */
  says: string;
  /** The table whose rows are looked at; their number is told. */
  table: string;
  /**
   * A query of what does not hold, in one statement however many rows there are. Its columns
   * are `id`, of the record, and `detail`, which field or row of it; never a text of somebody.
   */
  wrong(context: CheckContext): string;
  /** How a record is called; its id unless given. */
  nameOf?(id: string): string;
}

/** How `knex`'s database writes the things that differ. */
export function checkSqlOf(knex: Knex): CheckSql {
  return isPostgres(knex)
    ? {
        elements: (column, alias) =>
          `cross join lateral jsonb_array_elements(${column}::jsonb) as ${alias}(value)`,
        elementField: (alias, field) => `(${alias}.value ->> '${field}')`,
        field: (column, field) => `(${column}::jsonb ->> '${field}')`,
        bytes: column => `octet_length(${column})`,
        postgres: true,
      }
    : {
        elements: (column, alias) =>
          `cross join json_each(${column}) as ${alias}`,
        elementField: (alias, field) =>
          `json_extract(${alias}.value, '$.${field}')`,
        field: (column, field) => `json_extract(${column}, '$.${field}')`,
        bytes: column => `length(${column})`,
        postgres: false,
      };
}

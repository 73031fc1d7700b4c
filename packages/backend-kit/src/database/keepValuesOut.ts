import type { Knex } from 'knex';

/** What PostgreSQL adds to an error: whole rows and keys as they are stored. */
const FIELDS_WITH_VALUES = ['detail', 'where', 'hint', 'internalQuery'];
/** A value that does not fit: the message repeats it. */
const DATA_EXCEPTION = /^22[0-9A-Z]{3}$/;
/** What knex puts between the statement and the driver's own words. */
const BETWEEN = ' - ';

/**
 * Keeps what is stored out of the errors of a database, and so out of every log: knex writes the
 * values of a statement into the message, and PostgreSQL tells the row that failed. What people
 * write is nothing for those who read logs.
 */
export function keepValuesOut(knex: Knex): void {
  knex.client.config.compileSqlOnError = false;
  knex.on('query-error', (error: Error, { sql }: { sql: string }) => {
    for (const field of FIELDS_WITH_VALUES) {
      Reflect.deleteProperty(error, field);
    }
    const { code } = error as { code?: unknown };
    if (typeof code !== 'string' || !DATA_EXCEPTION.test(code)) return;
    error.message = `${sql}${BETWEEN}a value does not fit (${code})`;
    const frames = error.stack
      ?.split('\n')
      .filter(line => /^\s+at /.test(line));
    error.stack = [`${error.name}: ${error.message}`, ...(frames ?? [])].join(
      '\n',
    );
  });
}

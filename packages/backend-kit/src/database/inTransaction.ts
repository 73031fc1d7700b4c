import { setTimeout as sleep } from 'node:timers/promises';
import { Knex } from 'knex';
import { isBusy } from '../errors/databaseErrors';

const DEFAULT_RETRIES = 4;
const FIRST_PAUSE_MS = 10;

/**
 * Runs a function in a transaction, and runs it again from the start when the
 * transaction lost to another one (serialization failure, deadlock, SQLite's
 * write lock). Any other error is thrown at once.
 *
 * @remarks
 * The function may run more than once, so it must do nothing but database work.
 * Inside another transaction it becomes a savepoint and is not repeated: only
 * the outermost transaction can start afresh.
 *
 * @param fn - gets the transaction; every statement must go through it. On
 * SQLite a statement on `knex` itself would wait for its own transaction.
 * @param options - `retries`: how many times more, 4 by default
 */
export async function inTransaction<T>(
  knex: Knex,
  fn: (trx: Knex.Transaction) => Promise<T>,
  options: { retries?: number } = {},
): Promise<T> {
  const retries = knex.isTransaction ? 0 : options.retries ?? DEFAULT_RETRIES;
  for (let attempt = 0; ; attempt++) {
    try {
      return await knex.transaction(fn);
    } catch (error) {
      if (attempt >= retries || !isBusy(error)) {
        throw error;
      }
      // Jitter keeps two losers from meeting again.
      await sleep(FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

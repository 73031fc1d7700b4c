import type { Knex } from 'knex';
import { isSqlite } from './dialect';
import { inTransaction } from './inTransaction';
import { SharedWrites } from './SharedWrites';

const queues = new WeakMap<Knex, SharedWrites>();

/**
 * Runs a short write in a transaction; on SQLite in one with the writes that wait beside it,
 * so that they wait for the disk once (group commit). Nobody is answered before it is
 * stored. Where one of them fails, all of it is undone and each runs again on its own.
 *
 * @remarks
 * As with {@link inTransaction} the function may run more than once, and must do nothing but
 * database work. It should be short: whoever came with it is answered when all are done.
 *
 * @param fn - gets the transaction; every statement must go through it
 */
export async function inSharedTransaction<T>(
  knex: Knex,
  fn: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  // Elsewhere there are many connections, and the server itself gathers commits.
  if (knex.isTransaction || !isSqlite(knex)) return inTransaction(knex, fn);
  let queue = queues.get(knex);
  if (!queue) {
    queue = SharedWrites.create(knex);
    queues.set(knex, queue);
  }
  return queue.add(fn);
}

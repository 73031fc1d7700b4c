import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { DateTime } from 'luxon';
import { stableHash } from '../stableHash';
import { toDbTime } from '../time';

const TABLE = 'idempotency_keys';

type IdempotencyRow = {
  caller: string;
  key: string;
  route: string;
  body_hash: string;
  result: string;
  created_at: string;
};

/** A creating request as it may be repeated. */
export type IdempotentRequest = {
  /** Who asks: the same key of another caller is another key. */
  caller: string;
  /** The header's value; undefined when the caller sent none. */
  key: string | undefined;
  /** What is asked, such as `POST /incidents`. */
  route: string;
  /** The parsed body. */
  body: unknown;
  now: DateTime;
};

/**
 * Creates something once for a key, however often the request comes.
 *
 * @remarks
 * Needs the table `idempotency_keys (caller text, key text, route text,
 * body_hash text, result text, created_at text, primary key (caller, key))`,
 * all not null. Of two at once the second waits for the first to commit, then
 * gets its result; when the first fails, the second creates.
 *
 * @param trx - the transaction in which `create` writes
 * @param create - makes the record and returns what names it
 * @throws ConflictError when the key was used for another route or body
 */
export async function withIdempotency(
  trx: Knex.Transaction,
  request: IdempotentRequest,
  create: () => Promise<string>,
): Promise<{ result: string; replayed: boolean }> {
  const { caller, key, route, body, now } = request;
  if (key === undefined) {
    return { result: await create(), replayed: false };
  }
  const body_hash = stableHash(body);
  // On conflict nothing is done, rather than an error caught: in PostgreSQL an
  // error would end the whole transaction.
  const claimed = await trx<IdempotencyRow>(TABLE)
    .insert({
      caller,
      key,
      route,
      body_hash,
      result: '',
      created_at: toDbTime(now),
    })
    .onConflict(['caller', 'key'])
    .ignore()
    .returning('key');
  if (claimed.length > 0) {
    const result = await create();
    await trx<IdempotencyRow>(TABLE).where({ caller, key }).update({ result });
    return { result, replayed: false };
  }
  const earlier = await earlierResult(trx, request);
  if (earlier === undefined) throw usedOtherwise();
  return { result: earlier, replayed: true };
}

/**
 * What a request with the same key gave before: for a route that looks at the outside world
 * before it creates, and must not refuse a repeated request for what has changed there.
 *
 * @returns undefined without a key, and when it was not used before
 * @throws ConflictError when the key was used for another route or body
 */
export async function earlierResult(
  knex: Knex,
  request: Omit<IdempotentRequest, 'now'>,
): Promise<string | undefined> {
  const { caller, key, route, body } = request;
  if (key === undefined) return undefined;
  const earlier = await knex<IdempotencyRow>(TABLE)
    .where({ caller, key })
    .first();
  if (!earlier) return undefined;
  if (earlier.route !== route || earlier.body_hash !== stableHash(body)) {
    throw usedOtherwise();
  }
  return earlier.result;
}

function usedOtherwise(): ConflictError {
  return new ConflictError(
    'Idempotency-Key: was used before for another request',
  );
}

/**
 * Forgets keys, oldest first. Safe to run on several replicas at once.
 *
 * @param before - keys older than this go
 * @param limit - most rows to delete in one go
 * @returns how many went; less than `limit` when none are left
 */
export async function deleteExpiredKeys(
  knex: Knex,
  before: DateTime,
  limit: number,
): Promise<number> {
  const expired = knex<IdempotencyRow>(TABLE)
    .select('caller', 'key')
    .where('created_at', '<', toDbTime(before))
    .orderBy('created_at')
    .limit(limit);
  return knex<IdempotencyRow>(TABLE)
    .whereIn(['caller', 'key'], expired)
    .delete();
}

import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import { inTransaction, isPostgres } from '../database';
import { toDbTime } from '../time';
import type { Happening, Outbox, RecordEvent } from './Outbox';
import { withoutRepeats } from './outboxMessages';
import type { ClaimedMessage, OutboxQueue } from './OutboxQueue';
import { toClaimedMessage, toOutboxRows, type OutboxRow } from './outboxRows';

const TABLE = 'outbox';
const MAX_ERROR_LENGTH = 1_000;

/** The outbox as a table beside the records it speaks of; see `createOutboxTable`. */
export class DatabaseOutbox<E extends RecordEvent = RecordEvent>
  implements Outbox<E>, OutboxQueue<E>
{
  readonly #database: Knex;
  readonly #listeners: (() => void)[] = [];

  static create<E extends RecordEvent = RecordEvent>(options: {
    database: Knex;
  }): DatabaseOutbox<E> {
    return new DatabaseOutbox<E>(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async add(
    happenings: Happening<E>[],
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<void> {
    const rows = happenings.flatMap(({ key, messages }) =>
      toOutboxRows(key, withoutRepeats(messages), options.at),
    );
    if (rows.length > 0) await options.transaction(TABLE).insert(rows);
  }

  poke(): void {
    this.#listeners.forEach(listener => listener());
  }

  onPoke(listener: () => void): void {
    this.#listeners.push(listener);
  }

  async claim(options: {
    worker: string;
    now: DateTime;
    until: DateTime;
    limit: number;
  }): Promise<ClaimedMessage<E>[]> {
    const claimed_until = toDbTime(options.until);
    return inTransaction(this.#database, async transaction => {
      const query = this.#due(transaction, toDbTime(options.now))
        .orderBy('m.id')
        .limit(options.limit);
      // On SQLite the only connection is this transaction's.
      if (isPostgres(this.#database)) query.forUpdate('m').skipLocked();
      const rows: OutboxRow[] = await query;
      if (rows.length === 0) return [];
      await transaction(TABLE)
        .whereIn(
          'id',
          rows.map(row => row.id),
        )
        .update({ claimed_by: options.worker, claimed_until });
      return rows.map(row => toClaimedMessage<E>(row));
    });
  }

  async delivered(ids: number[], options: { at: DateTime }): Promise<void> {
    if (ids.length === 0) return;
    await this.#rows(ids).update({
      delivered_at: toDbTime(options.at),
      claimed_by: null,
      claimed_until: null,
      last_error: null,
    });
  }

  async failed(
    id: number,
    options: { error: string; next: DateTime },
  ): Promise<void> {
    await this.#rows([id])
      .increment('attempts')
      .update({
        available_at: toDbTime(options.next),
        claimed_by: null,
        claimed_until: null,
        last_error: options.error.slice(0, MAX_ERROR_LENGTH),
      });
  }

  async parked(
    id: number,
    options: { error: string; at: DateTime },
  ): Promise<void> {
    await this.#rows([id])
      .increment('attempts')
      .update({
        parked_at: toDbTime(options.at),
        claimed_by: null,
        claimed_until: null,
        last_error: options.error.slice(0, MAX_ERROR_LENGTH),
      });
  }

  async deleteDelivered(options: {
    before: DateTime;
    limit: number;
  }): Promise<number> {
    const old = this.#database(TABLE)
      .select('id')
      .whereNotNull('delivered_at')
      .where('delivered_at', '<', toDbTime(options.before))
      .orderBy('delivered_at')
      .limit(options.limit);
    return this.#database(TABLE).whereIn('id', old).delete();
  }

  // Only the first of a stream is due, so two workers can never overtake each other:
  // which one is first does not depend on what the other is just claiming.
  #due(transaction: Knex.Transaction, now: string) {
    return transaction(`${TABLE} as m`)
      .select('m.*')
      .whereNull('m.delivered_at')
      .whereNull('m.parked_at')
      .where('m.available_at', '<=', now)
      .where(unclaimed =>
        unclaimed
          .whereNull('m.claimed_until')
          .orWhere('m.claimed_until', '<=', now),
      )
      .whereNotExists(
        transaction(`${TABLE} as e`)
          .select(transaction.raw('1'))
          .whereRaw('e.stream = m.stream')
          .whereRaw('e.id < m.id')
          .whereNull('e.delivered_at')
          .whereNull('e.parked_at'),
      );
  }

  #rows(ids: number[]) {
    return this.#database<OutboxRow>(TABLE).whereIn('id', ids);
  }
}

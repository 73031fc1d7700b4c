import type { DateTime } from 'luxon';
import { toJson } from '../database';
import { fromDbTime, toDbTime } from '../time';
import type { OutgoingMessage, RecordEvent } from './Outbox';
import { streamOf } from './outboxMessages';
import type { ClaimedMessage } from './OutboxQueue';

/** A row of `outbox`. */
export interface OutboxRow {
  id: number | string;
  key: string;
  kind: OutgoingMessage['kind'];
  n: number;
  stream: string;
  payload: string;
  created_at: string;
  available_at: string;
  attempts: number;
  claimed_by: string | null;
  claimed_until: string | null;
  delivered_at: string | null;
  parked_at: string | null;
  last_error: string | null;
}

/** Rows of one happening; `n` counts its messages of a kind. */
export function toOutboxRows(
  key: string,
  messages: OutgoingMessage[],
  at: DateTime,
): Partial<OutboxRow>[] {
  const counts = new Map<string, number>();
  return messages.map(message => {
    const n = counts.get(message.kind) ?? 0;
    counts.set(message.kind, n + 1);
    return {
      key,
      kind: message.kind,
      n,
      stream: streamOf(message, key),
      payload: toJson(message),
      created_at: toDbTime(at),
      available_at: toDbTime(at),
    };
  });
}

/** A claimed row as the worker sees it. */
export function toClaimedMessage<E extends RecordEvent>(
  row: OutboxRow,
): ClaimedMessage<E> {
  return {
    // PostgreSQL's driver hands big integers over as text.
    id: Number(row.id),
    key: row.key,
    message: JSON.parse(row.payload) as OutgoingMessage<E>,
    attempts: row.attempts,
    createdAt: fromDbTime(row.created_at),
  };
}

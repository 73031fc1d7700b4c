import { cappedTotal, MAX_EXACT_TOTAL } from '@firstline/backend-kit';
import type {
  FollowUpMethod,
  FollowUpReason,
  FollowUpResult,
  FollowUpTask,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import { applyDomainLock, applyPortalLock } from '../incident/incidentFilters';
import type { FollowUp, FollowUpPlace, FollowUpStore } from './FollowUpStore';
import type { RoundKey } from './RatingStore';
import type { NewAttempt } from './SatisfactionRegister';

interface FollowUpRow {
  id: number;
  incident_id: number;
  round: number;
  reason: string;
  owner: string | null;
  due_at: string;
  opened_at: string;
  done_at: string | null;
}

interface AttemptRow {
  id: number;
  incident_id: number;
  round: number;
  at: string;
  made_by: string;
  method: string;
  result: string;
  note: string;
}

const TABLE = 'follow_ups';
const ATTEMPTS = 'follow_up_attempts';

/** {@link FollowUpStore} in the tables `follow_ups` and `follow_up_attempts`. */
export class DatabaseFollowUpStore implements FollowUpStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseFollowUpStore {
    return new DatabaseFollowUpStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async open(
    task: Omit<FollowUp, 'id'>,
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<boolean> {
    const key = { ...keyOf(task), reason: task.reason };
    const state = {
      owner: task.owner ?? null,
      due_at: task.dueAt,
      opened_at: task.openedAt,
      done_at: null,
    };
    // Every caller holds the incident's lock, so nobody comes between the two.
    const known = await transaction<FollowUpRow>(TABLE).where(key).first();
    if (!known) {
      await transaction(TABLE).insert({ ...key, ...state });
      return true;
    }
    if (known.done_at === null) return false;
    await transaction(TABLE).where({ id: known.id }).update(state);
    return true;
  }

  async finish(
    { reason, ...key }: RoundKey & { reason?: FollowUpReason },
    { at, transaction }: { at: string; transaction: Knex.Transaction },
  ): Promise<void> {
    const query = transaction(TABLE).where(keyOf(key)).whereNull('done_at');
    if (reason) query.where({ reason });
    await query.update({ done_at: at });
  }

  async postpone(
    key: RoundKey,
    { dueAt, transaction }: { dueAt: string; transaction: Knex.Transaction },
  ): Promise<number> {
    return transaction(TABLE)
      .where(keyOf(key))
      .whereNull('done_at')
      .update({ due_at: dueAt });
  }

  async addAttempt(
    key: RoundKey,
    attempt: NewAttempt & { at: string; by: string },
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<void> {
    await transaction(ATTEMPTS).insert({
      ...keyOf(key),
      at: attempt.at,
      made_by: attempt.by,
      method: attempt.method,
      result: attempt.result,
      note: attempt.note,
    });
  }

  async attemptsOf(
    keys: readonly RoundKey[],
  ): Promise<Map<number, FollowUpTask['attempts']>> {
    const attempts = new Map<number, FollowUpTask['attempts']>();
    if (keys.length === 0) return attempts;
    const rounds = new Map(keys.map(key => [key.incidentId, key.round]));
    const rows: AttemptRow[] = await this.#database(ATTEMPTS)
      .whereIn('incident_id', [...rounds.keys()])
      .orderBy(['incident_id', 'round', 'id']);
    for (const row of rows) {
      if (rounds.get(row.incident_id) !== row.round) continue;
      const list = attempts.get(row.incident_id) ?? [];
      list.push({
        at: row.at,
        by: row.made_by,
        method: row.method as FollowUpMethod,
        result: row.result as FollowUpResult,
        note: row.note,
      });
      attempts.set(row.incident_id, list);
    }
    return attempts;
  }

  async awaitingCall(
    ids: readonly number[],
    options: { transaction?: Knex.Transaction } = {},
  ): Promise<Set<number>> {
    if (ids.length === 0) return new Set();
    const found: number[] = await (options.transaction ?? this.#database)(TABLE)
      .whereIn('incident_id', ids)
      .where({ reason: 'dissatisfied' satisfies FollowUpReason })
      .whereNull('done_at')
      .pluck('incident_id');
    return new Set(found);
  }

  async lapse(options: { closedBefore: string; at: string }): Promise<number> {
    const over = this.#database(`${TABLE} as f`)
      .join('incidents as i', 'i.id', 'f.incident_id')
      .whereRaw('f.done_at is null')
      .where('i.state', 'closed')
      .where('i.closed_at', '<', options.closedBefore)
      .select('f.id');
    return this.#database(TABLE)
      .whereIn('id', over)
      .whereNull('done_at')
      .update({ done_at: options.at });
  }

  async list(options: Parameters<FollowUpStore['list']>[0]) {
    const { visibility, limit, after } = options;
    if (visibility.portal === false) return { tasks: [], totalItems: 0 };
    const rows: FollowUpRow[] = await this.#open(options)
      .modify(query => {
        if (!after) return;
        const [dueAt, id] = after;
        query.where(later =>
          later
            .where('f.due_at', '>', dueAt)
            .orWhere(same =>
              same.where('f.due_at', dueAt).where('f.id', '>', id),
            ),
        );
      })
      .orderBy(['f.due_at', 'f.id'])
      .limit(limit + 1)
      .select('f.*');
    const tasks = rows.slice(0, limit).map(toFollowUp);
    const last = tasks.at(-1);
    const next: FollowUpPlace | undefined =
      rows.length > limit && last ? [last.dueAt, last.id] : undefined;
    return {
      tasks,
      next,
      totalItems: await this.#total(options),
    };
  }

  async #total(options: Parameters<FollowUpStore['list']>[0]) {
    const counted = this.#open(options)
      .select('f.id')
      .limit(MAX_EXACT_TOTAL + 1)
      .as('counted');
    const [{ count }] = await this.#database
      .from(counted)
      .count({ count: '*' });
    return cappedTotal(Number(count));
  }

  #open(options: Parameters<FollowUpStore['list']>[0]): Knex.QueryBuilder {
    const { visibility, reason, owner, dueBy } = options;
    const query = this.#database
      .queryBuilder()
      .from(`${TABLE} as f`)
      .join('incidents as i', 'i.id', 'f.incident_id')
      // As a literal, so that the partial index of the open ones serves.
      .whereRaw('f.done_at is null')
      // Whoever reported it is no more than that there, whatever their role.
      .where(others =>
        others
          .whereNull('i.requester')
          .orWhereNot('i.requester', visibility.userRef),
      );
    if (reason) query.where('f.reason', reason);
    if (dueBy !== undefined) query.where('f.due_at', '<=', dueBy);
    if (owner !== undefined) {
      query.where(mine => mine.whereNull('f.owner').orWhere('f.owner', owner));
    }
    applyDomainLock(query, visibility);
    applyPortalLock(query, visibility);
    return query;
  }
}

function keyOf({ incidentId, round }: RoundKey) {
  return { incident_id: incidentId, round };
}

function toFollowUp(row: FollowUpRow): FollowUp {
  return {
    id: row.id,
    incidentId: row.incident_id,
    round: row.round,
    reason: row.reason as FollowUpReason,
    owner: row.owner ?? undefined,
    dueAt: row.due_at,
    openedAt: row.opened_at,
  };
}

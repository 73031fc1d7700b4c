import { isSqlite } from '@firstline/backend-kit';
import type {
  DailyRecordState,
  DailyRecordSummary,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DailyRecordStore } from './DailyRecordStore';
import type { StoredDailyRecord } from './StoredDailyRecord';

interface DailyRecordRow {
  person: string;
  day: string;
  version: number;
  state: DailyRecordState;
  remark: string | null;
  completed_at: string | null;
  reviewed_by: string | null;
  reviewed_at: string | null;
  review_remark: string | null;
}

const TABLE = 'daily_records';

/** {@link DailyRecordStore} in the table `daily_records`. */
export class DatabaseDailyRecordStore implements DailyRecordStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseDailyRecordStore {
    return new DatabaseDailyRecordStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async get(person: string, day: string): Promise<StoredDailyRecord> {
    const row = await this.#database<DailyRecordRow>(TABLE)
      .where({ person, day })
      .first();
    return row ? fromRow(row) : nothingYet(person, day);
  }

  async lock(
    person: string,
    day: string,
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<StoredDailyRecord> {
    // A row to lock, for the first of the day too. In SQLite it is the write that locks.
    await transaction<DailyRecordRow>(TABLE)
      .insert(toRow(nothingYet(person, day)))
      .onConflict(['person', 'day'])
      .ignore();
    const query = transaction<DailyRecordRow>(TABLE).where({ person, day });
    if (!isSqlite(transaction)) query.forUpdate();
    const [row] = await query;
    return fromRow(row);
  }

  async put(
    record: StoredDailyRecord,
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<void> {
    const { person, day } = record;
    await transaction<DailyRecordRow>(TABLE)
      .where({ person, day })
      .update(toRow(record));
  }

  async list(query: {
    from: string;
    to: string;
    people?: string[];
    state?: DailyRecordState;
    limit: number;
  }): Promise<DailyRecordSummary[]> {
    const rows: Knex.QueryBuilder = this.#database('daily_records as r')
      .leftJoin('work_entries as w', join =>
        join
          .on('w.person', 'r.person')
          .andOn('w.day', 'r.day')
          .andOnNull('w.withdrawn_at'),
      )
      .whereBetween('r.day', [query.from, query.to])
      .groupBy('r.day', 'r.person', 'r.state')
      .orderBy([{ column: 'r.day', order: 'desc' }, 'r.person'])
      .limit(query.limit)
      .select('r.day', 'r.person', 'r.state')
      .count({ entries: 'w.id' })
      .sum({ seconds: 'w.seconds' });
    if (query.people) rows.whereIn('r.person', query.people);
    if (query.state) rows.where('r.state', query.state);
    const found: {
      day: string;
      person: string;
      state: DailyRecordState;
      entries: number | string;
      seconds: number | string | null;
    }[] = await rows;
    return found.map(({ day, person, state, entries, seconds }) => ({
      day,
      person,
      state,
      entries: Number(entries),
      totalSeconds: Number(seconds ?? 0),
    }));
  }
}

function nothingYet(person: string, day: string): StoredDailyRecord {
  return { person, day, version: 0, state: 'open' };
}

function toRow(record: StoredDailyRecord): DailyRecordRow {
  return {
    person: record.person,
    day: record.day,
    version: record.version,
    state: record.state,
    remark: record.remark ?? null,
    completed_at: record.completedAt ?? null,
    reviewed_by: record.reviewedBy ?? null,
    reviewed_at: record.reviewedAt ?? null,
    review_remark: record.reviewRemark ?? null,
  };
}

function fromRow(row: DailyRecordRow): StoredDailyRecord {
  return {
    person: row.person,
    day: row.day,
    version: row.version,
    state: row.state,
    remark: row.remark ?? undefined,
    completedAt: row.completed_at ?? undefined,
    reviewedBy: row.reviewed_by ?? undefined,
    reviewedAt: row.reviewed_at ?? undefined,
    reviewRemark: row.review_remark ?? undefined,
  };
}

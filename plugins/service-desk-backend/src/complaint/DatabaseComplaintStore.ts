import { isSqlite, nextNumber } from '@firstline/backend-kit';
import type { ComplaintEntry } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import { DatabaseComplaintEntries } from './DatabaseComplaintEntries';
import {
  ComplaintListQuery,
  complaintTerms,
  type ComplaintListOptions,
} from './ComplaintListQuery';
import type { ComplaintRecord } from './ComplaintRecord';
import {
  toAccessRows,
  toClockRecord,
  toClockRows,
  toComplaintRecord,
  toComplaintRow,
  toMeasureRecord,
  toMeasureRows,
  type ComplaintAccessRow,
  type ComplaintClockRow,
  type ComplaintMeasureRow,
  type ComplaintRow,
} from './complaintRows';
import { applyOwnMeasures, applySight } from './complaintSight';
import type {
  ComplaintReader,
  ComplaintStore,
  ComplaintTasks,
} from './ComplaintStore';
import { complaintTasks } from './complaintTasks';
import { DatabaseDueComplaints } from './DatabaseDueComplaints';

/** Rows of one insert: SQLite takes so many values at once. */
const CHUNK = 200;

/** Complaints in the plugin's database, SQLite or PostgreSQL. */
export class DatabaseComplaintStore implements ComplaintStore {
  readonly #database: Knex;
  readonly #entries: DatabaseComplaintEntries;
  readonly #due: DatabaseDueComplaints;

  static create(options: { database: Knex }): DatabaseComplaintStore {
    return new DatabaseComplaintStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
    this.#entries = DatabaseComplaintEntries.of(database);
    this.#due = DatabaseDueComplaints.of(database);
  }

  nextId(options: { transaction: Knex.Transaction }): Promise<number> {
    return nextNumber(options.transaction, 'complaint');
  }

  async insert(
    record: ComplaintRecord,
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<void> {
    await transaction('complaints').insert(toComplaintRow(record));
    await transaction.batchInsert(
      'complaint_terms',
      complaintTerms(record).map(term => ({ term, complaint_id: record.id })),
      CHUNK,
    );
    await this.#insertParts(record, transaction);
  }

  async update(
    record: ComplaintRecord,
    options: { seenVersion: number; transaction: Knex.Transaction },
  ): Promise<boolean> {
    const { seenVersion, transaction } = options;
    const updated = await transaction<ComplaintRow>('complaints')
      .where({ id: record.id, version: seenVersion })
      .update(toComplaintRow(record));
    if (updated === 0) return false;
    for (const table of [
      'complaint_access',
      'complaint_clocks',
      'complaint_measures',
    ]) {
      await transaction(table).where({ complaint_id: record.id }).delete();
    }
    await this.#insertParts(record, transaction);
    return true;
  }

  async find(
    id: number,
    options: {
      reader: ComplaintReader;
      measureId?: string;
      transaction?: Knex.Transaction;
      forUpdate?: boolean;
    },
  ): Promise<ComplaintRecord | undefined> {
    const on = options.transaction ?? this.#database;
    const query = on('complaints as c').select('c.*').where('c.id', id);
    applySight(query, options.reader, options);
    return this.#one(on, query, options.forUpdate);
  }

  async get(
    id: number,
    options: { transaction?: Knex.Transaction; forUpdate?: boolean } = {},
  ): Promise<ComplaintRecord | undefined> {
    const on = options.transaction ?? this.#database;
    const query = on('complaints as c').select('c.*').where('c.id', id);
    return this.#one(on, query, options.forUpdate);
  }

  async list(options: ComplaintListOptions) {
    const { ids, next, total } = await ComplaintListQuery.create(
      this.#database,
      options,
    ).run();
    const records = await this.#many(ids);
    return { records, next, totalItems: total };
  }

  tasks(
    reader: ComplaintReader,
    options: { now: string },
  ): Promise<ComplaintTasks> {
    return complaintTasks(this.#database, reader, options);
  }

  async withMeasuresOf(
    reader: ComplaintReader,
    { limit }: { limit: number },
  ): Promise<ComplaintRecord[]> {
    const query = this.#database('complaint_measures as m')
      .join('complaints as c', 'c.id', 'm.complaint_id')
      .orderBy(['m.due_at', 'm.id'])
      .limit(limit);
    applyOwnMeasures(query, reader);
    const ids: number[] = await query.pluck('c.id');
    return this.#many([...new Set(ids)]);
  }

  appendEntry(
    complaintId: number,
    entry: Omit<ComplaintEntry, 'attachments'>,
    options: { transaction: Knex.Transaction },
  ): Promise<void> {
    return this.#entries.append(complaintId, entry, options);
  }

  readEntries(
    complaintId: number,
    options: { internal: boolean; after?: number; limit: number },
  ) {
    return this.#entries.read(complaintId, options);
  }

  dueForClosing(options: { before: string; limit: number }) {
    return this.#due.forClosing(options);
  }

  dueForNotice(options: { now: string; limit: number }) {
    return this.#due.forNotice(options);
  }

  unheard(options: { limit: number }) {
    return this.#due.unheard(options);
  }

  async #insertParts(
    record: ComplaintRecord,
    transaction: Knex.Transaction,
  ): Promise<void> {
    await transaction.batchInsert(
      'complaint_access',
      toAccessRows(record),
      CHUNK,
    );
    const parts = {
      complaint_clocks: toClockRows(record),
      complaint_measures: toMeasureRows(record),
    };
    for (const [table, rows] of Object.entries(parts)) {
      if (rows.length > 0) await transaction(table).insert(rows);
    }
  }

  async #one(
    on: Knex,
    query: Knex.QueryBuilder,
    forUpdate?: boolean,
  ): Promise<ComplaintRecord | undefined> {
    // SQLite has one writer at a time and knows no row locks.
    if (forUpdate && !isSqlite(on)) query.forUpdate('c');
    const [record] = await this.#records(on, await query);
    return record;
  }

  async #many(ids: number[]): Promise<ComplaintRecord[]> {
    if (ids.length === 0) return [];
    const rows: ComplaintRow[] = await this.#database('complaints').whereIn(
      'id',
      ids,
    );
    const records = await this.#records(this.#database, rows);
    const byId = new Map(records.map(record => [record.id, record]));
    return ids.flatMap(id => byId.get(id) ?? []);
  }

  /** Asked for by all in one way, also where there are no rows: it takes the same time. */
  async #records(on: Knex, rows: ComplaintRow[]): Promise<ComplaintRecord[]> {
    const ids = rows.map(row => row.id);
    const access: ComplaintAccessRow[] = await on('complaint_access')
      .whereIn('complaint_id', ids)
      .where('relation', 'concerned')
      .orderBy('principal');
    const clocks: ComplaintClockRow[] = await on('complaint_clocks')
      .whereIn('complaint_id', ids)
      .orderBy(['round', 'started_at', 'due_at']);
    const measures: ComplaintMeasureRow[] = await on('complaint_measures')
      .whereIn('complaint_id', ids)
      .orderBy('position');
    const of = <R extends { complaint_id: number }>(all: R[], id: number) =>
      all.filter(row => row.complaint_id === id);
    return rows.map(row =>
      toComplaintRecord(row, {
        concerned: of(access, row.id).map(({ principal }) => principal),
        clocks: of(clocks, row.id).map(toClockRecord),
        measures: of(measures, row.id).map(toMeasureRecord),
      }),
    );
  }
}

import { isSqlite, nextNumber } from '@firstline/backend-kit';
import type {
  QueueCounts,
  TotalItems,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { IncidentRecord } from './IncidentRecord';
import type {
  IncidentStore,
  IncidentVisibility,
  Keyset,
} from './IncidentStore';
import {
  configurationItemCounts,
  queueCounts,
  type ConfigurationItemCounts,
} from './incidentCounts';
import {
  IncidentListQuery,
  type IncidentListOptions,
} from './incidentListQuery';
import { IncidentParts } from './incidentParts';
import {
  NEVER,
  toIncidentRecord,
  toIncidentRow,
  type IncidentRow,
} from './incidentRows';

/** Incidents in the plugin's database, SQLite or PostgreSQL. */
export class DatabaseIncidentStore implements IncidentStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): DatabaseIncidentStore {
    return new DatabaseIncidentStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  nextId(options: { transaction: Knex.Transaction }): Promise<number> {
    return nextNumber(options.transaction, 'incident');
  }

  async insert(
    record: IncidentRecord,
    options: { nextDueAt?: string; transaction: Knex.Transaction },
  ): Promise<void> {
    const { transaction } = options;
    await transaction<IncidentRow>('incidents').insert({
      ...toIncidentRow(record),
      next_due_at: options.nextDueAt ?? NEVER,
    });
    await IncidentParts.of(transaction).insert(record);
  }

  async update(
    record: IncidentRecord,
    options: {
      seenVersion: number;
      nextDueAt: string | undefined;
      transaction: Knex.Transaction;
    },
  ): Promise<boolean> {
    const { seenVersion, transaction } = options;
    const seen = { id: record.id, version: seenVersion };
    const updated = await transaction<IncidentRow>('incidents')
      .where(seen)
      .update({
        ...toIncidentRow(record),
        next_due_at: options.nextDueAt ?? NEVER,
      });
    if (updated === 0) return false;
    await IncidentParts.of(transaction).update(record);
    return true;
  }

  async get(
    id: number,
    options: { transaction?: Knex.Transaction; forUpdate?: boolean } = {},
  ): Promise<IncidentRecord | undefined> {
    const on = options.transaction ?? this.#knex;
    const query = on<IncidentRow>('incidents').where({ id });
    // SQLite has one writer at a time and knows no row locks.
    if (options.forUpdate && !isSqlite(on)) query.forUpdate();
    const [record] = await this.#records(on, await query);
    return record;
  }

  async getMany(ids: number[]): Promise<(IncidentRecord | undefined)[]> {
    const rows = await this.#knex<IncidentRow>('incidents').whereIn('id', ids);
    const records = await this.#records(this.#knex, rows);
    const byId = new Map(records.map(record => [record.id, record]));
    return ids.map(id => byId.get(id));
  }

  async list(options: IncidentListOptions): Promise<{
    records: IncidentRecord[];
    next?: Keyset;
    totalItems: TotalItems;
  }> {
    const { ids, next, total } = await IncidentListQuery.create(
      this.#knex,
      options,
    ).run();
    const records = ids.length === 0 ? [] : await this.getMany(ids);
    return {
      records: records.filter(record => record !== undefined),
      next,
      totalItems: total,
    };
  }

  counts(options: {
    visibility: IncidentVisibility;
    groups: string[];
    agent: boolean;
  }): Promise<QueueCounts> {
    return queueCounts(this.#knex, options);
  }

  async setFollower(
    id: number,
    userRef: string,
    following: boolean,
    options: { transaction: Knex.Transaction },
  ): Promise<void> {
    const { transaction } = options;
    const follower = {
      incident_id: id,
      relation: 'follower',
      principal: userRef,
    };
    if (!following) {
      await transaction('incident_access').where(follower).delete();
      return;
    }
    // Locked, because a write that closes it now would leave this row behind as open.
    const query = transaction<IncidentRow>('incidents').where({ id });
    if (!isSqlite(transaction)) query.forUpdate();
    const row = await query.first('open_rank', 'created_at');
    if (!row) return;
    await transaction('incident_access')
      .insert({ ...follower, ...row })
      .onConflict(['incident_id', 'relation', 'principal'])
      .ignore();
  }

  dueForClosing(options: { before: string; limit: number }): Promise<number[]> {
    return this.#knex<IncidentRow>('incidents')
      .where('state', 'resolved')
      .where('resolved_at', '<', options.before)
      .orderBy(['resolved_at', 'id'])
      .limit(options.limit)
      .pluck('id');
  }

  dueForResuming(options: { now: string; limit: number }): Promise<number[]> {
    return this.#knex<IncidentRow>('incidents')
      .where('state', 'pending')
      .where('waiting_until', '<=', options.now)
      .orderBy(['waiting_until', 'id'])
      .limit(options.limit)
      .pluck('id');
  }

  configurationItemCounts(options: {
    refs: string[];
    since: string;
    visibility: IncidentVisibility;
  }): Promise<Map<string, ConfigurationItemCounts>> {
    return configurationItemCounts(this.#knex, options);
  }

  async #records(on: Knex, rows: IncidentRow[]): Promise<IncidentRecord[]> {
    const parts = await IncidentParts.of(on).read(rows.map(row => row.id));
    return rows.map(row =>
      toIncidentRecord(row, {
        access: parts.access.get(row.id) ?? [],
        configurationItems: parts.configurationItems.get(row.id) ?? [],
      }),
    );
  }
}

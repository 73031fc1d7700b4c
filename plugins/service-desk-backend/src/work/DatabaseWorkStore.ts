import type { WorkActivity } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { WorkRecord, WorkStore } from './WorkStore';

interface WorkRow {
  id: string;
  person: string;
  day: string;
  seconds: number;
  activity: WorkActivity;
  note: string | null;
  incident_id: number | null;
  created_at: string;
  withdrawn_at: string | null;
  withdrawn_reason: string | null;
}

const TABLE = 'work_entries';

/** {@link WorkStore} in the table `work_entries`. */
export class DatabaseWorkStore implements WorkStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseWorkStore {
    return new DatabaseWorkStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async insert(
    entry: WorkRecord,
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<void> {
    await transaction<WorkRow>(TABLE).insert(toRow(entry));
  }

  async get(
    id: string,
    options: { transaction?: Knex.Transaction } = {},
  ): Promise<WorkRecord | undefined> {
    const on = options.transaction ?? this.#database;
    const row = await on<WorkRow>(TABLE).where({ id }).first();
    return row && fromRow(row);
  }

  async withdraw(
    id: string,
    { at, reason }: { at: string; reason: string },
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<boolean> {
    const updated = await transaction<WorkRow>(TABLE)
      .where({ id })
      .whereNull('withdrawn_at')
      .update({ withdrawn_at: at, withdrawn_reason: reason });
    return updated > 0;
  }

  async ofIncident(incidentId: number): Promise<WorkRecord[]> {
    const rows = await this.#database<WorkRow>(TABLE)
      .where({ incident_id: incidentId })
      .orderBy(['created_at', 'id']);
    return rows.map(fromRow);
  }

  async ofDay(person: string, day: string): Promise<WorkRecord[]> {
    const rows = await this.#database<WorkRow>(TABLE)
      .where({ person, day })
      .orderBy(['created_at', 'id']);
    return rows.map(fromRow);
  }

  async secondsOfDay(
    person: string,
    day: string,
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<number> {
    const [{ total }] = await transaction<WorkRow>(TABLE)
      .where({ person, day })
      .whereNull('withdrawn_at')
      .sum({ total: 'seconds' });
    return Number(total ?? 0);
  }

  async untimed(options: {
    person: string;
    day: string;
    from: string;
    to: string;
    limit: number;
  }): Promise<number[]> {
    const { person, day, from, to, limit } = options;
    return this.#database('timeline_entries as t')
      .join('incidents as i', 'i.id', 't.incident_id')
      .where('t.actor', person)
      .where('t.at', '>=', from)
      .where('t.at', '<', to)
      .whereRaw("coalesce(i.requester, '') <> ?", [person])
      .whereNotExists(
        this.#database('work_entries as w')
          .where({ 'w.person': person, 'w.day': day })
          .whereNull('w.withdrawn_at')
          .whereRaw('w.incident_id = t.incident_id')
          .select(this.#database.raw('1')),
      )
      .groupBy('t.incident_id')
      .orderByRaw('min(t.at), t.incident_id')
      .limit(limit)
      .pluck('t.incident_id');
  }
}

function toRow(entry: WorkRecord): WorkRow {
  return {
    id: entry.id,
    person: entry.person,
    day: entry.day,
    seconds: entry.seconds,
    activity: entry.activity,
    note: entry.note ?? null,
    incident_id: entry.incidentId ?? null,
    created_at: entry.createdAt,
    withdrawn_at: entry.withdrawnAt ?? null,
    withdrawn_reason: entry.withdrawnReason ?? null,
  };
}

function fromRow(row: WorkRow): WorkRecord {
  return {
    id: row.id,
    person: row.person,
    day: row.day,
    seconds: row.seconds,
    activity: row.activity,
    note: row.note ?? undefined,
    incidentId: row.incident_id ?? undefined,
    createdAt: row.created_at,
    withdrawnAt: row.withdrawn_at ?? undefined,
    withdrawnReason: row.withdrawn_reason ?? undefined,
  };
}

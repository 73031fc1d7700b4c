import { fromJson, nextNumber, toJson } from '@firstline/backend-kit';
import {
  consentWays,
  type WorkOrderForm,
  type WorkOrderState,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import { z } from 'zod';
import type { WorkOrderRecord } from './WorkOrderRecord';
import type { WorkOrderStore } from './WorkOrderStore';

interface WorkOrderRow {
  id: number;
  incident_id: number;
  version: number;
  form: WorkOrderForm;
  state: WorkOrderState;
  task: string;
  engineer: string;
  place: string | null;
  planned_at: string | null;
  created_by: string;
  created_at: string;
  started_at: string | null;
  consent: string | null;
  finished_at: string | null;
  work: string | null;
  parts: string;
  open_issues: string | null;
  sign_off: string | null;
  cancelled_reason: string | null;
}

const TABLE = 'work_orders';
const consentSchema = z.object({ by: z.string(), how: z.enum(consentWays) });
const partsSchema = z.array(
  z.object({ name: z.string(), quantity: z.number() }),
);
const signOffSchema = z.object({
  signedBy: z.string(),
  leftInOrder: z.boolean(),
});

/** {@link WorkOrderStore} in the table `work_orders`. */
export class DatabaseWorkOrderStore implements WorkOrderStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseWorkOrderStore {
    return new DatabaseWorkOrderStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  nextId({ transaction }: { transaction: Knex.Transaction }): Promise<number> {
    return nextNumber(transaction, 'work-order');
  }

  async insert(
    record: WorkOrderRecord,
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<void> {
    await transaction<WorkOrderRow>(TABLE).insert(toRow(record));
  }

  async update(
    record: WorkOrderRecord,
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<boolean> {
    const updated = await transaction<WorkOrderRow>(TABLE)
      .where({ id: record.id, version: record.version - 1 })
      .update(toRow(record));
    return updated > 0;
  }

  async get(
    id: number,
    options: { transaction?: Knex.Transaction } = {},
  ): Promise<WorkOrderRecord | undefined> {
    const on = options.transaction ?? this.#database;
    const row = await on<WorkOrderRow>(TABLE).where({ id }).first();
    return row && fromRow(row);
  }

  async openOf(
    engineer: string,
    { limit }: { limit: number },
  ): Promise<WorkOrderRecord[]> {
    const rows = await this.#database<WorkOrderRow>(TABLE)
      .where({ engineer })
      .whereIn('state', ['planned', 'in_progress'])
      .orderByRaw('coalesce(started_at, planned_at, created_at), id')
      .limit(limit);
    return rows.map(fromRow);
  }

  async ofIncident(
    incidentId: number,
    options: { transaction?: Knex.Transaction } = {},
  ): Promise<WorkOrderRecord[]> {
    const on = options.transaction ?? this.#database;
    const rows = await on<WorkOrderRow>(TABLE)
      .where({ incident_id: incidentId })
      .orderBy('id');
    return rows.map(fromRow);
  }
}

function toRow(record: WorkOrderRecord): WorkOrderRow {
  return {
    id: record.id,
    incident_id: record.incidentId,
    version: record.version,
    form: record.form,
    state: record.state,
    task: record.task,
    engineer: record.engineer,
    place: record.place ?? null,
    planned_at: record.plannedAt ?? null,
    created_by: record.createdBy,
    created_at: record.createdAt,
    started_at: record.startedAt ?? null,
    consent: record.consent ? toJson(record.consent) : null,
    finished_at: record.finishedAt ?? null,
    work: record.work ?? null,
    parts: JSON.stringify(record.parts),
    open_issues: record.openIssues ?? null,
    sign_off: record.signOff ? toJson(record.signOff) : null,
    cancelled_reason: record.cancelledReason ?? null,
  };
}

function fromRow(row: WorkOrderRow): WorkOrderRecord {
  return {
    id: row.id,
    incidentId: row.incident_id,
    version: row.version,
    form: row.form,
    state: row.state,
    task: row.task,
    engineer: row.engineer,
    place: row.place ?? undefined,
    plannedAt: row.planned_at ?? undefined,
    createdBy: row.created_by,
    createdAt: row.created_at,
    startedAt: row.started_at ?? undefined,
    consent: fromJson(consentSchema, row.consent),
    finishedAt: row.finished_at ?? undefined,
    work: row.work ?? undefined,
    parts: fromJson(partsSchema, row.parts) ?? [],
    openIssues: row.open_issues ?? undefined,
    signOff: fromJson(signOffSchema, row.sign_off),
    cancelledReason: row.cancelled_reason ?? undefined,
  };
}

import type { Knex } from 'knex';
import type { WorkOrderRecord } from './WorkOrderRecord';

/** Keeps work orders. Nothing is deleted. */
export interface WorkOrderStore {
  /** The next number, without a gap: taken back when the transaction is. */
  nextId(options: { transaction: Knex.Transaction }): Promise<number>;
  insert(
    record: WorkOrderRecord,
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  /** Its version has to be one more than the one that is stored. @returns false otherwise */
  update(
    record: WorkOrderRecord,
    options: { transaction: Knex.Transaction },
  ): Promise<boolean>;
  get(
    id: number,
    options?: { transaction?: Knex.Transaction },
  ): Promise<WorkOrderRecord | undefined>;
  /** Planned or begun, soonest first; what has no time yet is due since it was planned. */
  openOf(
    engineer: string,
    options: { limit: number },
  ): Promise<WorkOrderRecord[]>;
  /** Oldest first. */
  ofIncident(
    incidentId: number,
    options?: { transaction?: Knex.Transaction },
  ): Promise<WorkOrderRecord[]>;
}

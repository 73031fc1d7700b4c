import { fromJson, toDbTime, toJson } from '@firstline/backend-kit';
import type { LinkedConfigurationItem } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import { z } from 'zod';
import type { MajorChange, MajorRecord, MajorRegister } from './MajorRegister';

interface MajorRow {
  incident_id: number;
  declared_at: string;
  declared_by: string;
  reason: string;
  update_every_seconds: number;
  review_asked: number;
  review: string | null;
}

interface AffectedRow {
  incident_id: number;
  position: number;
  ci_ref: string;
  title: string;
}

const TABLE = 'major_incidents';
const AFFECTED = 'major_affected';
const reviewSchema = z.object({
  summary: z.string(),
  cause: z.string(),
  improvements: z.string(),
  writtenBy: z.string(),
  writtenAt: z.string(),
});

/** {@link MajorRegister} in the tables `major_incidents` and `major_affected`. */
export class DatabaseMajorRegister implements MajorRegister {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseMajorRegister {
    return new DatabaseMajorRegister(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async ofIncidents(
    incidentIds: number[],
    options: { transaction?: Knex.Transaction } = {},
  ): Promise<Map<number, MajorRecord>> {
    if (incidentIds.length === 0) return new Map();
    const on = options.transaction ?? this.#database;
    const rows = await on<MajorRow>(TABLE).whereIn('incident_id', incidentIds);
    if (rows.length === 0) return new Map();
    const affected = new Map<number, LinkedConfigurationItem[]>();
    const items = await on<AffectedRow>(AFFECTED)
      .whereIn(
        'incident_id',
        rows.map(row => row.incident_id),
      )
      .orderBy(['incident_id', 'position']);
    for (const { incident_id, ci_ref, title } of items) {
      const list = affected.get(incident_id) ?? [];
      list.push({ ref: ci_ref, title });
      affected.set(incident_id, list);
    }
    return new Map(
      rows.map(row => [
        row.incident_id,
        toRecord(row, affected.get(row.incident_id) ?? []),
      ]),
    );
  }

  async apply(
    incidentId: number,
    change: MajorChange,
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<void> {
    const { at, transaction } = options;
    const update = (row: Partial<MajorRow>) =>
      transaction<MajorRow>(TABLE)
        .where({ incident_id: incidentId })
        .update(row);
    switch (change.kind) {
      case 'declared':
        await transaction<MajorRow>(TABLE)
          .insert({
            incident_id: incidentId,
            declared_at: toDbTime(at),
            declared_by: change.declaredBy,
            reason: change.reason,
            update_every_seconds: change.updateEverySeconds,
            review_asked: 0,
          })
          .onConflict('incident_id')
          .merge();
        await setAffected(incidentId, change.affected, transaction);
        break;
      case 'affected':
        await setAffected(incidentId, change.affected, transaction);
        break;
      case 'reviewAsked':
        await update({ review_asked: 1 });
        break;
      case 'reviewed':
        await update({ review: toJson(change.review) });
        break;
      default:
        throw new Error(change satisfies never);
    }
  }
}

async function setAffected(
  incidentId: number,
  affected: LinkedConfigurationItem[],
  transaction: Knex.Transaction,
): Promise<void> {
  const mine = { incident_id: incidentId };
  await transaction<AffectedRow>(AFFECTED).where(mine).delete();
  if (affected.length === 0) return;
  await transaction<AffectedRow>(AFFECTED).insert(
    affected.map(({ ref, title }, position) => ({
      ...mine,
      position,
      ci_ref: ref,
      title,
    })),
  );
}

function toRecord(
  row: MajorRow,
  affected: LinkedConfigurationItem[],
): MajorRecord {
  return {
    incidentId: row.incident_id,
    declaredAt: row.declared_at,
    declaredBy: row.declared_by,
    reason: row.reason,
    updateEverySeconds: row.update_every_seconds,
    reviewAsked: row.review_asked === 1,
    review: fromJson(reviewSchema, row.review),
    affected,
  };
}

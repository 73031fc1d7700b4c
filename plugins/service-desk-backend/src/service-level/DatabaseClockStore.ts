import { fromDbTime, toDbTime } from '@firstline/backend-kit';
import type { ClockKind } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { ClockStore } from './ClockStore';
import type { ServiceLevelClock } from './serviceLevelClock';

interface ClockRow {
  incident_id: number;
  kind: ClockKind;
  target_seconds: number;
  started_at: string;
  due_at: string;
  paused_at: string | null;
  stopped_at: string | null;
  breached_at: string | null;
}

const TABLE = 'incident_clocks';

/** {@link ClockStore} in the table `incident_clocks`. */
export class DatabaseClockStore implements ClockStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseClockStore {
    return new DatabaseClockStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async ofIncidents(
    incidentIds: number[],
    options: { transaction?: Knex.Transaction } = {},
  ): Promise<Map<number, ServiceLevelClock[]>> {
    const clocks = new Map<number, ServiceLevelClock[]>();
    if (incidentIds.length === 0) return clocks;
    const db = options.transaction ?? this.#database;
    const rows = await db<ClockRow>(TABLE)
      .whereIn('incident_id', incidentIds)
      // `response` before `resolution` before `ola`, as they run out.
      .orderBy('kind', 'desc');
    for (const row of rows) {
      const list = clocks.get(row.incident_id) ?? [];
      list.push(toClock(row));
      clocks.set(row.incident_id, list);
    }
    return clocks;
  }

  async save(
    incidentId: number,
    clocks: ServiceLevelClock[],
    options: { transaction: Knex.Transaction },
  ): Promise<void> {
    if (clocks.length === 0) return;
    await options
      .transaction<ClockRow>(TABLE)
      .insert(clocks.map(clock => toRow(incidentId, clock)))
      .onConflict(['incident_id', 'kind'])
      .merge();
  }
}

function toRow(incidentId: number, clock: ServiceLevelClock): ClockRow {
  return {
    incident_id: incidentId,
    kind: clock.kind,
    target_seconds: clock.targetSeconds,
    started_at: toDbTime(clock.startedAt),
    due_at: toDbTime(clock.dueAt),
    paused_at: optional(clock.pausedAt),
    stopped_at: optional(clock.stoppedAt),
    breached_at: optional(clock.breachedAt),
  };
}

function toClock(row: ClockRow): ServiceLevelClock {
  return {
    kind: row.kind,
    targetSeconds: row.target_seconds,
    startedAt: fromDbTime(row.started_at),
    dueAt: fromDbTime(row.due_at),
    pausedAt: row.paused_at === null ? undefined : fromDbTime(row.paused_at),
    stoppedAt: row.stopped_at === null ? undefined : fromDbTime(row.stopped_at),
    breachedAt:
      row.breached_at === null ? undefined : fromDbTime(row.breached_at),
  };
}

function optional(time: DateTime | undefined): string | null {
  return time === undefined ? null : toDbTime(time);
}

import { inTransaction, isSqlite } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import type { BusinessCalendar } from './businessCalendar';
import type { ClockStore } from './ClockStore';
import {
  calendarsByName,
  toClock,
  toClockRow,
  type ClockRow,
} from './clockRows';
import type { ServiceLevelClock } from './serviceLevelClock';

const TABLE = 'incident_clocks';

/** {@link ClockStore} in the table `incident_clocks`. */
export class DatabaseClockStore implements ClockStore {
  readonly #database: Knex;
  readonly #calendarOf: (name: string) => BusinessCalendar;

  /** @param options - `calendars`: of the config, by name */
  static create(options: {
    database: Knex;
    calendars: ReadonlyMap<string, BusinessCalendar>;
  }): DatabaseClockStore {
    return new DatabaseClockStore(options);
  }

  private constructor(options: {
    database: Knex;
    calendars: ReadonlyMap<string, BusinessCalendar>;
  }) {
    this.#database = options.database;
    this.#calendarOf = calendarsByName(options.calendars);
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
      .orderBy(['incident_id', 'clock_id']);
    for (const row of rows) {
      const list = clocks.get(row.incident_id) ?? [];
      list.push(toClock(row, this.#calendarOf));
      clocks.set(row.incident_id, list);
    }
    return clocks;
  }

  async save(
    incidentId: number,
    clocks: readonly ServiceLevelClock[],
    options: { transaction: Knex.Transaction },
  ): Promise<void> {
    if (clocks.length === 0) return;
    await options
      .transaction<ClockRow>(TABLE)
      .insert(clocks.map(clock => toClockRow(incidentId, clock)))
      .onConflict(['incident_id', 'clock_id'])
      .merge();
  }

  async noteBreaches(options: { now: string; limit: number }): Promise<number> {
    const { now, limit } = options;
    return inTransaction(this.#database, async transaction => {
      const due = transaction<ClockRow>(TABLE)
        .select('incident_id', 'clock_id')
        .whereNull('stopped_at')
        .whereNull('paused_at')
        .whereNull('breached_at')
        .where('due_at', '<', now)
        .orderBy(['due_at', 'incident_id', 'clock_id'])
        .limit(limit);
      // A write that holds one of them notes the breach itself.
      if (!isSqlite(transaction)) due.forUpdate().skipLocked();
      const rows = await due;
      if (rows.length === 0) return 0;
      return transaction(TABLE)
        .whereIn(
          ['incident_id', 'clock_id'],
          rows.map(row => [row.incident_id, row.clock_id]),
        )
        .update({ breached_at: transaction.raw('due_at') });
    });
  }
}

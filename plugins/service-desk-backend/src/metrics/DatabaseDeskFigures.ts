import { fromDbTime, toDbTime, type Clock } from '@firstline/backend-kit';
import type { Priority } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { DeskFigures, OpenIncidents } from './DeskFigures';

interface OpenRow extends Pick<OpenIncidents, 'state' | 'priority'> {
  tier: number;
  count: number | string;
  assigned: number | string;
}

type OldestDue = (now: DateTime) => Knex.QueryBuilder;

/** {@link DeskFigures} in the desk's database, each read off an index. */
export class DatabaseDeskFigures implements DeskFigures {
  readonly #knex: Knex;
  readonly #clock: Clock;
  readonly #autoCloseDays: number;

  static create(options: {
    database: Knex;
    clock: Clock;
    autoCloseDays: number;
  }): DatabaseDeskFigures {
    return new DatabaseDeskFigures(options);
  }

  private constructor(options: {
    database: Knex;
    clock: Clock;
    autoCloseDays: number;
  }) {
    this.#knex = options.database;
    this.#clock = options.clock;
    this.#autoCloseDays = options.autoCloseDays;
  }

  async open(): Promise<OpenIncidents[]> {
    const rows: OpenRow[] = await this.#knex('incidents')
      // As a literal, so that the partial index of open ones serves.
      .whereRaw('open_rank = 1')
      .groupBy('state', 'priority', 'tier')
      .select('state', 'priority', 'tier')
      .select(this.#knex.raw('count(*) as count, count(assignee) as assigned'));
    return rows.map(({ state, priority, tier, count, assigned }) => ({
      state,
      priority,
      tier: Number(tier),
      count: Number(count),
      unassigned: Number(count) - Number(assigned),
    }));
  }

  async lags(): Promise<ReadonlyMap<string, number>> {
    const now = this.#clock.now();
    const lags = new Map<string, number>();
    for (const [sweep, oldestDue] of Object.entries(this.#sweeps())) {
      const row = await oldestDue(now).first();
      const late = row ? now.diff(fromDbTime(row.due)).as('seconds') : 0;
      const grace = sweep === 'close-unanswered' ? this.#autoCloseDays : 0;
      lags.set(sweep, Math.max(0, late - grace * 86_400));
    }
    return lags;
  }

  async breaches(options: {
    from: string;
    to?: string;
  }): Promise<ReadonlyMap<Priority, number>> {
    const query = this.#knex('incident_clocks as c')
      .join('incidents as i', 'i.id', 'c.incident_id')
      .whereRaw('c.breached_at is not null')
      .where('c.breached_at', '>=', options.from)
      .groupBy('i.priority')
      .select('i.priority', this.#knex.raw('count(*) as count'));
    if (options.to !== undefined) {
      query.where('c.breached_at', '<', options.to);
    }
    const rows: { priority: Priority; count: number | string }[] = await query;
    return new Map(rows.map(row => [row.priority, Number(row.count)]));
  }

  /** The oldest record each of the sweeps should have taken; named as their tasks are. */
  #sweeps(): Record<string, OldestDue> {
    const db = this.#knex;
    const first = (table: string, column: string) =>
      db(table).orderBy(column).select({ due: column });
    return {
      'resume-incidents': now =>
        first('incidents', 'waiting_until')
          .where('state', 'pending')
          .where('waiting_until', '<=', toDbTime(now)),
      'take-steps': now =>
        first('escalation_steps', 'due_at')
          .whereRaw("state = 'pending' and due_at is not null")
          .where('due_at', '<=', toDbTime(now)),
      'note-breaches': now =>
        first('incident_clocks', 'due_at')
          .whereRaw(
            'stopped_at is null and paused_at is null and breached_at is null',
          )
          .where('due_at', '<', toDbTime(now)),
      'settle-links': now =>
        first('major_links', 'due_at')
          .whereRaw('due_at is not null and settled_at is null')
          .where('due_at', '<=', toDbTime(now)),
      'close-unanswered': now =>
        first('incidents', 'resolved_at')
          .where('state', 'resolved')
          .where(
            'resolved_at',
            '<',
            toDbTime(now.minus({ days: this.#autoCloseDays })),
          ),
    };
  }
}

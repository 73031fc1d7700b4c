import { fromDbTime, toDbTime } from '@firstline/backend-kit';
import type { SpanKind, TimeSpan } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import { workingTimeBetween, type BusinessCalendar } from './businessCalendar';
import { calendarsByName } from './clockRows';
import type { SpanFacts } from './incidentSpan';
import type { SpanHistory } from './SpanHistory';

interface SpanRow {
  incident_id: number;
  seq: number;
  started_at: string;
  ended_at: string | null;
  kind: SpanKind;
  team: string | null;
  assignee: string | null;
  tier: number;
  waiting_for: string | null;
  seconds: number | null;
  working_seconds: number | null;
}

const TABLE = 'incident_spans';

/** {@link SpanHistory} in the table `incident_spans`. */
export class DatabaseSpanHistory implements SpanHistory {
  readonly #database: Knex;
  readonly #calendarOf: (name: string) => BusinessCalendar;

  /** @param options - `calendars`: of the config, by name */
  static create(options: {
    database: Knex;
    calendars: ReadonlyMap<string, BusinessCalendar>;
  }): DatabaseSpanHistory {
    return new DatabaseSpanHistory(options);
  }

  private constructor(options: {
    database: Knex;
    calendars: ReadonlyMap<string, BusinessCalendar>;
  }) {
    this.#database = options.database;
    this.#calendarOf = calendarsByName(options.calendars);
  }

  async follow(
    incidentId: number,
    next: SpanFacts | undefined,
    options: {
      at: DateTime;
      calendar: string | undefined;
      filed?: boolean;
      transaction: Knex.Transaction;
    },
  ): Promise<void> {
    const { at, calendar, filed, transaction } = options;
    const last = filed
      ? undefined
      : await transaction<SpanRow>(TABLE)
          .where({ incident_id: incidentId })
          .orderBy('seq', 'desc')
          .first();
    if (last && last.ended_at === null) {
      await transaction<SpanRow>(TABLE)
        .where({ incident_id: incidentId, seq: last.seq })
        .update({
          ended_at: toDbTime(at),
          ...this.#lengths(last.started_at, at, calendar),
        });
    }
    if (!next) return;
    await transaction<SpanRow>(TABLE).insert({
      incident_id: incidentId,
      seq: (last?.seq ?? 0) + 1,
      started_at: toDbTime(at),
      kind: next.kind,
      team: next.team ?? null,
      assignee: next.assignee ?? null,
      tier: next.tier,
      waiting_for: next.waitingFor ?? null,
    });
  }

  async ofIncident(
    incidentId: number,
    options: { at: DateTime; calendar: string | undefined },
  ): Promise<TimeSpan[]> {
    const rows = await this.#database<SpanRow>(TABLE)
      .where({ incident_id: incidentId })
      .orderBy('seq');
    return rows.map(row => {
      const now = this.#lengths(row.started_at, options.at, options.calendar);
      return {
        from: row.started_at,
        to: row.ended_at ?? undefined,
        kind: row.kind,
        team: row.team ?? undefined,
        assignee: row.assignee ?? undefined,
        tier: row.tier,
        waitingFor: row.waiting_for ?? undefined,
        seconds: row.seconds ?? now.seconds,
        workingSeconds: row.working_seconds ?? now.working_seconds,
      };
    });
  }

  #lengths(startedAt: string, at: DateTime, calendar: string | undefined) {
    const from = fromDbTime(startedAt);
    const counts =
      calendar === undefined ? undefined : this.#calendarOf(calendar);
    return {
      seconds: Math.round(at.diff(from).as('seconds')),
      working_seconds: Math.round(workingTimeBetween(counts, from, at)),
    };
  }
}

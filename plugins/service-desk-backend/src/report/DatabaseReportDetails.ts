import { isSqlite } from '@firstline/backend-kit';
import {
  formatIncidentNumber,
  type ServiceReport,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DetailScope, ReportDetails } from './ReportDetails';

const MOST_MAJORS = 100;
const MOST_BREACHES = 20;

/** {@link ReportDetails} in the desk's database. */
export class DatabaseReportDetails implements ReportDetails {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseReportDetails {
    return new DatabaseReportDetails(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async majors(scope: DetailScope): Promise<ServiceReport['major']> {
    const rows: {
      id: number;
      title: string;
      declared_at: string;
      resolved_at: string | null;
    }[] = await this.#of(scope, 'm.incident_id', 'major_incidents as m')
      .where('m.declared_at', '>=', scope.from)
      .where('m.declared_at', '<', scope.to)
      .orderBy(['m.declared_at', 'i.id'])
      .limit(MOST_MAJORS)
      .select('i.id', 'i.title', 'm.declared_at', 'i.resolved_at');
    return rows.map(row => ({
      number: formatIncidentNumber(row.id),
      title: row.title,
      declaredAt: row.declared_at,
      resolvedAt: row.resolved_at ?? undefined,
    }));
  }

  async worstBreaches(
    scope: DetailScope,
  ): Promise<ServiceReport['worstBreaches']> {
    const { from, to } = scope;
    const rows: {
      id: number;
      title: string;
      kind: string;
      overdue: number | string;
    }[] = await this.#of(scope, 'k.incident_id', 'incident_clocks as k')
      .where('k.breached_at', '>=', from)
      .where('k.breached_at', '<', to)
      .whereIn('k.kind', ['response', 'resolution'])
      .orderBy([
        { column: 'overdue', order: 'desc' },
        { column: 'i.id' },
        { column: 'k.kind' },
      ])
      .limit(MOST_BREACHES)
      .select('i.id', 'i.title', 'k.kind', {
        // What still runs is overdue until the end of the period.
        overdue: this.#secondsBetween('k.breached_at', to),
      });
    return rows.map(({ id, title, kind, overdue }) => ({
      number: formatIncidentNumber(id),
      title,
      clock: kind,
      overdueSeconds: Math.max(0, Math.round(Number(overdue))),
    }));
  }

  #of({ items }: DetailScope, id: string, table: string): Knex.QueryBuilder {
    const query = this.#database(table).join('incidents as i', 'i.id', id);
    if (items !== undefined) {
      query.whereIn('i.id', linked =>
        linked
          .from('incident_cis as c')
          .select('c.incident_id')
          .whereIn('c.ci_ref', [...items]),
      );
    }
    return query;
  }

  #secondsBetween(from: string, end: string): Knex.Raw {
    const until = 'coalesce(k.stopped_at, ?)';
    return this.#database.raw(
      isSqlite(this.#database)
        ? `(julianday(${until}) - julianday(${from})) * 86400`
        : `extract(epoch from cast(${until} as timestamptz) - cast(${from} as timestamptz))`,
      [end],
    );
  }
}

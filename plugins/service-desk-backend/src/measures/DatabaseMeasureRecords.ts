import {
  countCapped,
  keysetAfter,
  keysetOrder,
  type CursorValueType,
  type KeysetColumn,
} from '@firstline/backend-kit';
import {
  formatIncidentNumber,
  type MeasureRecord,
  type MeasureRecordKind,
  type Priority,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import { applyDomainLock, applyPortalLock } from '../incident/incidentFilters';
import type { MeasureRecordStore } from './MeasureRecordStore';
import type { FigureScope } from './MeasureStore';
import { placeOf, RATED_AT, recordsQuery } from './recordQueries';

interface Row extends Record<`place${number}`, number | string> {
  id: number;
  title: string;
  state: string;
  priority: Priority;
  assigned_team: string | null;
  created_at: string;
  resolved_at: string | null;
  points?: number;
  seconds?: number | string;
}

/** {@link MeasureRecordStore} in the desk's database. */
export class DatabaseMeasureRecords implements MeasureRecordStore {
  readonly #knex: Knex;

  static create(options: { database: Knex }): DatabaseMeasureRecords {
    return new DatabaseMeasureRecords(options.database);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(
    scope: FigureScope,
    options: Parameters<MeasureRecordStore['list']>[1],
  ): ReturnType<MeasureRecordStore['list']> {
    const { visibility, limit, after } = options;
    const { query, place, values } = recordsQuery(this.#knex, scope, options);
    query.joinRaw('join incidents as i on i.id = f.incident_id');
    applyDomainLock(query, visibility);
    applyPortalLock(query, visibility);
    const total = await countCapped(query);
    const order = place.map(
      (column): KeysetColumn => ({ column, direction: 'desc' }),
    );
    if (after) keysetAfter(query, order, after);
    const rows: Row[] = await keysetOrder(query, order)
      .limit(limit + 1)
      .select(
        'i.id',
        'i.title',
        'i.state',
        'i.priority',
        'i.assigned_team',
        'i.created_at',
        'i.resolved_at',
        {
          ...values,
          ...Object.fromEntries(
            place.map((column, i) => [`place${i}`, column]),
          ),
        },
      );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map(toRecord),
      // PostgreSQL has big integers in text.
      next:
        last &&
        place.map((column, i) => {
          const value = last[`place${i}`];
          return column === RATED_AT ? String(value) : Number(value);
        }),
      total,
    };
  }

  placeOf(kind: MeasureRecordKind): CursorValueType[] {
    return placeOf(kind).map(column =>
      column === RATED_AT ? 'string' : 'number',
    );
  }
}

function toRecord(row: Row): MeasureRecord {
  const { id, title, state, priority, assigned_team, resolved_at } = row;
  const { points, seconds } = row;
  return {
    number: formatIncidentNumber(id),
    title,
    state,
    priority,
    ...(assigned_team !== null && { team: assigned_team }),
    createdAt: row.created_at,
    ...(resolved_at !== null && { resolvedAt: resolved_at }),
    ...(points !== undefined && { points: Number(points) }),
    ...(seconds !== undefined && { seconds: Number(seconds) }),
  };
}

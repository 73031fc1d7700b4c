import {
  countCapped,
  keysetAfter,
  keysetOrder,
  type CursorValue,
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
import { momentOf } from './figureQueries';
import { applyScope, inCohort, whole } from './figureScope';
import { incidentCohorts, type IncidentCohort } from './measureFigures';
import type { MeasureRecordStore } from './MeasureRecordStore';
import type { FigureScope } from './MeasureStore';

interface Row {
  id: number;
  at: number | string;
  title: string;
  state: string;
  priority: Priority;
  assigned_team: string | null;
  created_at: string;
  resolved_at: string | null;
}

/** Which of a cohort, by SQL over `incident_facts as f`. */
type CohortKind = { cohort: IncidentCohort; which?: string };

const kinds: Record<
  Exclude<MeasureRecordKind, 'backlog' | 'rated' | 'dissatisfied'>,
  CohortKind
> = {
  received: { cohort: 'received' },
  resolved: { cohort: 'resolved' },
  closed: { cohort: 'closed' },
  cancelled: { cohort: 'cancelled' },
  respondedLate: { cohort: 'responded', which: 'f.response_met = 0' },
  respondedInTime: { cohort: 'responded', which: 'f.response_met = 1' },
  resolvedLate: { cohort: 'fixed', which: 'f.resolution_met = 0' },
  resolvedInTime: { cohort: 'fixed', which: 'f.resolution_met = 1' },
  resolvedByFirstLine: { cohort: 'resolved', which: 'f.highest_tier = 1' },
  resolvedBySecondLine: {
    cohort: 'resolved',
    which: 'f.tier = 2 and f.had_second_tier = 1',
  },
  reopened: { cohort: 'resolved', which: 'f.reopens > 0' },
  escalated: { cohort: 'received', which: 'f.escalated = 1' },
  reassigned: { cohort: 'received', which: 'f.reassignments > 0' },
  pingPong: { cohort: 'received', which: 'f.came_back = 1' },
  major: { cohort: 'received', which: 'f.major = 1' },
};

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
    const { kind, visibility, limit, after } = options;
    const { query, at } = this.#of(kind, scope);
    query.joinRaw('join incidents as i on i.id = f.incident_id');
    applyScope(query, scope);
    applyDomainLock(query, visibility);
    applyPortalLock(query, visibility);
    const total = await countCapped(query);
    const order: KeysetColumn[] = [
      { column: at, direction: 'desc' },
      { column: 'f.incident_id', direction: 'desc' },
    ];
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
        { at },
      );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map(toRecord),
      next: last && ([Number(last.at), last.id] satisfies CursorValue[]),
      total,
    };
  }

  #of(kind: MeasureRecordKind, scope: FigureScope) {
    const facts = () => this.#knex.from('incident_facts as f');
    switch (kind) {
      case 'backlog':
        return {
          query: this.#knex
            .from('incident_openings as o')
            .joinRaw(
              'join incident_facts as f on f.incident_id = o.incident_id',
            )
            .whereRaw(`o.opened_at < ${whole(scope.to)}`)
            .whereRaw(`o.ended_at >= ${whole(scope.to)}`),
          at: 'f.created_at',
        };
      case 'rated':
      case 'dissatisfied':
        return {
          query: facts().whereIn('f.incident_id', rated => {
            rated
              .from('ratings as r')
              .select('r.incident_id')
              .where('r.rated_at', '>=', momentOf(scope.from))
              .where('r.rated_at', '<', momentOf(scope.to));
            if (kind === 'dissatisfied') rated.where('r.overall', '<=', 2);
          }),
          at: 'f.created_at',
        };
      default: {
        const { cohort, which } = kinds[kind];
        const query = facts().whereRaw(inCohort(cohort, scope));
        if (which) query.whereRaw(which);
        return { query, at: incidentCohorts[cohort] };
      }
    }
  }
}

function toRecord(row: Row): MeasureRecord {
  const { id, title, state, priority, assigned_team, resolved_at } = row;
  return {
    number: formatIncidentNumber(id),
    title,
    state,
    priority,
    ...(assigned_team !== null && { team: assigned_team }),
    createdAt: row.created_at,
    ...(resolved_at !== null && { resolvedAt: resolved_at }),
  };
}

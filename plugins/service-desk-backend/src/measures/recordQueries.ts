import {
  openNowKinds,
  type MeasureRecordKind,
  type MeasureRecordsOfRow,
  type OpenNowKind,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import {
  momentOf,
  openAtEnd,
  ratedColumns,
  workEntries,
} from './figureQueries';
import {
  applyScope,
  factColumns,
  inCohort,
  type ScopeColumns,
} from './figureScope';
import { incidentCohorts, type IncidentCohort } from './measureFigures';
import type { FigureScope } from './MeasureStore';
import { applyOpenNow, openNowConditions } from './openNow';
import { applyRow, aspectColumn, scopeOfRow, timeRow } from './recordRows';

/** When a rating was given: the one moment among the places that is kept as text. */
export const RATED_AT = 'r.rated_at';

/** Of which number the records are wanted. */
export interface RecordsWanted extends MeasureRecordsOfRow {
  kind: MeasureRecordKind;
  /** IANA name of the zone whose days are meant. */
  timeZone: string;
}

/** Which of a cohort, by SQL over `incident_facts as f`. */
interface CohortKind {
  cohort: IncidentCohort;
  which?: string;
}

const resolved = (which: string): CohortKind => ({ cohort: 'resolved', which });
const received = (which: string): CohortKind => ({ cohort: 'received', which });

type OtherKind =
  | 'backlog'
  | 'rated'
  | 'satisfied'
  | 'dissatisfied'
  | 'returned'
  | 'timed'
  | 'worked'
  | OpenNowKind;

const cohortKinds: Record<Exclude<MeasureRecordKind, OtherKind>, CohortKind> = {
  received: { cohort: 'received' },
  resolved: { cohort: 'resolved' },
  closed: { cohort: 'closed' },
  cancelled: { cohort: 'cancelled' },
  responseDecided: { cohort: 'responded' },
  respondedLate: { cohort: 'responded', which: 'f.response_met = 0' },
  respondedInTime: { cohort: 'responded', which: 'f.response_met = 1' },
  resolutionDecided: { cohort: 'fixed' },
  resolvedLate: { cohort: 'fixed', which: 'f.resolution_met = 0' },
  resolvedInTime: { cohort: 'fixed', which: 'f.resolution_met = 1' },
  resolvedByFirstLine: resolved('f.highest_tier = 1'),
  hadSecondLine: resolved('f.had_second_tier = 1'),
  resolvedBySecondLine: resolved('f.tier = 2 and f.had_second_tier = 1'),
  firstContact: resolved('f.first_contact = 1'),
  reopened: resolved('f.reopens > 0'),
  responded: resolved('f.response_seconds is not null'),
  clocked: resolved('f.resolution_working_seconds is not null'),
  solvedWithArticle: resolved('f.solved_with_article = 1'),
  escalated: received('f.escalated = 1'),
  reassigned: received('f.reassignments > 0'),
  neverReassigned: received('f.reassignments = 0'),
  pingPong: received('f.came_back = 1'),
  major: received('f.major = 1'),
  repeated: received("f.ci_ref <> ''"),
};

const isOpenNow = (kind: MeasureRecordKind): kind is OpenNowKind =>
  openNowKinds.some(one => one === kind);

/** The columns whose values are the place of a record in its list, latest first. */
export function placeOf(kind: MeasureRecordKind): string[] {
  if (isOpenNow(kind)) return ['f.created_at', 'f.incident_id'];
  switch (kind) {
    case 'rated':
    case 'satisfied':
    case 'dissatisfied':
      return [RATED_AT, 'r.incident_id', 'r.round'];
    case 'returned':
      return ['t.returned_at', 't.incident_id', 't.seq'];
    case 'timed':
      return ['t.resolved_at', 't.incident_id'];
    case 'backlog':
    case 'worked':
      return ['f.created_at', 'f.incident_id'];
    default:
      return [incidentCohorts[cohortKinds[kind].cohort], 'f.incident_id'];
  }
}

/**
 * The records behind a number, over `incident_facts as f`; not yet what of them somebody sees.
 *
 * @param of - `kind`: what was counted; `by`, `key`: which row of a table
 * @throws InputError for a row there cannot be
 */
export function recordsQuery(
  knex: Knex,
  whole: FigureScope,
  of: RecordsWanted,
): {
  query: Knex.QueryBuilder;
  place: string[];
  /** What is told of a record besides, by the name it gets. */
  values: Record<string, string>;
} {
  const scope = scopeOfRow(whole, of);
  const {
    query,
    columns = factColumns,
    values = {},
  } = baseQuery(knex, scope, of);
  // Work is that of whoever did it, and what is open that of whoever has it: narrowed there.
  const { kind } = of;
  applyScope(
    query,
    kind === 'worked' || isOpenNow(kind)
      ? { ...scope, person: undefined }
      : scope,
    columns,
  );
  applyRow(query, of, { scope, columns });
  return { query, place: placeOf(kind), values };
}

function baseQuery(
  knex: Knex,
  scope: FigureScope,
  of: RecordsWanted,
): {
  query: Knex.QueryBuilder;
  columns?: ScopeColumns;
  values?: Record<string, string>;
} {
  const joined = (table: string, alias: string) =>
    knex
      .from(`${table} as ${alias}`)
      .joinRaw(
        `join incident_facts as f on f.incident_id = ${alias}.incident_id`,
      );
  const { kind } = of;
  if (isOpenNow(kind)) {
    const query = knex
      .from('incident_facts as f')
      .whereRaw(openNowConditions(scope.now)[kind]);
    applyOpenNow(query, scope);
    return { query };
  }
  switch (kind) {
    case 'backlog':
      return { query: openAtEnd(knex, scope) };
    case 'rated':
    case 'satisfied':
    case 'dissatisfied': {
      const query = joined('ratings', 'r')
        .where(RATED_AT, '>=', momentOf(scope.from))
        .where(RATED_AT, '<', momentOf(scope.to));
      const points = of.by === 'aspect' ? aspectColumn(of.key) : 'r.overall';
      query.whereNotNull(points);
      if (kind === 'satisfied') query.where(points, '>=', 4);
      if (kind === 'dissatisfied') query.where(points, '<=', 2);
      return { query, columns: ratedColumns, values: { points } };
    }
    case 'returned':
      return {
        query: joined('team_returns', 't')
          .where('t.returned_at', '>=', scope.from)
          .where('t.returned_at', '<', scope.to),
      };
    case 'timed': {
      const { kind: done, tier, waitingFor } = timeRow(of);
      const query = joined('incident_time', 't')
        .where('t.resolved_at', '>=', scope.from)
        .where('t.resolved_at', '<', scope.to)
        .where({ 't.kind': done, 't.tier': tier, 't.waiting_for': waitingFor })
        .where('t.working_seconds', '>', 0);
      return { query, values: { seconds: 't.working_seconds' } };
    }
    case 'worked': {
      const entries = workEntries(knex, scope)
        .whereNotNull('w.incident_id')
        .groupBy('w.incident_id')
        .select('w.incident_id')
        .sum('w.seconds as seconds');
      const { person } = scope;
      if (person !== undefined) entries.where('w.person', person);
      const query = knex
        .from(entries.as('w'))
        .joinRaw('join incident_facts as f on f.incident_id = w.incident_id');
      return { query, values: { seconds: 'w.seconds' } };
    }
    default: {
      const { cohort, which } = cohortKinds[kind];
      const query = knex
        .from('incident_facts as f')
        .whereRaw(inCohort(cohort, scope));
      if (which) query.whereRaw(which);
      return { query };
    }
  }
}

import { isSqlite, toDbTime } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import {
  applyScope,
  inCohort,
  isWhole,
  whole,
  type ScopeColumns,
} from './figureScope';
import {
  figuresOf,
  incidentCohorts,
  incidentFigures,
  ratingFigures,
  type FigureName,
  type Figures,
  type IncidentCohort,
} from './measureFigures';
import type { FigureScope } from './MeasureStore';
import type { PeriodBucket } from './periodBuckets';

/** Columns that a query groups by, under the names they get. */
export type Keys = Record<string, string>;

type Buckets = readonly PeriodBucket[];

const cohorts = Object.keys(incidentCohorts) as IncidentCohort[];

/** A row of a query: keys as text, figures as drivers give them. */
export type FigureRow = Record<string, string | number | null>;

/** SQL over whose work and which team's a rating is. */
export const ratedColumns: ScopeColumns = {
  person: "coalesce(r.resolver, '')",
  team: 'coalesce(r.team, f.team)',
};
const workedColumns: ScopeColumns = { person: 'w.person', team: 'f.team' };

/** What a query takes its rows from; by day, week or month where it is cut into these. */
interface Cut {
  keys: Keys;
  buckets?: readonly PeriodBucket[];
}

/** Figures of incidents to which something happened in the period, in one pass. */
export function factsQuery(
  knex: Knex,
  scope: FigureScope,
  { keys }: Cut,
): Knex.QueryBuilder {
  const query = knex.from('incident_facts as f');
  selectKeys(query, keys);
  for (const cohort of cohorts) selectFigures(query, cohort, scope);
  // SQLite would take an index of a moment, and then sort what the table has in order.
  const plain = isSqlite(knex) ? '+' : '';
  // Whatever happened to it happened after it was created.
  query.whereRaw(`${plain}f.created_at < ${whole(scope.to)}`);
  query.where(touched => {
    for (const at of Object.values(incidentCohorts)) {
      touched.orWhereRaw(`${plain}${at} >= ${whole(scope.from)}`);
    }
  });
  applyScope(query, scope);
  return query;
}

/** Figures of one cohort by day, week or month of what happened. */
export function cohortQuery(
  knex: Knex,
  scope: FigureScope,
  { cohort, buckets }: { cohort: IncidentCohort; buckets: Buckets },
): Knex.QueryBuilder {
  const query = from(knex, 'incident_facts as f', buckets);
  query.whereRaw(between(incidentCohorts[cohort]));
  selectKeys(query, { key: 'b.key' });
  selectFigures(query, cohort, scope);
  applyScope(query, scope);
  return query;
}

/** Ratings given in the period. */
export function ratingsQuery(
  knex: Knex,
  scope: FigureScope,
  { keys, buckets }: Cut,
): Knex.QueryBuilder {
  const query = from(knex, 'ratings as r', buckets)
    .joinRaw('join incident_facts as f on f.incident_id = r.incident_id')
    .where('r.rated_at', '>=', momentOf(scope.from))
    .where('r.rated_at', '<', momentOf(scope.to));
  if (buckets) {
    query.whereRaw('r.rated_at >= b.from_text and r.rated_at < b.to_text');
  }
  selectKeys(query, renamed(keys, ratedColumns));
  for (const [name, value] of Object.entries(ratingFigures)) {
    query.select(knex.raw(`sum(${value}) as ??`, [name]));
  }
  applyScope(query, scope, ratedColumns);
  return query;
}

/** Incidents that were open at the end of the period. */
export function backlogQuery(
  knex: Knex,
  scope: FigureScope,
  { keys }: Cut,
): Knex.QueryBuilder {
  const query = openAtEnd(knex, scope).count('* as backlog');
  selectKeys(query, keys);
  applyScope(query, scope);
  return query;
}

/** Incidents open at the end of a period, before any filter. */
export function openAtEnd(
  knex: Knex,
  { to }: Pick<FigureScope, 'to'>,
): Knex.QueryBuilder {
  return knex
    .from('incident_openings as o')
    .joinRaw('join incident_facts as f on f.incident_id = o.incident_id')
    .whereRaw(`o.opened_at < ${whole(to)}`)
    .whereRaw(`o.ended_at >= ${whole(to)}`);
}

/** What is counted by bucket, with the column of its moment. */
export const countedMoments = {
  received: { table: 'incident_facts as f', at: 'f.created_at' },
  resolved: { table: 'incident_facts as f', at: 'f.resolved_at' },
  opened: { table: 'incident_openings as o', at: 'o.opened_at' },
  ended: { table: 'incident_openings as o', at: 'o.ended_at' },
} as const;

/** How many there were in each bucket, as `n`; each is counted off an index by itself. */
export function countsQuery(
  knex: Knex,
  scope: FigureScope,
  { what, buckets }: { what: keyof typeof countedMoments; buckets: Buckets },
): Knex.QueryBuilder {
  const { table, at } = countedMoments[what];
  const counted = knex.from(knex.raw(table)).count('*').whereRaw(between(at));
  if (!isWhole(scope) && table.endsWith(' o')) {
    counted.joinRaw(
      'join incident_facts as f on f.incident_id = o.incident_id',
    );
  }
  applyScope(counted, scope);
  return bucketList(knex, buckets).from('b').select('b.key', { n: counted });
}

/** The same, by the key of the bucket. */
export async function countsByBucket(
  ...of: Parameters<typeof countsQuery>
): Promise<Map<string, number>> {
  const rows: { key: string; n: string | number }[] = await countsQuery(...of);
  return new Map(rows.map(({ key, n }) => [key, Number(n)]));
}

/** Time worked on incidents on the days of the period. */
export function workQuery(
  knex: Knex,
  scope: FigureScope,
  { keys }: Cut,
): Knex.QueryBuilder {
  const query = workEntries(knex, scope)
    .joinRaw('join incident_facts as f on f.incident_id = w.incident_id')
    .sum('w.seconds as workSeconds');
  selectKeys(query, renamed(keys, workedColumns));
  applyScope(query, scope, workedColumns);
  return query;
}

/** Entries of the work log on the days of the period. */
export function workEntries(
  knex: Knex,
  { days }: Pick<FigureScope, 'days'>,
): Knex.QueryBuilder {
  return knex
    .from('work_entries as w')
    .whereNull('w.withdrawn_at')
    .where('w.day', '>=', days.first)
    .where('w.day', '<=', days.last);
}

/**
 * A table, read bucket by bucket where there are any, as `b`. The buckets come first: SQLite
 * keeps the order of a cross join, and reads each off an index.
 */
export function from(
  knex: Knex,
  table: string,
  buckets?: Buckets,
): Knex.QueryBuilder {
  return buckets
    ? bucketList(knex, buckets).from('b').joinRaw(`cross join ${table}`)
    : knex.from(knex.raw(table));
}

function bucketList(knex: Knex, buckets: Buckets): Knex.QueryBuilder {
  const rows = buckets.map(bucket => ({
    ...bucket,
    from_text: momentOf(bucket.from),
    to_text: momentOf(bucket.to),
  }));
  const columns = ['key', 'from', 'to', 'from_text', 'to_text'];
  const list = isSqlite(knex)
    ? `select ${columns
        .map(name => `value ->> '${name}' as "${name}"`)
        .join(', ')} from json_each(?)`
    : `select * from json_to_recordset(?) as listed(key text, "from" bigint, "to" bigint, from_text text, to_text text)`;
  return knex.queryBuilder().with('b', knex.raw(list, [JSON.stringify(rows)]));
}

/** SQL that holds for a moment within the bucket `b`. */
export function between(at: string): string {
  return `${at} >= b."from" and ${at} < b."to"`;
}

/**
 * Runs a query over all facts. PostgreSQL is given the memory to group them by hashing; with
 * its usual four megabytes it sorts a million rows of text on disk.
 */
export async function readWide(
  knex: Knex,
  query: Knex.QueryBuilder,
): Promise<FigureRow[]> {
  if (isSqlite(knex)) return query;
  return knex.transaction(async transaction => {
    await transaction.raw(
      `select set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`,
    );
    return query.transacting(transaction);
  });
}

/** The figures of a row. */
export function figuresIn(row: FigureRow, names: readonly FigureName[]) {
  const figures: Figures = {};
  for (const name of names) {
    const value = row[name];
    // Sums are text from PostgreSQL, and null where nothing was added up.
    if (value !== null && value !== undefined) figures[name] = Number(value);
  }
  return figures;
}

/** A moment as it is stored. @param milliseconds - since 1970 */
export function momentOf(milliseconds: number): string {
  return toDbTime(DateTime.fromMillis(milliseconds, { zone: 'utc' }));
}

function selectFigures(
  query: Knex.QueryBuilder,
  cohort: IncidentCohort,
  scope: FigureScope,
): void {
  const condition = inCohort(cohort, scope);
  for (const name of figuresOf(cohort)) {
    const figure = incidentFigures[name];
    const fold = 'fold' in figure ? figure.fold : 'sum';
    query.select(
      query.client.raw(
        `${fold}(case when ${condition} then ${figure.value} end) as ??`,
        [name],
      ),
    );
  }
}

/** Keys with what stands for team and person elsewhere than in the facts. */
function renamed(keys: Keys, columns: ScopeColumns): Keys {
  const others: Record<string, string> = {
    'f.team': columns.team,
    'f.resolver': columns.person,
  };
  return Object.fromEntries(
    Object.entries(keys).map(([name, column]) => [
      name,
      others[column] ?? column,
    ]),
  );
}

function selectKeys(query: Knex.QueryBuilder, keys: Keys): void {
  for (const [name, column] of Object.entries(keys)) {
    query.select(query.client.raw(`${column} as ??`, [name]));
    query.groupByRaw(column);
  }
}

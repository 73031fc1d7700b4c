import type { Knex } from 'knex';
import { applyPortalLock } from '../incident/incidentFilters';
import { incidentCohorts, type IncidentCohort } from './measureFigures';
import type { FigureScope } from './MeasureStore';

const DAY_MS = 86_400_000;

/** SQL for whose something is, and which team's, where it is not that of the facts. */
export interface ScopeColumns {
  person: string;
  team: string;
}

/** Whose it is by the facts. */
export const factColumns: ScopeColumns = {
  person: 'f.resolver',
  team: 'f.team',
};

/** Limits a query over `incident_facts as f` to the filters of a scope, not to its period. */
export function applyScope(
  query: Knex.QueryBuilder,
  scope: FigureScope,
  columns: ScopeColumns = factColumns,
): void {
  const { team, category, priority, channel, person, items } = scope;
  const raw = query.client.raw.bind(query.client);
  if (team !== undefined) query.where(raw(columns.team), team);
  if (priority !== undefined) query.where('f.priority', priority);
  if (channel !== undefined) query.where('f.channel', channel);
  if (person !== undefined) query.where(raw(columns.person), person);
  if (category !== undefined) {
    query.where(within =>
      within
        .where('f.category', category)
        .orWhere('f.category', 'like', `${category}/%`),
    );
  }
  if (items !== undefined) {
    query.whereIn('f.incident_id', linked =>
      linked
        .from('incident_cis as c')
        .select('c.incident_id')
        .whereIn('c.ci_ref', [...items]),
    );
  }
  applyPolicy(query, scope);
}

/** Limits a query over `incident_facts as f` to what the portal's policy lets through. */
export function applyPolicy(
  query: Knex.QueryBuilder,
  { portal }: Pick<FigureScope, 'portal'>,
): void {
  if (portal === true) return;
  query.whereIn('f.incident_id', readable => {
    readable.from('incidents as i').select('i.id');
    applyPortalLock(readable, { userRef: '', portal });
  });
}

/** Whether a scope has filters at all, or takes everything of the period. */
export function isWhole(scope: FigureScope): boolean {
  const { team, category, priority, channel, person, items, portal } = scope;
  const filters = [team, category, priority, channel, person, items];
  return portal === true && filters.every(filter => filter === undefined);
}

/** Days after which an open incident is in the next class of age. */
export const ageClasses = [0, 1, 3, 7, 14, 30];

/** SQL that holds for a class of ages at the end of a scope. @param index - of {@link ageClasses} */
export function inAgeClass(
  index: number,
  { to, now }: Pick<FigureScope, 'to' | 'now'>,
): string {
  const end = Math.min(to, now);
  const before = (days: number) => whole(end - days * DAY_MS);
  const youngest = `f.created_at <= ${before(ageClasses[index])}`;
  const next = ageClasses.at(index + 1);
  return next === undefined
    ? youngest
    : `${youngest} and f.created_at > ${before(next)}`;
}

const outcomes: Partial<Record<IncidentCohort, string>> = {
  responded: 'f.response_met',
  fixed: 'f.resolution_met',
};

/** SQL that holds for what belongs to a cohort in the period of a scope. */
export function inCohort(
  cohort: IncidentCohort,
  { from, to, now }: Pick<FigureScope, 'from' | 'to' | 'now'>,
): string {
  const at = incidentCohorts[cohort];
  const inPeriod = `${at} >= ${whole(from)} and ${at} < ${whole(to)}`;
  const met = outcomes[cohort];
  // The clock of one that is not decided runs out in the future.
  return met === undefined || to <= now
    ? inPeriod
    : `${inPeriod} and (${met} = 1 or ${at} < ${whole(now)})`;
}

/** A number that may stand in SQL. @throws RangeError for any other */
export function whole(n: number): string {
  if (!Number.isSafeInteger(n)) throw new RangeError(`${n} is not whole`);
  return String(n);
}

import { toDbTime } from '@firstline/backend-kit';
import { InputError } from '@backstage/errors';
import {
  isOpen,
  openIncidentStates,
  parseIncidentNumber,
  type ClockKind,
  type IncidentFilter,
  type IncidentSort,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import { priorityRankOf } from './incidentRows';
import type { IncidentVisibility } from './IncidentStore';
import { applyCriteria } from './incidentCriteriaSql';
import { endOfPrefix, queryTermsOf, type QueryTerm } from './incidentTerms';

/** What teams agreed among themselves: no requester sees that clock, nor learns that it is late. */
export const INTERNAL_CLOCK: ClockKind = 'ola';

/** Filters that look at nothing but what is announced to everybody. */
const ANNOUNCED_FILTERS: readonly string[] = [
  'state',
  'ciRef',
  'major',
  'createdAfter',
  'createdBefore',
];
const ANNOUNCED_SORTS: readonly IncidentSort[] = [
  'open',
  'createdAt',
  '-createdAt',
];

/**
 * The filters and the sort of a query that tell more of an incident than its announcement
 * does: to filter by them would be to learn of them.
 */
export function tellingParameters(
  filter: IncidentFilter,
  sort: IncidentSort,
): string[] {
  const filters = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([name]) => name)
    .filter(name => !ANNOUNCED_FILTERS.includes(name) && name !== 'announced');
  return ANNOUNCED_SORTS.includes(sort) ? filters : [...filters, 'sort'];
}

/** The moment of a filter as it is stored. @throws InputError that names the filter */
function momentOf(name: string, text: string): string {
  try {
    return toDbTime(DateTime.fromISO(text, { zone: 'utc' }));
  } catch {
    throw new InputError(`${name}: is out of range`);
  }
}

/** Limits a query over `incident_terms as alias` to one term, or to those that start so. */
export function matchTerm(
  query: Knex.QueryBuilder,
  alias: string,
  { term, prefix }: QueryTerm,
): void {
  if (prefix) {
    query
      .where(`${alias}.term`, '>=', term)
      .where(`${alias}.term`, '<', endOfPrefix(term));
  } else {
    query.where(`${alias}.term`, term);
  }
}

/** The ids behind numbers that the schema has let through. */
export function idsOf(numbers: readonly string[]): number[] {
  return numbers
    .map(parseIncidentNumber)
    .filter((id): id is number => id !== undefined);
}

/** A part of a query that can be left out where another part implies it. */
export type FilterName = keyof IncidentFilter;

const COLUMNS = {
  state: 'i.state',
  assignedTeam: 'i.assigned_team',
  assignee: 'i.assignee',
  tier: 'i.tier',
  requester: 'i.requester',
  category: 'i.category',
  channel: 'i.channel',
} as const satisfies Partial<Record<FilterName, string>>;

/**
 * Limits a query over `incidents as i` to what the filter asks for, but for `involving`
 * and `announced`, which are matters of visibility.
 *
 * @param options - `now`: stored form; `except`: filters that are met already
 */
export function applyFilter(
  query: Knex.QueryBuilder,
  filter: IncidentFilter,
  options: { now: string; except?: readonly FilterName[] },
): void {
  const asked = <N extends FilterName>(name: N) =>
    options.except?.includes(name) ? undefined : filter[name];

  for (const [name, column] of Object.entries(COLUMNS)) {
    const values = asked(name as keyof typeof COLUMNS);
    if (values) query.whereIn(column, values);
  }
  const numbers = asked('number');
  if (numbers) query.whereIn('i.id', idsOf(numbers));
  const priority = asked('priority');
  if (priority) query.whereIn('i.priority_rank', priority.map(priorityRankOf));
  const unassigned = asked('unassigned');
  if (unassigned === true) query.whereNull('i.assignee');
  if (unassigned === false) query.whereNotNull('i.assignee');
  const major = asked('major');
  // As a literal, so that the partial index of major incidents serves.
  if (major !== undefined) query.whereRaw(`i.major = ${major ? 1 : 0}`);
  if (filter.createdAfter) {
    const from = momentOf('createdAfter', filter.createdAfter);
    query.where('i.created_at', '>=', from);
  }
  if (filter.createdBefore) {
    const to = momentOf('createdBefore', filter.createdBefore);
    query.where('i.created_at', '<', to);
  }
  const ciRefs = asked('ciRef');
  if (ciRefs) {
    query.whereExists(linked =>
      linked
        .from('incident_cis as c')
        .select(query.client.raw('1'))
        .whereRaw('c.incident_id = i.id')
        .whereIn('c.ci_ref', ciRefs),
    );
  }
  for (const term of queryTermsOf(asked('q') ?? '') ?? []) {
    query.whereExists(found => {
      found
        .from('incident_terms as t')
        .select(query.client.raw('1'))
        .whereRaw('t.incident_id = i.id');
      matchTerm(found, 't', term);
    });
  }
  const breached = asked('breached');
  if (breached !== undefined) {
    query[breached ? 'whereExists' : 'whereNotExists'](clocks => {
      clocks
        .from('incident_clocks as k')
        .select(query.client.raw('1'))
        .whereRaw('k.incident_id = i.id')
        .whereNot('k.kind', INTERNAL_CLOCK);
      clocks.where(late =>
        late
          .whereNotNull('k.breached_at')
          .orWhere(running =>
            running
              .whereNull('k.stopped_at')
              .whereNull('k.paused_at')
              .where('k.due_at', '<', options.now),
          ),
      );
    });
  }
}

/** True when the states asked for are all the open ones, which `open_rank` has in one. */
export function asksForAllOpen({ state }: IncidentFilter): boolean {
  return (
    !!state &&
    state.every(isOpen) &&
    openIncidentStates.every(open => state.includes(open))
  );
}

/** True when a filter can match nothing, such as a search for signs alone. */
export function asksForNothing(filter: IncidentFilter): boolean {
  return filter.q !== undefined && queryTermsOf(filter.q)?.length === 0;
}

/**
 * Limits a query over `incidents as i` to what the domain lets the caller know of in full
 * or in its public part. Following gives no sight.
 */
export function applyDomainLock(
  query: Knex.QueryBuilder,
  visibility: IncidentVisibility,
): void {
  const { principals } = visibility;
  if (!principals) return;
  query.whereExists(related =>
    related
      .from('incident_access as v')
      .select(query.client.raw('1'))
      .whereRaw('v.incident_id = i.id')
      .whereIn('v.principal', principals)
      .where('v.relation', '<>', 'follower'),
  );
}

/** Limits a query over `incidents as i` to what the portal's policy lets through. */
export function applyPortalLock(
  query: Knex.QueryBuilder,
  visibility: IncidentVisibility,
): void {
  if (typeof visibility.portal === 'object') {
    applyCriteria(query, visibility.portal);
  } else if (!visibility.portal) {
    query.whereRaw('1 = 0');
  }
}

import type { KeysetColumn } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import { INTERNAL_ACCESS } from './incidentAccess';
import { INTERNAL_CLOCK } from './incidentFilters';
import { NEVER } from './incidentRows';
import type { IncidentVisibility } from './IncidentStore';

/** The order of {@link byVisibleDueTime}. */
export const DUE_ORDER: readonly KeysetColumn[] = [
  { column: 'due', direction: 'asc' },
  { column: 'id', direction: 'asc' },
];

/**
 * The ids of some incidents, each with the next due time its reader sees: of all clocks
 * where they see everything, else of those the requester was promised. The place in a
 * list, and the cursor, would tell of the others.
 *
 * @param rows - a query over `incidents as i` without columns; an incident may come twice
 * @returns `due` in stored form, and `id`
 */
export function byVisibleDueTime(
  knex: Knex,
  rows: Knex.QueryBuilder,
  { userRef, principals = [] }: IncidentVisibility,
): Knex.QueryBuilder {
  const inside = knex
    .from('incident_access as v')
    .select(knex.raw('1'))
    .whereRaw('v.incident_id = i.id')
    .whereIn('v.principal', principals)
    .whereIn('v.relation', INTERNAL_ACCESS);
  const promised = knex
    .from('incident_clocks as k')
    .min('k.due_at')
    .whereRaw('k.incident_id = i.id')
    .whereNot('k.kind', INTERNAL_CLOCK)
    .whereNull('k.stopped_at')
    .whereNull('k.paused_at');
  const due = knex.raw(
    `case when i.next_due_at = ? then i.next_due_at
      when coalesce(i.requester, '') <> ? and exists ? then i.next_due_at
      else coalesce(?, ?) end as due`,
    [NEVER, userRef, inside, promised, NEVER],
  );
  return knex.from(rows.distinct('i.id', due).as('seen')).select('due', 'id');
}

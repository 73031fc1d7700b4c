import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import * as kit from '@firstline/backend-kit';
import type { Knex } from 'knex';
import type { IncidentCriterion } from './IncidentCriterion';

/**
 * Limits a query over `incidents as i` to those that meet the criteria; the same as
 * `matchesCriteria`, in SQL.
 *
 * @returns the same query
 */
export function applyCriteria<Q extends Knex.QueryBuilder>(
  query: Q,
  criteria: PermissionCriteria<IncidentCriterion>,
): Q {
  return kit.applyCriteria(query, criteria, addCriterion);
}

function addCriterion(
  query: Knex.QueryBuilder,
  criterion: IncidentCriterion,
  negated: boolean,
): void {
  switch (criterion.kind) {
    case 'relation':
      if (criterion.principals.length === 0) {
        kit.addConstant(query, negated);
        return;
      }
      query[negated ? 'whereNotExists' : 'whereExists'](related =>
        related
          .from('incident_access as p')
          .select(query.client.raw('1'))
          .whereRaw('p.incident_id = i.id')
          .where('p.relation', criterion.relation)
          .whereIn('p.principal', criterion.principals),
      );
      return;
    case 'tierAtLeast':
      query.where('i.tier', negated ? '<' : '>=', criterion.tier);
      return;
    default:
      throw new Error('Unknown criterion');
  }
}

import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import type { Knex } from 'knex';
import type { IncidentCriterion } from './IncidentCriterion';

type Criteria = PermissionCriteria<IncidentCriterion>;

/**
 * Limits a query over `incidents as i` to those that meet the criteria; the same as
 * `matchesCriteria`, in SQL.
 *
 * @remarks
 * Negation is pushed down to the leaves, and each leaf is either true or false, never
 * null: so `not` lets through exactly what its content does not.
 *
 * @returns the same query
 */
export function applyCriteria<Q extends Knex.QueryBuilder>(
  query: Q,
  criteria: Criteria,
): Q {
  query.where(group => addCriteria(group, criteria, false));
  return query;
}

function addCriteria(
  query: Knex.QueryBuilder,
  criteria: Criteria,
  negated: boolean,
): void {
  if (isNotCriteria(criteria)) {
    addCriteria(query, criteria.not, !negated);
  } else if (isAndCriteria(criteria)) {
    addGroup(query, criteria.allOf, { every: !negated, negated });
  } else if (isOrCriteria(criteria)) {
    addGroup(query, criteria.anyOf, { every: negated, negated });
  } else {
    addCriterion(query, criteria, negated);
  }
}

function addGroup(
  query: Knex.QueryBuilder,
  items: readonly Criteria[],
  options: { every: boolean; negated: boolean },
): void {
  const { every, negated } = options;
  if (items.length === 0) {
    // Every one of none is true, some of none is false.
    addConstant(query, every);
    return;
  }
  for (const item of items) {
    query[every ? 'where' : 'orWhere'](group =>
      addCriteria(group, item, negated),
    );
  }
}

function addCriterion(
  query: Knex.QueryBuilder,
  criterion: IncidentCriterion,
  negated: boolean,
): void {
  switch (criterion.kind) {
    case 'relation':
      if (criterion.principals.length === 0) {
        addConstant(query, negated);
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

function addConstant(query: Knex.QueryBuilder, value: boolean): void {
  query.whereRaw(value ? '1 = 1' : '1 = 0');
}

import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import type { Knex } from 'knex';

/**
 * Limits a query to the records that meet a single criterion, or, negated, to exactly the
 * others: a column that is null must not fall through both.
 */
export type AddCriterion<Criterion> = (
  query: Knex.QueryBuilder,
  criterion: Criterion,
  negated: boolean,
) => void;

/**
 * Limits a query to the records that meet nested criteria; the same as
 * {@link matchesCriteria}, in SQL. Negation is pushed down to the leaves.
 *
 * @returns the same query
 */
export function applyCriteria<Q extends Knex.QueryBuilder, Criterion>(
  query: Q,
  criteria: PermissionCriteria<Criterion>,
  addCriterion: AddCriterion<Criterion>,
): Q {
  query.where(group =>
    addCriteria(group, { criteria, negated: false, addCriterion }),
  );
  return query;
}

interface Part<Criterion> {
  criteria: PermissionCriteria<Criterion>;
  negated: boolean;
  addCriterion: AddCriterion<Criterion>;
}

function addCriteria<Criterion>(
  query: Knex.QueryBuilder,
  { criteria, negated, addCriterion }: Part<Criterion>,
): void {
  if (isNotCriteria(criteria)) {
    const part = { criteria: criteria.not, negated: !negated, addCriterion };
    addCriteria(query, part);
  } else if (isAndCriteria(criteria)) {
    const every = !negated;
    addGroup(query, { items: criteria.allOf, every, negated, addCriterion });
  } else if (isOrCriteria(criteria)) {
    const every = negated;
    addGroup(query, { items: criteria.anyOf, every, negated, addCriterion });
  } else {
    addCriterion(query, criteria, negated);
  }
}

function addGroup<Criterion>(
  query: Knex.QueryBuilder,
  options: {
    items: readonly PermissionCriteria<Criterion>[];
    every: boolean;
    negated: boolean;
    addCriterion: AddCriterion<Criterion>;
  },
): void {
  const { items, every, negated, addCriterion } = options;
  if (items.length === 0) {
    // Every one of none is true, some of none is false.
    addConstant(query, every);
    return;
  }
  for (const criteria of items) {
    query[every ? 'where' : 'orWhere'](group =>
      addCriteria(group, { criteria, negated, addCriterion }),
    );
  }
}

/** Limits a query to everything or nothing. */
export function addConstant(query: Knex.QueryBuilder, value: boolean): void {
  query.whereRaw(value ? '1 = 1' : '1 = 0');
}

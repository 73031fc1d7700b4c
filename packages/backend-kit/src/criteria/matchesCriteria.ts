import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';

/**
 * Whether a record in hand meets nested criteria of a permission decision.
 *
 * @param meets - whether the record meets a single one
 */
export function matchesCriteria<Criterion>(
  criteria: PermissionCriteria<Criterion>,
  meets: (criterion: Criterion) => boolean,
): boolean {
  if (isAndCriteria(criteria)) {
    return criteria.allOf.every(item => matchesCriteria(item, meets));
  }
  if (isOrCriteria(criteria)) {
    return criteria.anyOf.some(item => matchesCriteria(item, meets));
  }
  if (isNotCriteria(criteria)) return !matchesCriteria(criteria.not, meets);
  return meets(criteria);
}

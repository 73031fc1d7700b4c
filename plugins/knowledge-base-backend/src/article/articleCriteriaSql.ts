import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import * as kit from '@firstline/backend-kit';
import type { ArticleCriterion } from '@firstline/plugin-knowledge-base-node';
import type { Knex } from 'knex';

/**
 * Limits a query over `articles as a` to those that meet the criteria; the same as
 * `matchesCriteria` of what `articleResourceOf` makes of them, in SQL.
 *
 * @returns the same query
 */
export function applyCriteria<Q extends Knex.QueryBuilder>(
  query: Q,
  criteria: PermissionCriteria<ArticleCriterion>,
): Q {
  return kit.applyCriteria(query, criteria, addCriterion);
}

function addCriterion(
  query: Knex.QueryBuilder,
  criterion: ArticleCriterion,
  negated: boolean,
): void {
  // None of these columns is ever null.
  const among = (column: string, values: readonly string[]) =>
    query[negated ? 'whereNotIn' : 'whereIn'](column, values);
  switch (criterion.kind) {
    case 'audience':
      among('a.audience', criterion.audiences);
      return;
    case 'kind':
      among('a.kind', criterion.kinds);
      return;
    case 'state':
      among('a.state', criterion.states);
      return;
    case 'owner':
      among('a.owner', criterion.owners);
      return;
    case 'author':
      query[negated ? 'whereNotExists' : 'whereExists'](related =>
        related
          .from('article_access as pa')
          .select(query.client.raw('1'))
          .whereRaw('pa.article_id = a.id')
          .whereIn('pa.relation', ['author', 'pendingAuthor'])
          .whereIn('pa.principal', criterion.authors),
      );
      return;
    case 'configurationItem':
      query[negated ? 'whereNotExists' : 'whereExists'](related =>
        related
          .from('article_cis as pc')
          .select(query.client.raw('1'))
          .whereRaw('pc.article_id = a.id')
          .where('pc.shown', 1)
          .whereIn('pc.ci_ref', criterion.refs),
      );
      return;
    default:
      throw new Error('Unknown criterion');
  }
}

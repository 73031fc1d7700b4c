import type { Knex } from 'knex';
import type { AccessRelation } from './IncidentCriterion';
import type { IncidentVisibility } from './IncidentStore';

/** Relations whose people get the public part of an incident only. */
const PUBLIC_RELATIONS: readonly AccessRelation[] = [
  'requester',
  'participant',
  'follower',
];

/** The incidents that articles solved, by the index of those. */
export function solvedWith(knex: Knex, articleNumbers: readonly string[]) {
  return knex
    .from('incident_articles')
    .where('solved', 1)
    .whereIn('article_number', articleNumbers);
}

/**
 * Limits a query over `incidents as i` to those that articles solved, as far as the caller
 * is told: an article for engineers is named to those who work on the incident, and to ask
 * by its number would be to learn of it.
 */
export function applySolvedWith(
  query: Knex.QueryBuilder,
  articleNumbers: readonly string[],
  { userRef, principals }: IncidentVisibility,
): void {
  const one = query.client.raw('1');
  query.whereExists(solving =>
    solving
      .from('incident_articles as a')
      .select(one)
      .whereRaw('a.incident_id = i.id')
      .where('a.solved', 1)
      .whereIn('a.article_number', articleNumbers)
      .where(told =>
        told.where('a.audience', 'everyone').orWhere(working => {
          // The requester is nothing else there, whatever their roles.
          working.whereNotExists(asking =>
            asking
              .from('incident_access as r')
              .select(one)
              .whereRaw('r.incident_id = i.id')
              .where({ 'r.relation': 'requester', 'r.principal': userRef }),
          );
          if (!principals) return;
          working.whereExists(related =>
            related
              .from('incident_access as w')
              .select(one)
              .whereRaw('w.incident_id = i.id')
              .whereIn('w.principal', principals)
              .whereNotIn('w.relation', PUBLIC_RELATIONS),
          );
        }),
      ),
  );
}

import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import { isAndCriteria, isOrCriteria } from '@backstage/plugin-permission-node';
import type { AccessRelation, IncidentCriterion } from './IncidentCriterion';
import { MAX_BRANCHES, type Driver, type Narrow } from './incidentDriver';
import { applyDomainLock } from './incidentFilters';
import { SOURCE_ORDER } from './incidentOrder';
import type { IncidentVisibility } from './IncidentStore';

/** What the caller stands in a relation to that gives sight of it. */
export function byAccess(principals: readonly string[]): Driver | undefined {
  if (principals.length > MAX_BRANCHES) return undefined;
  return {
    table: 'incident_access',
    order: SOURCE_ORDER,
    branches: principals.map(principal => query => {
      query
        .where('s.principal', principal)
        .where('s.relation', '<>', 'follower');
    }),
    all: query => {
      query
        .whereIn('s.principal', principals)
        .where('s.relation', '<>', 'follower');
    },
    covers: [],
    visible: true,
    needsIncident: false,
  };
}

/**
 * What the caller filed, takes part in or follows. Of what they follow, that which they
 * see anyway, and with `announcedToo` that which everybody may know.
 */
export function byInvolvement(
  visibility: IncidentVisibility,
  announcedToo: boolean,
): Driver {
  const narrow: Narrow = query => {
    query
      .where('s.principal', visibility.userRef)
      .whereIn('s.relation', ['requester', 'participant', 'follower']);
    if (!visibility.principals) return;
    query.where(either => {
      either.where('s.relation', '<>', 'follower');
      either.orWhere(seen => applyDomainLock(seen, visibility));
      if (announcedToo) either.orWhereRaw('i.announced = 1');
    });
  };
  return {
    table: 'incident_access',
    order: SOURCE_ORDER,
    branches: [narrow],
    all: narrow,
    covers: ['involving'],
    visible: true,
    sole: true,
    needsIncident: true,
  };
}

/** What the caller was asked to help with, which gives sight of all of it. */
export function byHelping(userRef: string): Driver {
  const narrow: Narrow = query => {
    query.where('s.principal', userRef).where('s.relation', 'helper');
  };
  return {
    table: 'incident_access',
    order: SOURCE_ORDER,
    branches: [narrow],
    all: narrow,
    covers: ['helping'],
    visible: true,
    sole: true,
    needsIncident: false,
  };
}

/** The alternatives of a policy that asks for relations alone, or undefined. */
function relationsOf(
  criteria: PermissionCriteria<IncidentCriterion>,
): { relation: AccessRelation; principal: string }[] | undefined {
  if (isOrCriteria(criteria)) {
    const parts = criteria.anyOf.map(relationsOf);
    return parts.every(part => part !== undefined) ? parts.flat() : undefined;
  }
  if ('kind' in criteria && criteria.kind === 'relation') {
    const { relation } = criteria;
    return criteria.principals.map(principal => ({ relation, principal }));
  }
  return undefined;
}

/** What the portal's policy lets through, where that is a matter of relations. */
export function byPolicy(visibility: IncidentVisibility): Driver | undefined {
  const { portal } = visibility;
  if (typeof portal === 'boolean') return undefined;
  const criteria = isAndCriteria(portal) ? portal.allOf : [portal];
  const relations = criteria.map(relationsOf).find(found => found?.length);
  if (!relations || relations.length > MAX_BRANCHES) return undefined;
  const branches = relations.map(
    ({ relation, principal }): Narrow =>
      query => {
        query.where('s.principal', principal).where('s.relation', relation);
      },
  );
  return {
    table: 'incident_access',
    order: SOURCE_ORDER,
    branches,
    all: query => {
      query.where(any => branches.forEach(branch => any.orWhere(branch)));
    },
    covers: [],
    visible: false,
    allowed: !isAndCriteria(portal),
    needsIncident: false,
  };
}

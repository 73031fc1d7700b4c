import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import type { IncidentFilter } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { AccessRelation, IncidentCriterion } from './IncidentCriterion';
import {
  applyDomainLock,
  asksForAllOpen,
  matchLate,
  matchTerm,
  type FilterName,
} from './incidentFilters';
import { INCIDENT_ORDER, SOURCE_ORDER, type OrderColumns } from './incidentOrder';
import { priorityRankOf } from './incidentRows';
import type { IncidentVisibility } from './IncidentStore';
import { queryTermsOf } from './incidentTerms';

type Narrow = (query: Knex.QueryBuilder) => void;

/** A way into the incidents by an index, in the default order, or in none (terms, clocks). */
export interface Driver {
  /** Table beside `incidents` (as `s`) that leads to them; absent for `incidents` itself. */
  table?:
    | 'incident_access'
    | 'incident_cis'
    | 'incident_terms'
    | 'incident_clocks';
  /** Index of `incidents` that it goes by; absent when it goes by a table beside. */
  index?: string;
  order: OrderColumns;
  /** Each narrows to rows that one index has in the default order; empty if in none. */
  branches: Narrow[];
  /** All branches in one, in no order. */
  all: Narrow;
  /** Filters it meets. */
  covers: FilterName[];
  /** Whether it leads only to what the domain lets the caller know of. */
  visible: boolean;
  /** Whether it leads only to what the portal's policy lets through. */
  allowed?: boolean;
  /** Whether it alone says what is asked for: nothing can take its place. */
  sole?: boolean;
  /** Whether `all` and the branches look at `i` too. */
  needsIncident: boolean;
}

// SQLite takes up to 500 selects in a union; an order by creation has two a value.
const MAX_BRANCHES = 200;

function byColumn(
  column: string,
  values: readonly (string | number)[],
  covers: FilterName,
): Driver {
  return {
    index: `incidents_${column}_idx`,
    order: INCIDENT_ORDER,
    branches: values.map(value => query => {
      query.where(`i.${column}`, value);
    }),
    all: query => {
      query.whereIn(`i.${column}`, values);
    },
    covers: [covers],
    visible: false,
    needsIncident: true,
  };
}

function byFlag(sql: string, index: string, covers: FilterName): Driver {
  const narrow: Narrow = query => {
    query.whereRaw(sql);
  };
  return {
    index,
    order: INCIDENT_ORDER,
    branches: [narrow],
    all: narrow,
    covers: [covers],
    visible: false,
    needsIncident: true,
  };
}

function byConfigurationItem(refs: readonly string[]): Driver {
  return {
    table: 'incident_cis',
    order: SOURCE_ORDER,
    branches: refs.map(ref => query => {
      query.where('s.ci_ref', ref);
    }),
    all: query => {
      query.whereIn('s.ci_ref', refs);
    },
    covers: ['ciRef'],
    visible: false,
    needsIncident: false,
  };
}

function byAccess(principals: readonly string[]): Driver | undefined {
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
function byInvolvement(
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
function byPolicy(visibility: IncidentVisibility): Driver | undefined {
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

/** Those with a clock that is late. */
function byLateness(now: string): Driver {
  return {
    table: 'incident_clocks',
    order: SOURCE_ORDER,
    branches: [],
    all: query => matchLate(query, 's', now),
    covers: ['breached'],
    visible: false,
    needsIncident: false,
  };
}

/** Those of a time; the filter itself says which. */
function byCreation(): Driver {
  return {
    index: 'incidents_created_idx',
    order: INCIDENT_ORDER,
    branches: [],
    all: () => {},
    covers: [],
    visible: false,
    needsIncident: true,
  };
}

/** Open incidents announced to everybody. */
function byAnnouncement(): Driver {
  return {
    ...byFlag(
      'i.announced = 1 and i.open_rank = 1',
      'incidents_announced_idx',
      'announced',
    ),
    visible: true,
    sole: true,
  };
}

/** Each term of a search by itself: the rarest is the way in, the others are checked. */
function byTerms(q: string | undefined): Driver[] {
  return (queryTermsOf(q ?? '') ?? []).map(term => ({
    table: 'incident_terms',
    order: SOURCE_ORDER,
    branches: [],
    all: query => matchTerm(query, 's', term),
    covers: [],
    visible: false,
    needsIncident: false,
  }));
}

/**
 * The ways into what a query asks for.
 *
 * @returns `selective`: usually few rows, best guess first, to be probed when there are
 * several; `broad`: many rows, but in order, to be taken when there is no selective one
 */
export function driversOf(options: {
  filter: IncidentFilter;
  visibility: IncidentVisibility;
  announcedToo: boolean;
  now: string;
}): { selective: Driver[]; broad: Driver[] } {
  const { filter, visibility } = options;
  if (filter.announced) return { selective: [byAnnouncement()], broad: [] };
  if (filter.involving) {
    const involved = byInvolvement(visibility, options.announcedToo);
    return { selective: [involved], broad: [] };
  }
  const present = (drivers: (Driver | undefined | false)[]): Driver[] =>
    drivers.filter(driver => !!driver);

  return {
    selective: present([
      filter.assignee && byColumn('assignee', filter.assignee, 'assignee'),
      filter.requester &&
        byColumn('requester', filter.requester, 'requester'),
      filter.ciRef && byConfigurationItem(filter.ciRef),
      filter.assignedTeam &&
        byColumn('assigned_team', filter.assignedTeam, 'assignedTeam'),
      visibility.principals && byAccess(visibility.principals),
      byPolicy(visibility),
      ...byTerms(filter.q),
    ]),
    broad: present([
      filter.unassigned && byFlag('i.assignee is null', 'incidents_assignee_idx', 'unassigned'),
      filter.major && byFlag('i.major = 1', 'incidents_major_idx', 'major'),
      filter.breached && byLateness(options.now),
      filter.category && byColumn('category', filter.category, 'category'),
      filter.priority &&
        byColumn(
          'priority_rank',
          filter.priority.map(priorityRankOf),
          'priority',
        ),
      filter.tier && byColumn('tier', filter.tier, 'tier'),
      filter.channel && byColumn('channel', filter.channel, 'channel'),
      filter.state &&
        (asksForAllOpen(filter)
          ? byFlag('i.open_rank = 1', 'incidents_open_idx', 'state')
          : byColumn('state', filter.state, 'state')),
      !!(filter.createdAfter ?? filter.createdBefore) && byCreation(),
    ]),
  };
}

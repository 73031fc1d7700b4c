import type { IncidentFilter } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import { applyDomainLock, matchTerm, type FilterName } from './incidentFilters';
import { priorityRankOf } from './incidentRows';
import type { IncidentVisibility } from './IncidentStore';
import { queryTermsOf } from './incidentTerms';

/** Columns that hold the default order: of `incidents as i`, or repeated beside it. */
export interface OrderColumns {
  rank: string;
  created: string;
  id: string;
}

/** The default order in `incidents`. */
export const INCIDENT_ORDER: OrderColumns = {
  rank: 'i.open_rank',
  created: 'i.created_at',
  id: 'i.id',
};
const SOURCE_ORDER: OrderColumns = {
  rank: 's.open_rank',
  created: 's.created_at',
  id: 's.incident_id',
};

type Narrow = (query: Knex.QueryBuilder) => void;

/** A way into the incidents by an index, in the default order, or in none (terms). */
export interface Driver {
  /** Table beside `incidents` (as `s`) that leads to them; absent for `incidents` itself. */
  table?: 'incident_access' | 'incident_cis' | 'incident_terms';
  order: OrderColumns;
  /** Each narrows to rows that one index has in the default order; empty for terms. */
  branches: Narrow[];
  /** All branches in one, in no order. */
  all: Narrow;
  /** Filters it meets. */
  covers: FilterName[];
  /** Whether it leads only to what the domain lets the caller know of. */
  visible: boolean;
  /** Whether `all` and the branches look at `i` too. */
  needsIncident: boolean;
}

// SQLite takes up to 500 selects in a union; an order by creation has two a value.
const MAX_BRANCHES = 200;

function byColumn(
  column: string,
  values: readonly (string | number)[],
  covers: FilterName,
): Driver | undefined {
  if (values.length > MAX_BRANCHES) return undefined;
  return {
    order: INCIDENT_ORDER,
    branches: values.map(value => query => {
      query.where(column, value);
    }),
    all: query => {
      query.whereIn(column, values);
    },
    covers: [covers],
    visible: false,
    needsIncident: true,
  };
}

function byFlag(sql: string, covers: FilterName): Driver {
  const narrow: Narrow = query => {
    query.whereRaw(sql);
  };
  return {
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
    needsIncident: true,
  };
}

/** Open incidents announced to everybody. */
function byAnnouncement(): Driver {
  return {
    ...byFlag('i.announced = 1 and i.open_rank = 1', 'announced'),
    visible: true,
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
      filter.assignee && byColumn('i.assignee', filter.assignee, 'assignee'),
      filter.requester &&
        byColumn('i.requester', filter.requester, 'requester'),
      filter.ciRef && byConfigurationItem(filter.ciRef),
      filter.assignedTeam &&
        byColumn('i.assigned_team', filter.assignedTeam, 'assignedTeam'),
      visibility.principals && byAccess(visibility.principals),
      ...byTerms(filter.q),
    ]),
    broad: present([
      filter.unassigned && byFlag('i.assignee is null', 'unassigned'),
      filter.major && byFlag('i.major = 1', 'major'),
      filter.category && byColumn('i.category', filter.category, 'category'),
      filter.state && byColumn('i.state', filter.state, 'state'),
      filter.priority &&
        byColumn(
          'i.priority_rank',
          filter.priority.map(priorityRankOf),
          'priority',
        ),
      filter.tier && byColumn('i.tier', filter.tier, 'tier'),
      filter.channel && byColumn('i.channel', filter.channel, 'channel'),
    ]),
  };
}

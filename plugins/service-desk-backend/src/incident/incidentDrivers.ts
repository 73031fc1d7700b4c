import type { IncidentFilter } from '@firstline/plugin-service-desk-common';
import {
  byAccess,
  byHelping,
  byInvolvement,
  byPolicy,
} from './incidentAccessDrivers';
import type { Driver, Narrow } from './incidentDriver';
import {
  asksForAllOpen,
  idsOf,
  INTERNAL_CLOCK,
  matchTerm,
  type FilterName,
} from './incidentFilters';
import { INCIDENT_ORDER, SOURCE_ORDER } from './incidentOrder';
import { priorityRankOf } from './incidentRows';
import type { IncidentVisibility } from './IncidentStore';
import { solvedWith } from './solvedWith';
import { queryTermsOf } from './incidentTerms';

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

/** Those of some numbers, by their key; SQLite would walk an index of the order instead. */
function byNumbers(numbers: readonly string[]): Driver {
  return {
    table: 'incidents',
    from: knex =>
      knex
        .from('incidents')
        .select('id as incident_id')
        .whereIn('id', idsOf(numbers))
        .as('s'),
    order: SOURCE_ORDER,
    branches: [],
    all: () => {},
    covers: ['number'],
    visible: false,
    needsIncident: false,
  };
}

/** Those that articles solved; who is told which is for the filter to say. */
function byArticle(articleNumbers: readonly string[]): Driver {
  return {
    table: 'incident_articles',
    from: knex =>
      solvedWith(knex, articleNumbers).distinct('incident_id').as('s'),
    order: SOURCE_ORDER,
    branches: [],
    all: () => {},
    covers: [],
    visible: false,
    needsIncident: false,
  };
}

/** Those that are late with what the requester was promised, found by the clocks' two partial indexes. */
function byLateness(now: string): Driver {
  return {
    table: 'incident_clocks',
    from: knex =>
      knex
        .from('incident_clocks')
        .select('incident_id')
        .whereNotNull('breached_at')
        .whereNot('kind', INTERNAL_CLOCK)
        .unionAll(
          knex
            .from('incident_clocks')
            .select('incident_id')
            .whereNull('stopped_at')
            .whereNull('paused_at')
            // What a sweep has noted already is in the other half.
            .whereNull('breached_at')
            .whereNot('kind', INTERNAL_CLOCK)
            .where('due_at', '<', now),
        )
        .as('s'),
    order: SOURCE_ORDER,
    branches: [],
    all: () => {},
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
  if (filter.helping) {
    return { selective: [byHelping(visibility.userRef)], broad: [] };
  }
  const present = (drivers: (Driver | undefined | false)[]): Driver[] =>
    drivers.filter(driver => !!driver);

  return {
    selective: present([
      filter.number && byNumbers(filter.number),
      filter.articleNumber && byArticle(filter.articleNumber),
      filter.assignee && byColumn('assignee', filter.assignee, 'assignee'),
      filter.requester && byColumn('requester', filter.requester, 'requester'),
      filter.ciRef && byConfigurationItem(filter.ciRef),
      filter.assignedTeam &&
        byColumn('assigned_team', filter.assignedTeam, 'assignedTeam'),
      visibility.principals && byAccess(visibility.principals),
      byPolicy(visibility),
      ...byTerms(filter.q),
    ]),
    broad: present([
      filter.unassigned &&
        byFlag('i.assignee is null', 'incidents_assignee_idx', 'unassigned'),
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

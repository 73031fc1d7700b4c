import { MAX_EXACT_TOTAL } from '@firstline/backend-kit';
import type { QueueCounts } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import { applyDomainLock, applyPortalLock } from './incidentFilters';
import type { IncidentVisibility } from './IncidentStore';

const QUEUES = [
  'unassigned',
  'mine',
  'myTeams',
  'waiting',
  'awaitingConfirmation',
  'needMe',
] as const satisfies readonly (keyof QueueCounts)[];

type Narrow = (query: Knex.QueryBuilder) => void;

/** What each queue holds, as alternatives with an index each; none is an empty queue. */
function queuesOf(options: {
  userRef: string;
  groups: string[];
  agent: boolean;
}): Record<keyof QueueCounts, Narrow[]> {
  const { userRef, groups, agent } = options;
  const open: Narrow = query => query.where('i.open_rank', 1);
  const state =
    (name: string): Narrow =>
    query =>
      query.where('i.state', name);
  // As a literal, so that the partial indexes of the resolved ones serve.
  const resolved: Narrow = query => query.whereRaw("i.state = 'resolved'");
  const is =
    (column: string): Narrow =>
    query =>
      query.where(column, userRef);
  const ofMyTeams: Narrow = query => query.whereIn('i.assigned_team', groups);
  const unassigned: Narrow = query => query.whereNull('i.assignee');
  const all =
    (...narrows: Narrow[]): Narrow =>
    query =>
      narrows.forEach(narrow => narrow(query));
  const teams = (...narrows: Narrow[]): Narrow[] =>
    groups.length === 0 ? [] : [all(ofMyTeams, ...narrows)];

  return {
    unassigned: agent
      ? [all(unassigned, open)]
      : teams(open, query => {
          // Hidden from the index of the assignee: the team's is shorter.
          query.whereRaw("coalesce(i.assignee, '') = ''");
        }),
    mine: [all(is('i.assignee'), open)],
    myTeams: teams(open),
    waiting: agent
      ? [state('pending')]
      : [
          ...teams(state('pending'), open),
          all(is('i.assignee'), state('pending'), open),
        ],
    awaitingConfirmation: agent
      ? [state('resolved')]
      : [
          all(is('i.assignee'), resolved),
          all(is('i.first_contact_owner'), resolved),
          ...teams(resolved),
        ],
    needMe: [
      all(is('i.requester'), state('pending'), open, query => {
        query.where('i.waiting_for', 'requester');
      }),
      all(is('i.requester'), resolved),
    ],
  };
}

/** How much is in each queue, in one statement; a queue is counted up to 10 000. */
export async function queueCounts(
  knex: Knex,
  options: {
    visibility: IncidentVisibility;
    groups: string[];
    agent: boolean;
  },
): Promise<QueueCounts> {
  const { visibility, groups, agent } = options;
  const queues = queuesOf({ userRef: visibility.userRef, groups, agent });
  const columns = QUEUES.map(name => {
    const alternatives = queues[name].map(narrow => {
      const query = knex.queryBuilder().from('incidents as i').select('i.id');
      narrow(query);
      applyPortalLock(query, visibility);
      return query;
    });
    const [first, ...others] = alternatives;
    const rows = first
      ? others.reduce((union, other) => union.union(other), first)
      : knex.queryBuilder().select(knex.raw('0 as id')).whereRaw('1 = 0');
    return knex
      .from(rows.limit(MAX_EXACT_TOTAL).as('queued'))
      .count('*')
      .as(name);
  });
  const [row] = await knex.queryBuilder().select(columns);
  return Object.fromEntries(
    QUEUES.map(name => [name, Number(row[name])]),
  ) as unknown as QueueCounts;
}

/** Counts of incidents on one configuration item. */
export interface ConfigurationItemCounts {
  open: number;
  recent: number;
  visibleByPriority: Record<string, number>;
}

/** Open, recent and visible counts by configuration item, one statement each. */
export async function configurationItemCounts(
  knex: Knex,
  options: { refs: string[]; since: string; visibility: IncidentVisibility },
): Promise<Map<string, ConfigurationItemCounts>> {
  const { refs, since, visibility } = options;
  const counts = new Map(
    refs.map((ref): [string, ConfigurationItemCounts] => [
      ref,
      { open: 0, recent: 0, visibleByPriority: {} },
    ]),
  );
  if (refs.length === 0) return counts;
  const linked = () => knex('incident_cis as s').whereIn('s.ci_ref', refs);

  const open: { ci_ref: string; count: number | string }[] = await linked()
    .where('s.open_rank', 1)
    .groupBy('s.ci_ref')
    .select('s.ci_ref')
    .count({ count: '*' });
  for (const row of open) {
    counts.get(row.ci_ref)!.open = Number(row.count);
  }

  const recent: { ci_ref: string; count: number | string }[] = await linked()
    // Both ranks named, so that the index serves up to the time.
    .whereIn('s.open_rank', [0, 1])
    .where('s.created_at', '>=', since)
    .groupBy('s.ci_ref')
    .select('s.ci_ref')
    .count({ count: '*' });
  for (const row of recent) {
    counts.get(row.ci_ref)!.recent = Number(row.count);
  }

  const query: Knex.QueryBuilder = linked()
    .where('s.open_rank', 1)
    .joinRaw('cross join incidents as i')
    .whereRaw('i.id = s.incident_id')
    .groupBy('s.ci_ref', 'i.priority')
    .select('s.ci_ref', 'i.priority')
    .count({ count: '*' });
  applyDomainLock(query, visibility);
  applyPortalLock(query, visibility);
  const visible: {
    ci_ref: string;
    priority: string;
    count: number | string;
  }[] = await query;
  for (const row of visible) {
    const { visibleByPriority } = counts.get(row.ci_ref)!;
    visibleByPriority[row.priority] = Number(row.count);
  }
  return counts;
}

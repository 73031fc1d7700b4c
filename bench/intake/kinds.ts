import { encodeCursor, filterHash } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import type { Call } from './client';

/** A kind of request that is measured. */
export interface Kind {
  name: string;
  /** Measured at every number of connections; the others at 16 alone. */
  core?: true;
  person: 'agent' | 'requester';
  /** The path below the service desk's; `number` is that of an incident. */
  call(number: string): Pick<Call, 'method' | 'body'> & { path: string };
  /** What it is about: nothing, an incident that can be asked for again, or a fresh one each time. */
  about?: 'any' | 'fresh';
  files?: true;
  /** What others are told of it is delivered meanwhile; otherwise it waits until all is over. */
  delivers?: true;
  /** Aim and floor, as a share of the bare baseline's rate with 16 connections. */
  goal?: { aim: number; floor: number };
}

const get = (path: string) => () => ({ method: 'GET' as const, path });

const listGoals = {
  sqlite: { aim: 0.6, floor: 0.4 },
  postgresql: { aim: 0.75, floor: 0.6 },
};

/** A cursor of the order by creation that begins after so many of all incidents. */
async function deepCursor(knex: Knex, share: number): Promise<string> {
  const [{ count }] = await knex('incidents').count({ count: '*' });
  const row = await knex('incidents')
    .where('id', '>=', Math.floor(Number(count) * share))
    .orderBy('id')
    .first('created_at', 'id');
  return encodeCursor({
    sort: 'createdAt',
    values: [row.created_at, Number(row.id)],
    filterHash: filterHash({}),
  });
}

const filters: [name: string, query: string][] = [
  ['state', 'state=in_progress'],
  ['open ones', 'state=new,assigned,in_progress,pending'],
  ['priority', 'priority=P1'],
  ['team', 'assignedTeam=group:default/t5'],
  ['team and state', 'assignedTeam=group:default/t5&state=in_progress'],
  ['person', 'assignee=user:default/a5'],
  ['nobody', 'unassigned=true&state=new,assigned,in_progress,pending'],
  ['requester', 'requester=user:default/r5'],
  ['item', 'ciRef=component:default/c31'],
  ['category', 'category=category-3'],
  ['channel', 'channel=portal'],
  ['tier', 'tier=2'],
  ['late', 'breached=true'],
  ['major', 'major=true'],
  ['words', 'q=incident%20w5'],
  [
    'a day',
    'createdAfter=2025-02-01T00:00:00Z&createdBefore=2025-02-02T00:00:00Z',
  ],
  ['by priority', 'sort=priority'],
  ['by due time', 'sort=dueAt'],
  ['newest first', 'sort=-createdAt'],
];

/** All kinds, for a database as it is filled. */
export async function kindsOf(
  knex: Knex,
  options: { database: 'sqlite' | 'postgresql'; incidents: number },
): Promise<Kind[]> {
  const file: Kind = {
    name: 'file',
    core: true,
    person: 'requester',
    files: true,
    call: () => ({
      method: 'POST',
      path: '/incidents',
      body: { title: 'Bench', description: 'Filed by the benchmark' },
    }),
    goal: { aim: 0.75, floor: 0.5 },
  };
  const core: Kind[] = [
    file,
    {
      ...file,
      name: 'file and tell',
      core: undefined,
      delivers: true,
      goal: undefined,
    },
    {
      name: 'accept',
      core: true,
      person: 'agent',
      about: 'fresh',
      call: number => ({
        method: 'POST',
        path: `/incidents/${number}/actions/accept`,
        body: {},
      }),
    },
    {
      name: 'incident',
      core: true,
      person: 'agent',
      about: 'any',
      call: number => ({ method: 'GET', path: `/incidents/${number}` }),
      goal: { aim: 0.6, floor: 0.4 },
    },
    {
      name: 'its timeline',
      core: true,
      person: 'agent',
      about: 'any',
      call: number => ({
        method: 'GET',
        path: `/incidents/${number}/timeline`,
      }),
    },
    {
      name: 'list',
      core: true,
      person: 'agent',
      call: get('/incidents?limit=50'),
      goal: listGoals[options.database],
    },
    {
      name: 'list of a requester',
      core: true,
      person: 'requester',
      call: get('/incidents?limit=50'),
      goal: listGoals[options.database],
    },
  ];
  if (options.incidents === 0) return core;
  const pages = [0.1, 0.9, 0.999];
  const deep = await Promise.all(
    pages.map(async (share): Promise<Kind> => {
      const cursor = await deepCursor(knex, share);
      return {
        name: `list: ${100 * share} % deep`,
        person: 'agent',
        call: get(`/incidents?limit=50&sort=createdAt&cursor=${cursor}`),
      };
    }),
  );
  return [
    ...core,
    ...filters.map(
      ([name, query]): Kind => ({
        name: `list: ${name}`,
        person: 'agent',
        call: get(`/incidents?limit=50&${query}`),
      }),
    ),
    ...deep,
  ];
}

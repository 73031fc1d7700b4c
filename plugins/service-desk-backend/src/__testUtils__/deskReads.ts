// What each store asks its database is looked at here, not what it means.
/* eslint-disable @typescript-eslint/no-restricted-imports */
import { toDbTime } from '@firstline/backend-kit';
import {
  openIncidentStates,
  watchLists,
  type IncidentFilter,
  type IncidentSort,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import { DatabaseWorkloads } from '../agent/DatabaseWorkloads';
import { DatabaseAssignmentHistory } from '../assignment/DatabaseAssignmentHistory';
import { DatabaseEscalationSteps } from '../escalation/DatabaseEscalationSteps';
import { DatabaseIncidentStore } from '../incident/DatabaseIncidentStore';
import type { IncidentVisibility } from '../incident/IncidentStore';
import { DatabaseMajorLinks } from '../major/DatabaseMajorLinks';
import { DatabaseDeskFigures } from '../metrics/DatabaseDeskFigures';
import { DatabaseClockStore } from '../service-level/DatabaseClockStore';
import { DatabaseSpanHistory } from '../service-level/DatabaseSpanHistory';
import { DatabaseWatchStore } from '../watch/DatabaseWatchStore';

/** Something that the desk asks its database all day. */
export interface DeskRead {
  name: string;
  run(): Promise<unknown>;
  /** Asks for a large part of these made-up incidents, more than a desk ever has of them. */
  wide?: boolean;
  /** Indexes that SQLite, which has no statistics, has to find by itself. */
  through?: string[];
}

const agent: IncidentVisibility = {
  userRef: 'user:default/a1',
  portal: true,
};
const engineer: IncidentVisibility = {
  userRef: 'user:default/a1',
  principals: ['user:default/a1', 'group:default/t1', 'group:default/t2'],
  portal: true,
};
const open: IncidentFilter['state'] = [...openIncidentStates];
const team = ['group:default/t1'];
const people = (count: number) =>
  Array.from({ length: count }, (_, i) => `user:default/a${i}`);

/** Lists, among incidents of `insertManyIncidents`. */
export const deskLists: [
  name: string,
  visibility: IncidentVisibility,
  filter: IncidentFilter,
  sort: IncidentSort,
][] = [
  ['everything', agent, {}, 'open'],
  ['everything by due time', agent, {}, 'dueAt'],
  ['open by priority', agent, { state: open }, 'priority'],
  ['unassigned', agent, { unassigned: true, state: open }, 'open'],
  ['resolved', agent, { state: ['resolved'] }, 'open'],
  ['late', agent, { breached: true }, 'open'],
  ['a search', agent, { q: 'incident w5' }, 'open'],
  ['what I may see', engineer, {}, 'open'],
  ['what I may see, newest', engineer, {}, '-createdAt'],
  ['what I may see, by priority', engineer, {}, 'priority'],
  ['mine', engineer, { assignee: ['user:default/a1'], state: open }, 'open'],
  ['my team', engineer, { assignedTeam: team }, 'open'],
  ['some of mine', engineer, { number: ['INC-000007'] }, 'open'],
  ['some', agent, { number: ['INC-000007', 'INC-000700'] }, 'open'],
  ['an item', engineer, { ciRef: ['component:default/c31'] }, 'open'],
  ['involving me', engineer, { involving: 'me' }, 'open'],
  ['what I help with', engineer, { helping: 'me' }, 'open'],
  ['what I help with, by due time', engineer, { helping: 'me' }, 'dueAt'],
  ['announced', engineer, { announced: 'true' }, 'open'],
  ['major', agent, { major: true, state: open }, 'open'],
  [
    'a board: what nobody of the team has',
    agent,
    { assignedTeam: team, unassigned: true, state: open },
    'dueAt',
  ],
  [
    'a board: what the team has',
    agent,
    { assignee: people(10), state: open },
    'dueAt',
  ],
];

/** All of it: lists, loads, what is due, and what is watched. @param options - `now`: of the desk */
export function deskReads(knex: Knex, options: { now: DateTime }): DeskRead[] {
  const now = toDbTime(options.now);
  const incidents = DatabaseIncidentStore.create({ knex });
  const workloads = DatabaseWorkloads.create({ database: knex });
  const steps = DatabaseEscalationSteps.create({ database: knex });
  const links = DatabaseMajorLinks.create({ database: knex });
  const history = DatabaseAssignmentHistory.create({ database: knex });
  const watch = DatabaseWatchStore.create({ database: knex });
  const timed = { database: knex, calendars: new Map() };
  const clocks = DatabaseClockStore.create(timed);
  const spans = DatabaseSpanHistory.create(timed);
  const figures = DatabaseDeskFigures.create({
    database: knex,
    clock: { now: () => options.now },
    autoCloseDays: 5,
  });
  const page = Array.from({ length: 25 }, (_, i) => 7 + i * 31);
  const untaken = { byTier: new Map([[2, 300]]), otherwise: 600 };
  return [
    ...deskLists.map(([name, visibility, filter, sort]) => ({
      name: `list, ${name}`,
      wide: ['late', 'a search'].includes(name),
      run: () => incidents.list({ filter, visibility, sort, limit: 25, now }),
    })),
    ...watchLists.map(list => ({
      name: `watch, ${list}`,
      run: () =>
        watch.list(list, {
          visibility: agent,
          now: options.now,
          soonSeconds: 900,
          untaken,
          limit: 25,
        }),
    })),
    {
      name: 'queue counts of an agent',
      run: () =>
        incidents.counts({ visibility: agent, groups: team, agent: true }),
    },
    {
      name: 'queue counts of an engineer',
      run: () =>
        incidents.counts({ visibility: engineer, groups: team, agent: false }),
      through: [
        'requester',
        'assignee',
        'first_contact_owner',
        'assigned_team',
      ].map(column => `incidents_resolved_${column}_idx`),
    },
    {
      name: 'reports on three items',
      run: () =>
        incidents.configurationItemCounts({
          refs: [31, 62, 93].map(i => `component:default/c${i}`),
          since: toDbTime(options.now.minus({ hours: 1 })),
          visibility: engineer,
        }),
    },
    { name: 'load of 50 people', run: () => workloads.of(people(50)) },
    { name: 'who has a page of incidents', run: () => history.current(page) },
    { name: 'clocks of a page', run: () => clocks.ofIncidents(page) },
    {
      name: 'where the time of one went',
      run: () => spans.ofIncident(7, { at: options.now, calendar: undefined }),
    },
    {
      name: 'steps that are due',
      run: () => steps.dueIncidents({ now, limit: 100, except: [] }),
    },
    {
      name: 'the first due step of one',
      run: () => steps.firstDue(93, { now }),
    },
    {
      name: 'breaches nobody noted',
      run: () => clocks.noteBreaches({ now, limit: 100 }),
    },
    {
      name: 'what resolves with a major one',
      run: () => links.due({ limit: 100, except: [] }),
    },
    {
      name: 'resolved long ago',
      run: () => incidents.dueForClosing({ before: now, limit: 100 }),
    },
    {
      name: 'held until now',
      run: () => incidents.dueForResuming({ now, limit: 100 }),
    },
    { name: 'what metrics say is open', run: () => figures.open() },
    { name: 'how late the sweeps are', run: () => figures.lags() },
    {
      name: 'breaches of an hour',
      run: () =>
        figures.breaches({ from: toDbTime(options.now.minus({ hours: 1 })) }),
    },
  ];
}

import {
  defaultLoadWeights,
  isOpen,
  type Agent,
  type AgentLoad,
  type AgentProfile,
  type AssignmentProposalView,
  type AssignmentRuleInfo,
  type Candidate,
  type DeskPerson,
  type DutyState,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import type { FakeState } from './fakeState';
import { deskPersonOf, groupRef, personas, userRef } from './people';

const day = (days: number) => DateTime.now().plus({ days });
const date = (days: number) => day(days).toISODate() ?? '';
const nine = (days: number) =>
  day(days).startOf('day').set({ hour: 9 }).toISO() ?? '';

const nothing: AgentProfile = {
  leaves: [],
  shifts: [],
  skills: [],
  locations: [],
};

/** What the people of the samples have set about themselves. */
export function sampleProfiles(): Record<string, AgentProfile> {
  const desk = groupRef('service-desk');
  return {
    [userRef('li.na')]: {
      ...nothing,
      hours: {
        1: ['09:00-12:00', '13:00-18:00'],
        2: ['09:00-12:00', '13:00-18:00'],
        3: ['09:00-12:00', '13:00-18:00'],
        4: ['09:00-12:00', '13:00-18:00'],
        5: ['09:00-12:00'],
      },
      timeZone: 'Asia/Shanghai',
      leaves: [{ from: date(20), to: date(27), note: 'Family' }],
      shifts: [
        { team: desk, from: nine(-2), to: nine(3) },
        { team: desk, from: nine(8), to: nine(10) },
      ],
      skills: ['access', 'vpn'],
      locations: ['Shanghai'],
      capacity: 12,
    },
    [userRef('tom.baker')]: {
      ...nothing,
      leaves: [{ from: date(-1), to: date(4) }],
      skills: ['hardware'],
    },
    [userRef('chen.jie')]: {
      ...nothing,
      shifts: [{ team: desk, from: nine(3), to: nine(8) }],
      skills: ['access'],
      capacity: 8,
    },
    [userRef('zhao.min')]: { ...nothing, skills: ['postgres', 'mysql'] },
  };
}

/** Rules as the config of the samples has them. */
export const sampleRules: AssignmentRuleInfo[] = [
  {
    name: 'Database incidents',
    atTier: 2,
    conditions: [
      { field: 'category', values: ['database'] },
      { field: 'priority', values: ['P1', 'P2'] },
    ],
    result: { team: groupRef('dba-team'), skills: ['postgres'] },
  },
  {
    name: 'Printers',
    conditions: [
      { field: 'ciRef', values: ['resource:default/office-printers'] },
    ],
    result: { team: groupRef('service-desk'), tier: 1, skills: ['hardware'] },
  },
  {
    name: 'Fax abroad',
    conditions: [
      { field: 'channel', values: ['phone', 'walk-in'] },
      { field: 'hours', values: ['outside office'] },
    ],
    result: { vendor: 'telefax', skills: [] },
  },
];

/** Everybody in a team that takes incidents. */
export function resolvers(): DeskPerson[] {
  return personas
    .map(({ name }) => deskPersonOf(name))
    .filter(({ resolver }) => resolver);
}

/** Open work of somebody. */
export function loadOf(state: FakeState, ref: string): AgentLoad {
  const load: AgentLoad = { open: 0, weighted: 0, byPriority: {} };
  for (const { incident } of state.records) {
    if (incident.assignee !== ref || !isOpen(incident.state)) continue;
    const { priority } = incident;
    load.open += 1;
    load.weighted += defaultLoadWeights[priority];
    load.byPriority[priority] = (load.byPriority[priority] ?? 0) + 1;
  }
  return load;
}

/** Whether somebody is there, and until when; hours are not looked at. */
export function dutyOf(profile: AgentProfile): {
  duty: DutyState;
  dutyUntil?: string;
} {
  const today = date(0);
  const away = profile.leaves.find(l => l.from <= today && today <= l.to);
  if (away) {
    const back = DateTime.fromISO(away.to).plus({ days: 1 });
    return { duty: 'on-leave', dutyUntil: back.toISO() ?? undefined };
  }
  const now = Date.now();
  const shift = profile.shifts.find(
    ({ from, to }) => Date.parse(from) <= now && now < Date.parse(to),
  );
  return shift ? { duty: 'on-call', dutyUntil: shift.to } : { duty: 'on-duty' };
}

/** Who of a team would get something, with a reason for everybody. */
export function propose(team: string, agents: Agent[]): AssignmentProposalView {
  const there = agents
    .filter(({ duty }) => duty !== 'on-leave')
    .sort((a, b) => a.load.weighted - b.load.weighted);
  const chosen: Agent | undefined = there[0];
  const verdictOf = (agent: Agent): Candidate['verdict'] => {
    if (agent === chosen) return 'chosen';
    return agent.duty === 'on-leave' ? 'on-leave' : 'more-loaded';
  };
  return {
    team,
    tier: 1,
    assignee: chosen?.userRef,
    basis: {
      code: 'desk',
      params: {},
      person: chosen
        ? {
            code: 'least-loaded',
            params: {
              candidates: String(there.length),
              load: String(chosen.load.weighted),
            },
          }
        : { code: 'nobody-on-duty', params: {} },
    },
    reason: 'The service desk takes every new incident first.',
    candidates: agents.map(agent => ({
      userRef: agent.userRef,
      verdict: verdictOf(agent),
      onCall: agent.duty === 'on-call',
      load: agent.load.weighted,
    })),
  };
}

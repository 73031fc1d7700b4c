import type { VisibleIncident } from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import { worker, type Caller } from '../people/Caller';
import { anIncident } from '../__testUtils__/anIncident';
import { groups, person, plugin } from '../__testUtils__/company';
import {
  abilitiesOf,
  lifecycleFactsOf,
  movesOf,
  relationsOf,
  viewOf,
} from './incidentAccess';
import type { IncidentRecord } from './IncidentRecord';
import { toVisibleIncident } from './incidentView';

const now = DateTime.fromISO('2026-11-23T09:00:00.000Z', { zone: 'utc' });

const reported = anIncident(
  {
    requester: 'user:default/zhang.wei',
    filedBy: 'user:default/li.na',
    channel: 'phone',
    reporter: {
      userRef: 'user:default/zhang.wei',
      name: 'Zhang Wei',
      phone: '+86 10 1234',
      email: 'zhang@example.com',
      organization: 'Finance',
      role: 'affected user',
    },
    assignee: 'user:default/wang.fang',
    firstContactOwner: 'user:default/tom.baker',
    rating: { overall: 2, comment: 'Slow' },
  },
  [
    { relation: 'participant', principal: 'user:default/emma.clark' },
    { relation: 'helper', principal: 'user:default/helping.hand' },
    { relation: 'follower', principal: 'user:default/sun.hao' },
    { relation: 'ciOwner', principal: groups.dba },
    { relation: 'formerTeam', principal: groups.core },
  ],
);
const announced: IncidentRecord = {
  ...reported,
  announcement: {
    title: 'Payments are slow',
    note: 'We are on it',
    at: '2026-11-23T08:10:00.000Z',
  },
};

function see(record: IncidentRecord, caller: Caller): VisibleIncident {
  const view = viewOf(record, caller);
  if (!view) throw new Error('Not visible');
  return toVisibleIncident(record, {
    view,
    viewer: abilitiesOf(record, caller, view),
    isRequester: relationsOf(record, caller).includes('requester'),
    moves: movesOf(
      record,
      caller,
      lifecycleFactsOf(record, {
        returnable: true,
        reopenWindowDays: 14,
        now,
      }),
    ),
    clocks: [],
    attachments: [],
    articles: [],
    major: {},
    reopenWindowDays: 14,
  });
}

describe('who sees an incident', () => {
  it.each([
    ['the requester', 'zhang.wei', 'public', ['requester']],
    ['a participant', 'emma.clark', 'public', ['participant']],
    ['a helper', 'helping.hand', 'internal', ['helper']],
    ['an agent', 'li.na', 'internal', ['agent']],
    [
      'the first-contact owner',
      'tom.baker',
      'internal',
      ['firstContactOwner', 'agent'],
    ],
    ['the assignee', 'wang.fang', 'internal', ['assignee', 'teamMember']],
    ['the team', 'raj.patel', 'internal', ['teamMember']],
    ['an owner of a CI', 'zhao.min', 'internal', ['ciOwner']],
    ['an incident manager', 'maria.silva', 'internal', ['incidentManager']],
    ['a desk manager', 'he.qiang', 'internal', ['deskManager']],
    [
      'a former team that follows',
      'sun.hao',
      'internal',
      ['follower', 'formerTeamMember'],
    ],
    ['somebody else', 'stranger', undefined, []],
  ])('%s (%s): %s', (_, name, view, relations) => {
    const caller = person(name);
    expect(viewOf(reported, caller)).toBe(view);
    expect(relationsOf(reported, caller).sort()).toEqual([...relations].sort());
    // An announcement adds sight for those who had none, and nothing for the others.
    expect(viewOf(announced, caller)).toBe(view ?? 'announced');
  });

  it('lets a follower see nothing that was not announced', () => {
    const follower = person('stranger');
    const followed = {
      ...reported,
      access: [
        ...reported.access,
        { relation: 'follower' as const, principal: follower.ref },
      ],
    };
    expect(viewOf(followed, follower)).toBeUndefined();
    expect(
      viewOf({ ...followed, announcement: announced.announcement }, follower),
    ).toBe('announced');
  });

  it('makes an agent who is the requester a requester and nothing else', () => {
    const own = anIncident({
      requester: 'user:default/li.na',
      assignedTeam: groups.desk,
    });
    const li = person('li.na');
    expect(relationsOf(own, li)).toEqual(['requester']);
    expect(viewOf(own, li)).toBe('public');
    expect(see(own, li)).toMatchObject({
      allowedActions: ['cancel'],
      viewer: { mayWrite: ['public'], mayFollow: false },
    });
    expect(relationsOf(own, person('tom.baker'))).toEqual([
      'teamMember',
      'agent',
    ]);
  });

  it('takes the requester by name only, never by a group', () => {
    const odd = anIncident({ requester: groups.finance });
    expect(viewOf(odd, person('zhang.wei'))).toBeUndefined();
  });

  it('shows all to other plugins and to the worker', () => {
    expect(viewOf(reported, plugin)).toBe('internal');
    expect(see(reported, plugin)).toMatchObject({
      allowedActions: [],
      viewer: { mayWrite: ['public', 'internal'], mayFollow: false },
    });
    expect(viewOf(reported, worker)).toBe('internal');
  });
});

describe('what a view holds', () => {
  it('has why and how to reach the reporter for those who work on it', () => {
    expect(see(reported, person('wang.fang'))).toMatchObject({
      view: 'internal',
      reporter: reported.reporter,
      assignmentReason: 'Owner of component:default/payments-api.',
      assignmentBasis: reported.assignmentBasis,
      rating: { overall: 2 },
      helpers: ['user:default/helping.hand'],
    });
  });

  it('has their own data for the requester, and not why', () => {
    const view = see(reported, person('zhang.wei'));
    expect(view).toMatchObject({
      reporter: reported.reporter,
      rating: { overall: 2 },
      assignedTeam: groups.payments,
      participants: ['user:default/emma.clark'],
      followerCount: 1,
    });
    expect(JSON.stringify(view)).not.toContain('helping.hand');
    expect(view).not.toHaveProperty('assignmentReason');
    expect(view).not.toHaveProperty('assignmentBasis');
  });

  it('has no contact data and no rating for a participant', () => {
    const text = JSON.stringify(see(reported, person('emma.clark')));
    expect(text).toContain('Zhang Wei');
    expect(text).not.toContain('1234');
    expect(text).not.toContain('zhang@example.com');
    expect(text).not.toContain('Slow');
    expect(text).not.toContain('assignmentBasis');
  });

  it('has nothing but what was announced for everybody else', () => {
    expect(see(announced, person('stranger'))).toEqual({
      number: 'INC-000007',
      version: 3,
      view: 'announced',
      title: 'Payments are slow',
      announcement: announced.announcement,
      state: 'assigned',
      major: false,
      ciRefs: ['component:default/payments-api'],
      configurationItems: announced.configurationItems,
      createdAt: '2026-11-23T08:00:00.000Z',
      updatedAt: '2026-11-23T08:10:00.000Z',
      followerCount: 1,
      allowedActions: [],
      allowedEscalations: [],
      viewer: {
        view: 'announced',
        following: false,
        mayWrite: [],
        mayAddParticipants: false,
        mayAskHelpers: false,
        mayFollow: true,
        mayLink: false,
        mayReview: false,
      },
    });
  });

  it('tells until when a closed one can be reopened', () => {
    const closed = anIncident({
      state: 'closed',
      closedAt: '2026-11-10T08:00:00.000Z',
    });
    expect(see(closed, person('zhang.wei'))).toMatchObject({
      reopenableUntil: '2026-11-24T08:00:00.000Z',
      allowedActions: ['reopen'],
    });
    const older = { ...closed, closedAt: '2026-11-09T08:00:00.000Z' };
    expect(see(older, person('zhang.wei')).allowedActions).toEqual([]);
  });
});

describe('the portal lock', () => {
  const locked = (...denied: string[]): Caller => ({
    ...person('wang.fang'),
    portal: { readable: true, allows: name => !denied.includes(name) },
  });

  it('closes what the domain would open', () => {
    const all = see(reported, locked());
    expect(all.allowedActions).toContain('accept');
    expect(all.allowedActions).toContain('escalate');
    const fewer = see(
      reported,
      locked('service-desk.incident.accept', 'service-desk.incident.comment'),
    );
    expect(fewer.allowedActions).not.toContain('accept');
    expect(fewer.allowedActions).toContain('escalate');
    expect(fewer.viewer.mayWrite).toEqual(['internal']);
  });

  it('leaves the public part when internal reading is denied', () => {
    const view = see(reported, locked('service-desk.incident.internal'));
    expect(view.view).toBe('public');
    expect(view.viewer.mayWrite).toEqual(['public']);
    expect(view).not.toHaveProperty('assignmentBasis');
  });

  it('hides the incident when reading is denied, announced or not', () => {
    const blind = locked('service-desk.incident.read');
    expect(viewOf(reported, blind)).toBeUndefined();
    expect(viewOf(announced, blind)).toBeUndefined();
  });

  it('opens nothing that the domain closes', () => {
    const open: Caller = {
      ...person('stranger'),
      portal: { readable: true, allows: () => true },
    };
    expect(viewOf(reported, open)).toBeUndefined();
  });
});

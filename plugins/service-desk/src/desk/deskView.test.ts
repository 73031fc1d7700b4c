import type { DeskPerson } from '@firstline/plugin-service-desk-common';
import { formatView, parseView, requestOf } from './deskView';

const agent: DeskPerson = {
  userRef: 'user:default/li.na',
  teams: ['group:default/service-desk'],
  agent: true,
  incidentManager: false,
  deskManager: false,
  resolver: true,
};
const engineer: DeskPerson = {
  ...agent,
  userRef: 'user:default/wang.fang',
  teams: ['group:default/payments-team'],
  agent: false,
};
const view = (query: string, last?: string) =>
  parseView(new URLSearchParams(query), last);

describe('the view in the URL', () => {
  it.each([
    ['', undefined, { queue: 'unassigned', sort: 'dueAt', filters: {} }],
    ['', 'mine', { queue: 'mine', sort: 'dueAt', filters: {} }],
    [
      'queue=all&priority=P1&q=502 "bad"&state=closed',
      'mine',
      {
        queue: 'all',
        sort: '-createdAt',
        filters: { priority: 'P1', q: '502 "bad"', state: 'closed' },
      },
    ],
    [
      'queue=nonsense&priority=P9&state=%00&sort=drop&flag=breached',
      undefined,
      { queue: 'unassigned', sort: 'dueAt', filters: { flag: 'breached' } },
    ],
  ])('reads %p', (query, last, expected) => {
    expect(view(query, last)).toEqual(expected);
  });

  it('survives being written and read', () => {
    const before = view('queue=team&sort=priority&tier=2&ciRef=api:default/x');
    expect(parseView(formatView(before), 'mine')).toEqual(before);
  });
});

describe('requestOf', () => {
  it('asks for what the reader helps with', () => {
    expect(requestOf(view('queue=all&flag=helping'), engineer)).toMatchObject({
      helping: 'me',
      assignedTeam: undefined,
    });
  });

  it('asks for what one person reported', () => {
    const emma = 'user:default/emma.clark';
    expect(requestOf(view(`queue=all&requester=${emma}`), agent)).toMatchObject(
      { requester: [emma], state: undefined },
    );
  });

  it('shows the desk what nobody has, and an engineer what their teams have', () => {
    expect(requestOf(view('queue=unassigned'), agent)).toMatchObject({
      unassigned: true,
      assignedTeam: undefined,
      state: ['new', 'assigned', 'in_progress', 'pending'],
    });
    expect(requestOf(view('queue=unassigned'), engineer)).toMatchObject({
      assignedTeam: ['group:default/payments-team'],
    });
  });

  it('narrows a queue and never widens it', () => {
    expect(requestOf(view('queue=mine&state=pending'), engineer)).toMatchObject(
      { state: ['pending'], assignee: [engineer.userRef] },
    );
    expect(
      requestOf(view('queue=mine&state=closed'), engineer),
    ).toBeUndefined();
    expect(
      requestOf(view('queue=team&team=group:default/dba-team'), engineer),
    ).toBeUndefined();
  });
});

import type { TimeSpan } from '@firstline/plugin-service-desk-common';
import { legendOf, measureOf, runsOf, sharesByTeam } from './timeShares';

const span = (more: Partial<TimeSpan>): TimeSpan => ({
  from: '2026-11-21T09:00:00.000Z',
  kind: 'working',
  tier: 1,
  team: 'group:default/service-desk',
  seconds: 600,
  workingSeconds: 300,
  ...more,
});
const spans = [
  span({ kind: 'untouched' }),
  span({ assignee: 'user:default/li.na' }),
  span({ tier: 2, team: 'group:default/dba-team', kind: 'untouched' }),
  span({
    tier: 2,
    team: 'group:default/dba-team',
    kind: 'waiting',
    waitingFor: 'vendor',
    assignee: 'user:default/zhao.min',
  }),
  span({ kind: 'waiting', waitingFor: 'requester' }),
  span({ kind: 'waiting', waitingFor: 'requester' }),
];

describe('where the time went', () => {
  it('is summed by team and person, and loses nothing', () => {
    const [desk, dba] = sharesByTeam(spans, 'seconds');
    expect(desk).toMatchObject({
      tier: 1,
      total: 2_400,
      byKind: { untouched: 600, working: 600, waiting: 1_200, resolved: 0 },
    });
    expect(desk.people.map(one => [one.assignee, one.total])).toEqual([
      [undefined, 1_800],
      ['user:default/li.na', 600],
    ]);
    expect(dba).toMatchObject({ tier: 2, total: 1_200 });
    expect(sharesByTeam(spans, 'workingSeconds')[0].total).toBe(1_200);
  });

  it('tells whom it waited for', () => {
    expect(legendOf(spans, 'seconds')).toEqual([
      { kind: 'untouched', waitingFor: undefined, seconds: 1_200 },
      { kind: 'working', waitingFor: undefined, seconds: 600 },
      { kind: 'waiting', waitingFor: 'vendor', seconds: 600 },
      { kind: 'waiting', waitingFor: 'requester', seconds: 1_200 },
    ]);
  });

  it('keeps the order in which teams had it, also when it came back', () => {
    expect(
      runsOf(spans, 'seconds').map(run => [run.tier, run.seconds]),
    ).toEqual([
      [1, 1_200],
      [2, 1_200],
      [1, 1_200],
    ]);
  });

  it('counts working time only where there is a calendar and any of it', () => {
    expect(measureOf(spans, undefined)).toBe('seconds');
    expect(measureOf(spans, 'office')).toBe('workingSeconds');
    const night = spans.map(one => ({ ...one, workingSeconds: 0 }));
    expect(measureOf(night, 'office')).toBe('seconds');
  });
});

import type { AgentProfile } from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import { BusinessCalendar } from '../service-level/businessCalendar';
import { DefaultRoster } from './DefaultRoster';

const team = 'group:default/dba-team';
const calendar = (timeZone: string, periods: string[]) =>
  BusinessCalendar.create(
    { timeZone, hours: { 1: periods }, holidays: ['2026-11-30'], workdays: [] },
    { name: timeZone },
  );
const nothingSet: AgentProfile = {
  leaves: [],
  shifts: [],
  skills: [],
  locations: [],
};
// A Monday; ten in the morning in Shanghai.
const monday = DateTime.fromISO('2026-11-23T02:00:00.000Z');

function setUp(profiles: Record<string, Partial<AgentProfile>>) {
  return DefaultRoster.create({
    catalog: { membersOf: async () => Object.keys(profiles) },
    agents: {
      getMany: async refs =>
        new Map(
          refs.map(ref => [
            ref,
            {
              userRef: ref,
              version: 1,
              profile: { ...nothingSet, ...profiles[ref] },
            },
          ]),
        ),
      put: async () => true,
    },
    config: {
      teams: new Map([[team, { mode: 'assign', calendar: 'office' }]]),
    },
    calendars: new Map([
      ['office', calendar('Asia/Shanghai', ['09:00-18:00'])],
      ['late', calendar('Asia/Shanghai', ['14:00-22:00'])],
    ]),
  });
}

describe('DefaultRoster', () => {
  const people = setUp({
    plain: {},
    late: { calendar: 'late' },
    gone: { calendar: 'no-longer' },
    own: { calendar: 'late', hours: { 1: ['09:00-12:00'] } },
    london: { hours: { 1: ['09:00-12:00'] }, timeZone: 'Europe/London' },
  });

  it('goes by own hours, else the own calendar, else that of the team', async () => {
    const members = await people.membersOf(team, monday);
    expect(members.map(({ userRef, duty }) => [userRef, duty])).toEqual([
      ['plain', 'on-duty'],
      ['late', 'off-hours'],
      ['gone', 'on-duty'],
      ['own', 'on-duty'],
      ['london', 'off-hours'],
    ]);
    const until = members.map(member => people.dutyUntil(member, monday));
    expect(until).toEqual([
      '2026-11-23T10:00:00.000Z',
      '2026-11-23T06:00:00.000Z',
      '2026-11-23T10:00:00.000Z',
      '2026-11-23T04:00:00.000Z',
      '2026-11-23T09:00:00.000Z',
    ]);
  });

  it('keeps the holidays of the calendar with own hours', async () => {
    const holiday = monday.plus({ weeks: 1 });
    const members = await people.membersOf(team, holiday);
    expect(members.every(({ duty }) => duty === 'off-hours')).toBe(true);
  });

  it('knows the calendar of somebody in one team, and none of several', async () => {
    const night = monday.plus({ hours: 12 });
    const asked = async (teams: string[]) => {
      const [member] = await people.people(['plain'], night, {
        teams: new Map([['plain', teams]]),
      });
      return member.duty;
    };
    expect(await asked([team])).toBe('off-hours');
    expect(await asked([team, 'group:default/other'])).toBe('on-duty');
    expect(await asked([])).toBe('on-duty');
  });

  it('begins leave at midnight of the place', async () => {
    const leave = { from: '2026-11-24', to: '2026-11-24' };
    const roster = setUp({ away: { leaves: [leave] } });
    const dutyAt = async (time: string) =>
      (await roster.membersOf(team, DateTime.fromISO(time)))[0];
    expect(await dutyAt('2026-11-23T16:00:00.000Z')).toMatchObject({
      duty: 'on-leave',
      leave,
    });
    const before = await dutyAt('2026-11-23T15:59:59.000Z');
    expect(before.duty).toBe('off-hours');
    expect(before.leave).toBeUndefined();
  });
});

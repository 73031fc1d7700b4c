import { DateTime } from 'luxon';
import { BusinessCalendar } from '../service-level/businessCalendar';
import { dutyOf, dutyUntil, shiftUntil, type DutyFacts } from './dutyOf';

const shanghai = 'Asia/Shanghai';
const week = Object.fromEntries(
  ['1', '2', '3', '4', '5'].map(day => [day, ['09:00-12:00', '13:00-18:00']]),
);
const office = BusinessCalendar.create({
  timeZone: shanghai,
  hours: week,
  holidays: ['2026-11-24'],
  workdays: [],
});
const team = 'group:default/dba-team';
const facts = (given: Partial<DutyFacts> = {}): DutyFacts => ({
  profile: { leaves: [], shifts: [] },
  calendar: office,
  timeZone: shanghai,
  ...given,
});
// A Monday.
const at = (time: string) => DateTime.fromISO(`2026-11-${time}:00+08:00`);
const shift = {
  team,
  from: '2026-11-23T20:00:00+08:00',
  to: '2026-11-24T08:00:00+08:00',
};
const leave = { from: '2026-11-25', to: '2026-11-26' };

describe('duty', () => {
  it.each<[string, Partial<DutyFacts>, string, string, string | undefined]>([
    ['hours', {}, '23T10:00', 'on-duty', '23T12:00'],
    ['a lunch', {}, '23T12:00', 'off-hours', '23T13:00'],
    ['an evening before a holiday', {}, '23T18:00', 'off-hours', '25T09:00'],
    ['no calendar', { calendar: undefined }, '23T03:00', 'on-duty', undefined],
    [
      'a shift at night',
      { profile: { leaves: [], shifts: [shift] }, team },
      '23T23:00',
      'on-call',
      '24T08:00',
    ],
    [
      'before a shift',
      { profile: { leaves: [], shifts: [shift] }, team },
      '23T19:00',
      'off-hours',
      '23T20:00',
    ],
    [
      'a shift of another team',
      {
        profile: { leaves: [], shifts: [shift] },
        team: 'group:default/other',
      },
      '23T23:00',
      'off-hours',
      '25T09:00',
    ],
    [
      'a shift of any team',
      { profile: { leaves: [], shifts: [shift] } },
      '23T23:00',
      'on-call',
      '24T08:00',
    ],
    [
      'leave, whole days of the place',
      { profile: { leaves: [leave], shifts: [] } },
      '25T00:00',
      'on-leave',
      '27T00:00',
    ],
    [
      'the last minute before leave',
      { profile: { leaves: [leave], shifts: [] }, calendar: undefined },
      '24T23:59',
      'on-duty',
      '25T00:00',
    ],
    [
      'leave in spite of a shift',
      {
        profile: {
          leaves: [{ from: '2026-11-23', to: '2026-11-24' }],
          shifts: [shift],
        },
        team,
      },
      '23T23:00',
      'on-leave',
      '25T00:00',
    ],
  ])('knows %s', (_, given, now, state, until) => {
    expect(dutyOf(facts(given), at(now))).toBe(state);
    expect(dutyUntil(facts(given), at(now))?.toISO()).toBe(
      until && at(until).toUTC().toISO(),
    );
  });

  it('believes a source outside before the shifts, and leave before it', () => {
    const profile = { leaves: [leave], shifts: [shift] };
    const asked = (onCall: boolean) => facts({ profile, team, onCall });
    expect(dutyOf(asked(false), at('23T23:00'))).toBe('off-hours');
    expect(dutyOf(asked(true), at('23T12:30'))).toBe('on-call');
    expect(dutyOf(asked(true), at('25T10:00'))).toBe('on-leave');
  });

  it('tells when a shift ends', () => {
    const profile = { leaves: [], shifts: [shift] };
    expect(shiftUntil(facts({ profile, team }), at('23T23:00'))).toBe(shift.to);
    expect(
      shiftUntil(facts({ profile, team }), at('24T08:00')),
    ).toBeUndefined();
  });
});

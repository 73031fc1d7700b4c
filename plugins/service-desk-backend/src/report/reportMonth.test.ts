import { DateTime } from 'luxon';
import { china20262027 } from '../settings/chinaHolidays';
import { BusinessCalendar } from '../service-level/businessCalendar';
import { monthNamed, monthsBefore, reportDueAt } from './reportMonth';

const week = Object.fromEntries(
  ['1', '2', '3', '4', '5'].map(day => [day, ['09:00-12:00', '13:00-18:00']]),
);
const china = BusinessCalendar.create({
  timeZone: 'Asia/Shanghai',
  hours: week,
  ...china20262027,
});

describe('a month of a report', () => {
  it.each([
    ['2026-10', 'UTC', '2026-10-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z'],
    [
      '2026-10',
      'Asia/Shanghai',
      '2026-09-30T16:00:00.000Z',
      '2026-10-31T16:00:00.000Z',
    ],
    // Clocks are put forward on the 29th: the month is an hour shorter.
    [
      '2026-03',
      'Europe/Berlin',
      '2026-02-28T23:00:00.000Z',
      '2026-03-31T22:00:00.000Z',
    ],
    [
      '2026-12',
      'America/New_York',
      '2026-12-01T05:00:00.000Z',
      '2027-01-01T05:00:00.000Z',
    ],
  ])('%s in %s', (name, zone, from, to) => {
    const month = monthNamed(name, zone);
    expect(month.from.toUTC().toISO()).toBe(from);
    expect(month.to.toUTC().toISO()).toBe(to);
    expect(month.name).toBe(name);
  });

  it.each(['2026-13', '2026', '2026-1', '2026-10-01', 'last', ''])(
    'is not %p',
    name => {
      expect(() => monthNamed(name, 'UTC')).toThrow(/^month: /);
    },
  );

  it('goes by the zone for what is over', () => {
    const now = DateTime.fromISO('2026-10-31T17:00:00Z');
    const names = (timeZone: string) =>
      monthsBefore(now, { timeZone, count: 2 }).map(({ name }) => name);
    expect(names('UTC')).toEqual(['2026-09', '2026-08']);
    expect(names('Asia/Shanghai')).toEqual(['2026-10', '2026-09']);
  });

  it.each([
    // A Friday.
    ['2026-04', '2026-05-06T06:00:00.000+08:00', 'Labour Day until the 5th'],
    ['2026-08', '2026-09-01T06:00:00.000+08:00', 'a Tuesday'],
    ['2026-10', '2026-11-02T06:00:00.000+08:00', 'the 1st is a Sunday'],
    ['2026-09', '2026-10-08T06:00:00.000+08:00', 'National Day'],
    ['2026-12', '2027-01-04T06:00:00.000+08:00', 'New Year, then a weekend'],
  ])('the report of %s is made at %s: %s', (name, due) => {
    const month = monthNamed(name, 'Asia/Shanghai');
    expect(reportDueAt(month, china, 6).toISO()).toBe(due);
  });

  it('is made on a make-up day that is a Sunday', () => {
    const calendar = BusinessCalendar.create({
      timeZone: 'Asia/Shanghai',
      hours: week,
      holidays: [],
      workdays: ['2026-11-01'],
    });
    const month = monthNamed('2026-10', 'Asia/Shanghai');
    expect(reportDueAt(month, calendar, 7).toISO()).toBe(
      '2026-11-01T07:00:00.000+08:00',
    );
  });

  it('is made on the first where every day is worked', () => {
    const month = monthNamed('2026-10', 'UTC');
    expect(reportDueAt(month, undefined, 6).toISO()).toBe(
      '2026-11-01T06:00:00.000Z',
    );
  });
});

import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  addWorkingTime,
  BusinessCalendar,
  isWorkingTime,
  nextChange,
  workingTimeBetween,
} from './businessCalendar';
import type { CalendarRules } from './calendarRules';

const workdaysOnly = (...periods: string[]) =>
  Object.fromEntries(['1', '2', '3', '4', '5'].map(day => [day, periods]));
const everyDay = (...periods: string[]) =>
  Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map(day => [day, periods]));
const calendar = (rules: Partial<CalendarRules>) =>
  BusinessCalendar.create({
    timeZone: 'UTC',
    hours: workdaysOnly('09:00-17:00'),
    holidays: [],
    workdays: [],
    ...rules,
  });

const zoned = (text: string, zone: string) => DateTime.fromISO(text, { zone });
const HOUR = 3600;

const shanghai = calendar({
  timeZone: 'Asia/Shanghai',
  hours: workdaysOnly('09:00-12:00', '13:30-18:00'),
  // 国庆 2026 with the Saturday that makes up for it, and the spring festival.
  holidays: [
    ...[1, 2, 3, 4, 5, 6, 7].map(day => `2026-10-0${day}`),
    ...[15, 16, 17, 18, 19, 20, 21, 22, 23].map(day => `2026-02-${day}`),
  ],
  workdays: ['2026-10-10', '2026-02-14'],
});
const berlin = calendar({
  timeZone: 'Europe/Berlin',
  hours: { ...workdaysOnly('08:00-16:30'), 7: ['01:00-03:00'] },
});
const newYork = calendar({
  timeZone: 'America/New_York',
  hours: everyDay('22:00-06:00'),
});

describe('businessCalendar', () => {
  it.each<{
    what: string;
    on: BusinessCalendar | undefined;
    zone: string;
    from: string;
    hours: number;
    to: string;
  }>([
    {
      what: 'every hour without a calendar',
      on: undefined,
      zone: 'UTC',
      from: '2026-11-21T20:00',
      hours: 30,
      to: '2026-11-23T02:00',
    },
    {
      what: 'minutes within a day',
      on: shanghai,
      zone: 'Asia/Shanghai',
      from: '2026-11-23T09:10',
      hours: 1 / 6,
      to: '2026-11-23T09:20',
    },
    {
      what: 'across a lunch break',
      on: shanghai,
      zone: 'Asia/Shanghai',
      from: '2026-11-23T11:00',
      hours: 2,
      to: '2026-11-23T14:30',
    },
    {
      what: 'from before work',
      on: shanghai,
      zone: 'Asia/Shanghai',
      from: '2026-11-23T03:00',
      hours: 1,
      to: '2026-11-23T10:00',
    },
    {
      what: 'to the very end of a day',
      on: shanghai,
      zone: 'Asia/Shanghai',
      from: '2026-11-23T17:00',
      hours: 1,
      to: '2026-11-23T18:00',
    },
    {
      what: 'across a night',
      on: shanghai,
      zone: 'Asia/Shanghai',
      from: '2026-11-23T17:00',
      hours: 2,
      to: '2026-11-24T10:00',
    },
    {
      what: 'across a weekend',
      on: shanghai,
      zone: 'Asia/Shanghai',
      from: '2026-11-20T17:30',
      hours: 1,
      to: '2026-11-23T09:30',
    },
    {
      what: 'across holidays in a row',
      on: shanghai,
      zone: 'Asia/Shanghai',
      from: '2026-09-30T17:00',
      hours: 2,
      to: '2026-10-08T10:00',
    },
    {
      what: 'on a Saturday that makes up for a holiday',
      on: shanghai,
      zone: 'Asia/Shanghai',
      from: '2026-10-09T17:00',
      hours: 8.5,
      to: '2026-10-10T18:00',
    },
    {
      what: 'from such a Saturday into holidays',
      on: shanghai,
      zone: 'Asia/Shanghai',
      from: '2026-02-14T17:00',
      hours: 2,
      to: '2026-02-24T10:00',
    },
    {
      what: 'weeks',
      on: shanghai,
      zone: 'Asia/Shanghai',
      from: '2026-11-02T09:00',
      hours: 4 * 37.5,
      to: '2026-11-27T18:00',
    },
    {
      what: 'more than a year',
      on: shanghai,
      zone: 'Asia/Shanghai',
      from: '2027-01-04T09:00',
      hours: 60 * 37.5 + 1,
      to: '2028-02-28T10:00',
    },
    {
      what: 'a weekend in which clocks are put forward',
      on: berlin,
      zone: 'Europe/Berlin',
      from: '2026-03-27T16:30',
      hours: 2,
      to: '2026-03-30T09:00',
    },
    {
      what: 'a weekend in which clocks are put back',
      on: berlin,
      zone: 'Europe/Berlin',
      from: '2026-10-23T16:30',
      hours: 4,
      to: '2026-10-26T09:00',
    },
    {
      what: 'a night in which clocks are put forward',
      on: newYork,
      zone: 'America/New_York',
      from: '2026-03-07T22:00',
      hours: 8,
      to: '2026-03-08T23:00',
    },
    {
      what: 'a night in which clocks are put back',
      on: newYork,
      zone: 'America/New_York',
      from: '2026-10-31T22:00',
      hours: 9,
      to: '2026-11-01T06:00',
    },
    {
      what: 'a plain night of another day',
      on: newYork,
      zone: 'America/New_York',
      from: '2026-11-10T22:00',
      hours: 8,
      to: '2026-11-11T06:00',
    },
  ])('counts $what', ({ on, zone, from, hours, to }) => {
    const [start, end] = [zoned(from, zone), zoned(to, zone)];
    expect(addWorkingTime(on, start, hours * HOUR).toMillis()).toBe(
      end.toMillis(),
    );
    expect(workingTimeBetween(on, start, end)).toBeCloseTo(hours * HOUR, 6);
    expect(workingTimeBetween(on, end, start)).toBeCloseTo(-hours * HOUR, 6);
  });

  it('has periods that begin or end at a time the clocks skip or show twice', () => {
    const odd = calendar({
      timeZone: 'Europe/Berlin',
      hours: { 7: ['02:30-04:00'] },
    });
    const sunday = (day: string) =>
      workingTimeBetween(
        odd,
        zoned(`${day}T00:00`, 'Europe/Berlin'),
        zoned(`${day}T23:00`, 'Europe/Berlin'),
      ) / HOUR;
    expect(sunday('2026-03-22')).toBe(1.5);
    expect(sunday('2026-03-29')).toBe(1);
    expect(sunday('2026-10-25')).toBe(2.5);
  });

  it('joins periods that touch or overlap', () => {
    const night = calendar({ hours: everyDay('20:00-24:00', '00:00-08:00') });
    const at = zoned('2026-11-23T21:00', 'UTC');
    expect(nextChange(night, at)?.toISO()).toBe('2026-11-24T08:00:00.000Z');
    const always = calendar({ hours: everyDay('00:00-24:00') });
    expect(isWorkingTime(always, at)).toBe(true);
    expect(nextChange(always, at)).toBeUndefined();
    expect(nextChange(undefined, at)).toBeUndefined();
  });

  it('says whether a moment is working time, and when that changes', () => {
    const at = (text: string) => zoned(text, 'Asia/Shanghai');
    const change = (text: string) =>
      nextChange(shanghai, at(text))
        ?.setZone('Asia/Shanghai')
        .toFormat('yyyy-MM-dd HH:mm');
    expect(isWorkingTime(shanghai, at('2026-11-23T09:00'))).toBe(true);
    expect(isWorkingTime(shanghai, at('2026-11-23T12:00'))).toBe(false);
    expect(isWorkingTime(shanghai, at('2026-10-01T10:00'))).toBe(false);
    expect(isWorkingTime(shanghai, at('2026-10-10T10:00'))).toBe(true);
    expect(change('2026-11-23T09:00')).toBe('2026-11-23 12:00');
    expect(change('2026-11-23T12:00')).toBe('2026-11-23 13:30');
    expect(change('2026-09-30T18:00')).toBe('2026-10-08 09:00');
  });

  it('refuses what is no zone or no period', () => {
    expect(() => calendar({ timeZone: 'Mars/Olympus' })).toThrow('Mars');
    expect(() => calendar({ hours: { 1: ['9-17'] } })).toThrow('9-17');
  });

  it('gives up on a calendar without any time', () => {
    const never = calendar({ hours: {} });
    const at = zoned('2026-11-23T09:00', 'UTC');
    expect(isWorkingTime(never, at)).toBe(false);
    expect(nextChange(never, at)).toBeUndefined();
    expect(() => addWorkingTime(never, at, 1)).toThrow(RangeError);
  });

  describe('whatever the calendar', () => {
    const anyCalendar = fc.constantFrom(shanghai, berlin, newYork, undefined);
    const anyMoment = fc
      .integer({ min: 1_735_689_600_000, max: 1_893_456_000_000 })
      .map(millis => DateTime.fromMillis(millis, { zone: 'utc' }));
    const anyTime = fc.integer({ min: 1, max: 400 * 24 * HOUR });

    it('comes to the moment the time between leads to, inside working time', () => {
      fc.assert(
        fc.property(anyCalendar, anyMoment, anyMoment, (on, a, b) => {
          const [from, to] = a <= b ? [a, b] : [b, a];
          const inside = to.minus(1);
          fc.pre(inside > from && isWorkingTime(on, inside));
          const between = workingTimeBetween(on, from, to);
          expect(addWorkingTime(on, from, between)).toEqual(to);
        }),
        { seed: 1 },
      );
    });

    it('has passed as much time as was added, and never goes back', () => {
      fc.assert(
        fc.property(
          anyCalendar,
          anyMoment,
          anyTime,
          anyTime,
          (on, from, a, b) => {
            const [less, more] = a <= b ? [a, b] : [b, a];
            const to = addWorkingTime(on, from, less);
            expect(workingTimeBetween(on, from, to)).toBe(less);
            expect(addWorkingTime(on, from, more) >= to).toBe(true);
            expect(addWorkingTime(on, from.plus(a), less) >= to).toBe(true);
            // In two steps as in one, and back again by as much.
            expect(addWorkingTime(on, to, more - less)).toEqual(
              more === less ? to : addWorkingTime(on, from, more),
            );
            const back = addWorkingTime(on, to, -less);
            expect(workingTimeBetween(on, back, to)).toBe(less);
            expect(back >= from).toBe(true);
          },
        ),
        { seed: 1 },
      );
    });

    it('adds up what was cut in two', () => {
      fc.assert(
        fc.property(
          anyCalendar,
          anyMoment,
          anyMoment,
          anyMoment,
          (on, a, b, c) => {
            expect(
              workingTimeBetween(on, a, b) + workingTimeBetween(on, b, c),
            ).toBeCloseTo(workingTimeBetween(on, a, c), 3);
          },
        ),
        { seed: 1 },
      );
    });

    it('changes at the next change and not before', () => {
      fc.assert(
        fc.property(anyCalendar, anyMoment, (on, at) => {
          const change = nextChange(on, at);
          fc.pre(change !== undefined);
          const now = isWorkingTime(on, at);
          expect(change > at).toBe(true);
          expect(isWorkingTime(on, change)).toBe(!now);
          expect(isWorkingTime(on, change.minus(1))).toBe(now);
          expect(workingTimeBetween(on, at, change)).toBe(
            now ? change.diff(at).as('seconds') : 0,
          );
        }),
        { seed: 1 },
      );
    });
  });
});

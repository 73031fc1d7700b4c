import { DateTime } from 'luxon';
import {
  addWorkingTime,
  BusinessCalendar,
} from '../../plugins/service-desk-backend/src/service-level/businessCalendar';
import { china20262027 } from '../../plugins/service-desk-backend/src/settings/chinaHolidays';

const WANTED_A_SECOND = 1_000_000;
const ROUNDS = 5;
const COUNT = 1_000_000;
const DAY = 86_400_000;
const HOUR_SECONDS = 3_600;

const workdays = (...periods: string[]) =>
  Object.fromEntries(['1', '2', '3', '4', '5'].map(day => [day, periods]));

const calendars = {
  'every hour': undefined,
  'Berlin, 08:00-16:30': BusinessCalendar.create({
    timeZone: 'Europe/Berlin',
    hours: workdays('08:00-16:30'),
    holidays: ['2026-12-25', '2027-01-01'],
    workdays: [],
  }),
  'Shanghai, two periods, holidays': BusinessCalendar.create({
    timeZone: 'Asia/Shanghai',
    hours: workdays('09:00-12:00', '13:30-18:00'),
    ...china20262027,
  }),
} as const;

const targets = {
  '10 minutes': 600,
  '4 hours': 4 * HOUR_SECONDS,
  '5 weeks': 5 * 40 * HOUR_SECONDS,
  'a year': 250 * 8 * HOUR_SECONDS,
} as const;

/** Moments of two years, in no order; the same each time. */
function moments(): number[] {
  const start = Date.UTC(2026, 0, 1);
  let seed = 42;
  return Array.from({ length: COUNT }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return start + Math.floor((seed / 2_147_483_648) * 730 * DAY);
  });
}

/** Best of some rounds, in computations a second. */
function rateOf(work: () => void): number {
  const seconds = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    work();
    return (performance.now() - began) / 1_000;
  });
  return COUNT / Math.min(...seconds);
}

/**
 * Prints how many due times are computed a second, as milliseconds and as the `DateTime`s
 * that clocks are made of.
 *
 * @returns false when one is slower than it must be, or wrong
 */
export function measureArithmetic(): boolean {
  const from = moments();
  const fromTimes = from.map(at => DateTime.fromMillis(at, { zone: 'utc' }));
  let good = true;
  console.log(
    '\n| calendar | target | due times a second | as DateTime |\n| --- | --- | --- | --- |',
  );
  for (const [name, calendar] of Object.entries(calendars)) {
    for (const [title, seconds] of Object.entries(targets)) {
      const millis = seconds * 1_000;
      // What is not used would not be computed.
      let sum = 0;
      const plain = rateOf(() => {
        for (const at of from) {
          sum += calendar ? calendar.add(at, millis) : at + millis;
        }
      });
      const asTimes = rateOf(() => {
        for (const at of fromTimes) {
          sum += addWorkingTime(calendar, at, seconds).toMillis();
        }
      });
      const wrong = from
        .slice(0, 10_000)
        .filter(
          at =>
            calendar &&
            calendar.millisBetween(at, calendar.add(at, millis)) !== millis,
        );
      const met = plain >= WANTED_A_SECOND && wrong.length === 0 && sum > 0;
      good &&= met;
      console.log(
        `| ${name} | ${title} | ${millions(plain)} | ${millions(asTimes)} |${
          met ? '' : ' NOT MET'
        }`,
      );
    }
  }
  return good;
}

function millions(rate: number): string {
  return `${(rate / 1e6).toFixed(1)} million`;
}

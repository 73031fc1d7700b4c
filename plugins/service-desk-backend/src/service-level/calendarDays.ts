import { IANAZone } from 'luxon';
import {
  makeUpPeriods,
  parseWeek,
  type CalendarRules,
  type DayPeriod,
} from './calendarRules';

const MS_A_MINUTE = 60_000;
const MS_A_DAY = 86_400_000;

/** A stretch of working time, in milliseconds since 1970; its end is outside. */
export interface WorkingSpan {
  from: number;
  to: number;
}

/** Makes the working time of any days of a calendar. */
export interface CalendarDays {
  /** Working time that meets days counted from 1970-01-01, in order, merged where it touches. */
  spans(firstDay: number, lastDay: number): WorkingSpan[];
}

/**
 * Reads the rules of a calendar.
 *
 * @throws RangeError for an unknown time zone and for text that is no period
 */
export function calendarDays(rules: CalendarRules): CalendarDays {
  const zone = IANAZone.create(rules.timeZone);
  if (!zone.isValid) {
    throw new RangeError(`Not a time zone: ${rules.timeZone}`);
  }
  const week = parseWeek(rules.hours);
  const holidays = new Set(rules.holidays);
  const workdays = new Set(rules.workdays);

  const periodsOf = (day: number): readonly DayPeriod[] => {
    const date = dateOf(day);
    const weekday = weekdayOf(day);
    // A day named as worked is worked, though it lies in a stretch of holidays.
    if (workdays.has(date)) return makeUpPeriods(week, weekday);
    return holidays.has(date) ? [] : week.get(weekday) ?? [];
  };

  return {
    spans(firstDay, lastDay) {
      const wall = wallClock(zone, firstDay, lastDay + 1);
      const spans: WorkingSpan[] = [];
      for (let day = firstDay; day <= lastDay; day += 1) {
        for (const period of periodsOf(day)) {
          const from = wall(day, period.from);
          const to = wall(day, period.to);
          if (to > from) spans.push({ from, to });
        }
      }
      return merged(spans);
    },
  };
}

function dateOf(day: number): string {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}

/** ISO weekday; the day 0 was a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/**
 * A function from a day and a minute of it to the first moment at which the clocks of a
 * zone had come so far: while they are put back they show a time twice, and the first
 * counts; when they are put forward they skip times, and the moment of the change counts.
 */
function wallClock(zone: IANAZone, firstDay: number, lastDay: number) {
  // One offset a day: clocks change at most once in the three days around a moment.
  const offsets = new Map<number, number>();
  for (let day = firstDay - 1; day <= lastDay + 2; day += 1) {
    offsets.set(day, zone.offset(day * MS_A_DAY) * MS_A_MINUTE);
  }
  const offsetAround = (day: number) =>
    offsets.get(day) ?? zone.offset(day * MS_A_DAY) * MS_A_MINUTE;

  return (day: number, minute: number): number => {
    const wall = day * MS_A_DAY + minute * MS_A_MINUTE;
    const wallDay = Math.floor(wall / MS_A_DAY);
    const before = offsetAround(wallDay - 1);
    const after = offsetAround(wallDay + 2);
    if (before === after) return wall - before;
    const change = changeOf(zone, wallDay - 1, wallDay + 2);
    const early = wall - before;
    return early < change ? early : Math.max(change, wall - after);
  };
}

/** The moment between two midnights (UTC) at which a zone changes its offset. */
function changeOf(zone: IANAZone, firstDay: number, lastDay: number): number {
  const offset = zone.offset(firstDay * MS_A_DAY);
  let before = firstDay * MS_A_DAY;
  let after = lastDay * MS_A_DAY;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (zone.offset(middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}

function merged(spans: WorkingSpan[]): WorkingSpan[] {
  const inOrder = [...spans].sort((a, b) => a.from - b.from);
  const result: WorkingSpan[] = [];
  for (const span of inOrder) {
    const last = result.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else result.push({ ...span });
  }
  return result;
}

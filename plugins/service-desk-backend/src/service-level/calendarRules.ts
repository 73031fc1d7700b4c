import type {
  CalendarInfo,
  Titled,
} from '@firstline/plugin-service-desk-common';

/** Working hours and days, in words; of a calendar of the config or of one person. */
export type CalendarRules = Omit<CalendarInfo, 'name' | keyof Titled>;

/** A stretch of a day, in minutes since its midnight; one that ends on the next day ends after 1440. */
export interface DayPeriod {
  from: number;
  to: number;
}

const MINUTES_A_DAY = 24 * 60;
const PERIOD =
  /^([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/**
 * Reads a period such as `09:00-18:00`. It may end at `24:00`; one that ends before it
 * begins, such as `22:00-06:00`, ends on the next day.
 *
 * @returns undefined for any other text, and for a period without length
 */
export function parsePeriod(text: string): DayPeriod | undefined {
  const [, fromHour, fromMinute, toHour, toMinute] = PERIOD.exec(text) ?? [];
  if (fromHour === undefined) return undefined;
  const from = Number(fromHour) * 60 + Number(fromMinute);
  const to =
    toHour === undefined
      ? MINUTES_A_DAY
      : Number(toHour) * 60 + Number(toMinute);
  if (from === to) return undefined;
  return { from, to: to > from ? to : to + MINUTES_A_DAY };
}

/** Working periods by ISO weekday, 1 Monday to 7 Sunday; a free day has none. */
export type WeekPeriods = ReadonlyMap<number, readonly DayPeriod[]>;

/**
 * Reads the hours of a week.
 *
 * @param hours - periods by ISO weekday, `'1'` to `'7'`
 * @throws RangeError for text that is no period
 */
export function parseWeek(hours: Record<string, string[]>): WeekPeriods {
  return new Map(
    Object.entries(hours)
      .filter(([, texts]) => texts.length > 0)
      .map(([weekday, texts]) => [
        Number(weekday),
        texts.map(text => {
          const period = parsePeriod(text);
          if (!period) throw new RangeError(`Not a period of a day: ${text}`);
          return period;
        }),
      ]),
  );
}

/**
 * The periods of a day that is worked although its weekday is free: those of its weekday
 * if there are any, else those of the first working day of the week (a Sunday that makes
 * up for a holiday is worked like a Monday).
 */
export function makeUpPeriods(
  week: WeekPeriods,
  weekday: number,
): readonly DayPeriod[] {
  const first = Math.min(...week.keys());
  return week.get(weekday) ?? week.get(first) ?? [];
}

import { InputError } from '@backstage/errors';
import { DateTime } from 'luxon';
import {
  addWorkingTime,
  type BusinessCalendar,
} from '../service-level/businessCalendar';

/** A calendar month of a time zone; `to` is the first moment after it. */
export interface ReportMonth {
  /** `2026-10`. */
  name: string;
  from: DateTime;
  to: DateTime;
}

/** A moment of working time, in seconds: what is added to come to the first one. */
const A_MOMENT = 0.001;

/**
 * A month by its name.
 *
 * @param name - `2026-10`
 * @throws InputError when it is none
 */
export function monthNamed(name: string, timeZone: string): ReportMonth {
  const from = DateTime.fromFormat(name, 'yyyy-MM', { zone: timeZone });
  if (!from.isValid) throw new InputError('month: must be such as 2026-10');
  return monthFrom(from);
}

/** The months that are over at a moment, the last one first. */
export function monthsBefore(
  now: DateTime,
  options: { timeZone: string; count: number },
): ReportMonth[] {
  const current = now.setZone(options.timeZone).startOf('month');
  return Array.from({ length: options.count }, (_, i) =>
    monthFrom(current.minus({ months: i + 1 })),
  );
}

/**
 * When the report of a month is made: at an hour of the first working day after it (S-180).
 *
 * @param calendar - absent: every day is worked
 * @param hour - of that day, in the zone of the month
 */
export function reportDueAt(
  month: ReportMonth,
  calendar: BusinessCalendar | undefined,
  hour: number,
): DateTime {
  const first = addWorkingTime(calendar, month.to, A_MOMENT);
  return first.setZone(month.to.zone).startOf('day').set({ hour });
}

function monthFrom(from: DateTime): ReportMonth {
  return { name: from.toFormat('yyyy-MM'), from, to: from.plus({ months: 1 }) };
}

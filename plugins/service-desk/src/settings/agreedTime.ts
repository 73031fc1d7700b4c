import { spanText } from '@firstline/frontend-kit';
import { workingTimeText } from './workingTimeText';

/**
 * A time that was agreed. A day of a calendar is not 24 hours, so working time is said in hours.
 *
 * @param seconds - of working time; absent: nothing was agreed
 * @param calendar - its name; absent when every hour counts
 */
export function agreedTime(
  seconds: number | undefined,
  calendar: string | undefined,
  locale: string,
): string {
  if (seconds === undefined) return '–';
  return calendar
    ? workingTimeText(seconds, locale)
    : spanText(seconds * 1_000, locale);
}

import type { Leave } from '@firstline/plugin-service-desk-common';
import { DateTime, Info } from 'luxon';

/** A moment as short as it can be said: the time today, the weekday within a week, else the date. */
export function shortMoment(iso: string, now: number, locale: string): string {
  const at = DateTime.fromISO(iso).setLocale(locale);
  const today = DateTime.fromMillis(now);
  const time = at.toLocaleString(DateTime.TIME_SIMPLE);
  if (at.hasSame(today, 'day')) return time;
  const days = Math.abs(at.diff(today, 'days').days);
  return days < 6
    ? at.toLocaleString({
        weekday: 'short',
        hour: 'numeric',
        minute: '2-digit',
      })
    : at.toLocaleString({
        month: 'short',
        day: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
      });
}

/** The last day before a moment, for what lasts whole days. */
export function lastDay(iso: string, now: number, locale: string): string {
  const day = DateTime.fromISO(iso).minus({ minutes: 1 }).setLocale(locale);
  const days = day.diff(DateTime.fromMillis(now), 'days').days;
  return day.toLocaleString(
    days < 6 ? { weekday: 'long' } : { month: 'short', day: 'numeric' },
  );
}

/** Beginning and end of a stretch of duty. */
export function stretchText(from: string, to: string, locale: string): string {
  const text = (iso: string) =>
    DateTime.fromISO(iso).setLocale(locale).toLocaleString({
      weekday: 'short',
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
    });
  return `${text(from)} – ${text(to)}`;
}

/** A day, with its year when it is not this one. */
export function dayText(day: string, locale: string): string {
  const at = DateTime.fromISO(day).setLocale(locale);
  return at.toLocaleString({
    month: 'short',
    day: 'numeric',
    ...(at.year !== DateTime.now().year && { year: 'numeric' }),
  });
}

/** First and last day of a leave. */
export function leaveText(leave: Leave, locale: string): string {
  const first = dayText(leave.from, locale);
  return leave.from === leave.to
    ? first
    : `${first} – ${dayText(leave.to, locale)}`;
}

/** How many days a leave has, both ends included. */
export function leaveDays({ from, to }: Leave): number {
  const { days } = DateTime.fromISO(to).diff(DateTime.fromISO(from), 'days');
  return Math.round(days) + 1;
}

/** Name of an ISO weekday, `'1'` Monday to `'7'` Sunday. */
export function weekdayName(
  day: string,
  locale: string,
  length: 'long' | 'short' = 'long',
): string {
  return Info.weekdays(length, { locale })[Number(day) - 1] ?? day;
}

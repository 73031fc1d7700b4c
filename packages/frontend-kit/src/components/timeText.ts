import { DateTime, Duration } from 'luxon';

export { shortSpan } from '@firstline/common-kit';

const DAY_MS = 86_400_000;

/** "3 hours ago", in the reader's language; the date once it is more than a month away. */
export function relativeTime(iso: string, now: number, locale: string): string {
  const at = DateTime.fromISO(iso).setLocale(locale);
  if (Math.abs(at.toMillis() - now) > 30 * DAY_MS) {
    return at.toLocaleString(DateTime.DATE_MED);
  }
  return at.toRelative({ base: DateTime.fromMillis(now), style: 'long' }) ?? '';
}

/** Date, time to the minute and zone, in the reader's zone and language. */
export function exactTime(iso: string, locale: string): string {
  return DateTime.fromISO(iso)
    .setLocale(locale)
    .toLocaleString({
      ...DateTime.DATETIME_MED_WITH_WEEKDAY,
      timeZoneName: 'short',
    });
}

/** A length of time in its two largest units: "2 days, 3 hours", "4 minutes". */
export function spanText(milliseconds: number, locale: string): string {
  const minutes = Math.max(0, Math.round(Math.abs(milliseconds) / 60_000));
  const parts = {
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
  };
  const kept = Object.entries(parts)
    .filter(([, count]) => count > 0)
    .slice(0, 2);
  return Duration.fromObject(
    Object.fromEntries(kept.length ? kept : [['minutes', 0]]),
    { locale },
  ).toHuman({ unitDisplay: 'long', listStyle: 'narrow' });
}

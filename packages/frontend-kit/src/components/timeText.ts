import { DateTime, Duration } from 'luxon';

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

const SECONDS_BELOW = 120;

/**
 * A length of time in short words, its two largest units: "2 hr 10 min"; seconds only
 * below two minutes.
 *
 * @param seconds - how long; without its sign
 * @param largest - `hours` for working time, where a day is not 24 hours
 */
export function shortSpan(
  seconds: number,
  locale: string,
  largest: 'days' | 'hours' = 'days',
): string {
  const whole = Math.floor(Math.abs(seconds));
  const minutes = Math.floor(whole / 60);
  const hours = Math.floor(minutes / 60);
  const days = largest === 'days' ? Math.floor(hours / 24) : 0;
  const parts: [number, string][] =
    whole < SECONDS_BELOW
      ? [
          [minutes, 'minute'],
          [whole % 60, 'second'],
        ]
      : [
          [days, 'day'],
          [hours - days * 24, 'hour'],
          [minutes % 60, 'minute'],
        ];
  const first = parts.findIndex(([count]) => count > 0);
  const kept = parts
    .slice(first < 0 ? -1 : first, first < 0 ? undefined : first + 2)
    .filter(([count], index) => index === 0 || count > 0);
  const words = kept.map(([count, unit]) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: 'short',
    }).format(count),
  );
  return new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }).format(
    words,
  );
}

import { Duration } from 'luxon';

/** A length of working time in hours and minutes: "120 hours", "1 hour, 30 minutes". */
export function workingTimeText(seconds: number, locale: string): string {
  const minutes = Math.round(seconds / 60);
  const parts = { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
  const kept = Object.entries(parts).filter(([, count]) => count > 0);
  return Duration.fromObject(
    Object.fromEntries(kept.length ? kept : [['minutes', 0]]),
    { locale },
  ).toHuman({ unitDisplay: 'long', listStyle: 'narrow' });
}

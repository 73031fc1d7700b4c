import { DateTime } from 'luxon';

/** Working time in hours and minutes, also below two minutes: "0 min", "1 hr 30 min". */
export function workTime(seconds: number, locale: string): string {
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const words = (
    [
      [hours, 'hour'],
      [minutes - hours * 60, 'minute'],
    ] as const
  )
    .filter(([count, unit]) =>
      unit === 'minute' ? count > 0 || hours === 0 : count > 0,
    )
    .map(([count, unit]) =>
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

/** A day with its weekday. */
export function dayName(
  day: string,
  locale: string,
  length: 'short' | 'long' = 'long',
): string {
  return DateTime.fromISO(day)
    .setLocale(locale)
    .toLocaleString(
      length === 'long'
        ? { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }
        : { weekday: 'short', month: 'short', day: 'numeric' },
    );
}

/** The month of a day, in words. */
export function monthName(day: string, locale: string): string {
  return DateTime.fromISO(day)
    .setLocale(locale)
    .toLocaleString({ year: 'numeric', month: 'long' });
}

/** First and last day of the month of a day. */
export function monthOf(day: string): { from: string; to: string } {
  const first = DateTime.fromISO(day).startOf('month');
  return {
    from: first.toISODate() ?? day,
    to: first.endOf('month').toISODate() ?? day,
  };
}

/** The same day some months on, or the last of that month. */
export function monthsOn(day: string, months: number): string {
  return DateTime.fromISO(day).plus({ months }).toISODate() ?? day;
}

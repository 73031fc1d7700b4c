import { DateTime } from 'luxon';

/** A day as the reader writes it; an ISO date is a day everywhere, a time is one in their zone. */
export function dateText(iso: string, language: string): string {
  return DateTime.fromISO(iso)
    .setLocale(language)
    .toLocaleString(DateTime.DATE_MED);
}

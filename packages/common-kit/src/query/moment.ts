import { z } from 'zod';

/** A moment: ISO 8601 with offset, four-digit year also in UTC, which is how it is stored. */
export const momentSchema = z.iso
  .datetime({
    offset: true,
    error: 'must be a time such as 2026-11-21T09:30:00+08:00',
  })
  .refine(text => {
    // What is no such time at all has been refused already.
    if (!/^\d{4}-/.test(text)) return true;
    const year = new Date(text).getUTCFullYear();
    return !(year < 0 || year > 9999);
  }, 'is out of range');

/**
 * Whether a day, month or moment can begin or end a period: what is worked out from it, such as
 * the period before and the end of its last day, is then a moment that can be stored, too.
 *
 * @param text - begins with the year in four digits; other texts are not judged
 */
export function canBoundPeriod(text: string): boolean {
  const year = /^\d{4}(?=-)/.exec(text);
  return !year || (Number(year[0]) >= 1900 && Number(year[0]) <= 9000);
}

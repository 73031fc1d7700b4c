import { DateTime } from 'luxon';

const DB_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * Writes a time the way both databases store it: UTC ISO 8601 with
 * milliseconds, always 24 characters, so that the texts sort as the times do.
 *
 * @throws RangeError for an invalid time and for years outside 0 to 9999
 */
export function toDbTime(time: DateTime): string {
  const text = time.toUTC().toISO();
  if (!text || !DB_TIME.test(text)) {
    throw new RangeError('The time cannot be stored: its year is out of range');
  }
  return text;
}

/**
 * Reads a time written by {@link toDbTime}; the result is in UTC.
 *
 * @throws RangeError for any other text
 */
export function fromDbTime(text: string): DateTime {
  const time = DateTime.fromISO(text, { zone: 'utc' });
  if (!DB_TIME.test(text) || !time.isValid) {
    throw new RangeError('The stored text is not a time');
  }
  return time;
}

import { DateTime } from 'luxon';

const DB_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * Writes a time the way both databases store it: UTC ISO 8601 with
 * milliseconds, always 24 characters, so that the texts sort as the times do.
 *
 * @throws RangeError for an invalid time and for years outside 0 to 9999
 */
export function toDbTime(time: DateTime): string {
  // The platform writes one faster than luxon does.
  const text = time.isValid ? new Date(time.toMillis()).toISOString() : '';
  if (!DB_TIME.test(text)) {
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
  // A page of a list has hundreds of times, and the platform reads one faster than luxon does.
  const time = DB_TIME.test(text) ? Date.parse(text) : NaN;
  // Written back, since the platform takes the 30th of February for the 2nd of March.
  if (Number.isNaN(time) || new Date(time).toISOString() !== text) {
    throw new RangeError('The stored text is not a time');
  }
  return DateTime.fromMillis(time, { zone: 'utc' });
}

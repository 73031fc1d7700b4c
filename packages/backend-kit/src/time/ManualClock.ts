import { DateTime, DurationLike } from 'luxon';
import { Clock } from './clock';

function toUtc(time: DateTime | string): DateTime {
  const result =
    typeof time === 'string'
      ? DateTime.fromISO(time, { zone: 'utc' })
      : time.toUTC();
  if (!result.isValid) {
    throw new RangeError(`Not a time: ${time}`);
  }
  return result;
}

/** A clock that stands still until it is moved: for tests, demo data, benches. */
export class ManualClock implements Clock {
  #time: DateTime;

  /**
   * Makes a clock that shows a given time.
   *
   * @param time - ISO 8601; without an offset it is taken as UTC
   */
  static create(time: DateTime | string): ManualClock {
    return new ManualClock(toUtc(time));
  }

  private constructor(time: DateTime) {
    this.#time = time;
  }

  now(): DateTime {
    return this.#time;
  }

  /** Moves on by a duration, such as `{ minutes: 30 }`; returns the new time. */
  advance(duration: DurationLike): DateTime {
    this.#time = this.#time.plus(duration);
    return this.#time;
  }

  /** Moves to a time, also to an earlier one; returns it. */
  set(time: DateTime | string): DateTime {
    this.#time = toUtc(time);
    return this.#time;
  }
}

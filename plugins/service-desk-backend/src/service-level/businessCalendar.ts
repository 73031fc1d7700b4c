import type { Titled } from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import { calendarDays, type CalendarDays } from './calendarDays';
import type { CalendarRules } from './calendarRules';

const MS_A_DAY = 86_400_000;
/** Days that are worked out together. */
const BLOCK_DAYS = 64;
const BLOCK_MS = BLOCK_DAYS * MS_A_DAY;
/** Blocks kept per calendar: some ninety years. */
const MAX_BLOCKS = 512;
/** Blocks looked through for the end of a target before it is given up: a century. */
const FAR = 600;
/** Blocks looked through for the next change: more than a year. */
const FAR_CHANGE = 7;

/** Working time of some days, each stretch with what came before it in the block. */
interface Block {
  from: Float64Array;
  to: Float64Array;
  before: Float64Array;
  total: number;
}

/**
 * Working time of a calendar. Days are worked out once, in blocks, and kept; everything
 * else is a search in an array. All moments are milliseconds since 1970.
 */
export class BusinessCalendar {
  /** Its key in the config; empty for one that is nobody's but a person's. */
  readonly name: string;
  /** As people are told it; absent: its name. */
  readonly titled: Titled | undefined;
  readonly rules: CalendarRules;
  readonly #days: CalendarDays;
  readonly #blocks = new Map<number, Block>();

  /** @throws RangeError for an unknown time zone and for text that is no period */
  static create(
    rules: CalendarRules,
    options: { name?: string; titled?: Titled } = {},
  ): BusinessCalendar {
    return new BusinessCalendar(rules, options);
  }

  private constructor(
    rules: CalendarRules,
    options: { name?: string; titled?: Titled },
  ) {
    this.name = options.name ?? '';
    this.titled = options.titled;
    this.rules = rules;
    this.#days = calendarDays(rules);
  }

  /** Whether a moment is working time; the end of a stretch is not. */
  isWorkingAt(at: number): boolean {
    const block = this.#block(Math.floor(at / BLOCK_MS));
    const i = lastStartedBy(block, at);
    return i >= 0 && at < block.to[i];
  }

  /** Working time between two moments, in milliseconds; negative when they are swapped. */
  millisBetween(from: number, to: number): number {
    if (to < from) return -this.millisBetween(to, from);
    const first = Math.floor(from / BLOCK_MS);
    const last = Math.floor(to / BLOCK_MS);
    let millis = -this.#usedBy(first, from);
    for (let i = first; i < last; i += 1) millis += this.#block(i).total;
    return millis + this.#usedBy(last, to);
  }

  /**
   * The first moment by which so much working time has passed; with a negative amount the
   * last moment since which it has. Without any, the moment itself.
   *
   * @param millis - working time, in milliseconds
   * @throws RangeError when the calendar has not as much working time in a century
   */
  add(from: number, millis: number): number {
    if (millis === 0) return from;
    return millis > 0
      ? this.#forward(from, millis)
      : this.#backward(from, -millis);
  }

  /** When working time begins or ends next after a moment; undefined when it does not in a year. */
  nextChange(at: number): number | undefined {
    const first = Math.floor(at / BLOCK_MS);
    const working = this.isWorkingAt(at);
    for (let n = first; n < first + FAR_CHANGE; n += 1) {
      const change = working
        ? this.#endIn(n, Math.max(at, n * BLOCK_MS))
        : this.#startIn(n, at);
      if (change !== undefined) return change;
    }
    return undefined;
  }

  #forward(from: number, millis: number): number {
    const first = Math.floor(from / BLOCK_MS);
    let wanted = millis + this.#usedBy(first, from);
    for (let n = first; n < first + FAR; n += 1) {
      const block = this.#block(n);
      if (wanted <= block.total) {
        const i = lastBefore(block, wanted);
        return block.from[i] + wanted - block.before[i];
      }
      wanted -= block.total;
    }
    throw new RangeError(`The calendar ${this.name} has too little time`);
  }

  #backward(from: number, millis: number): number {
    const last = Math.floor(from / BLOCK_MS);
    let wanted = this.#usedBy(last, from) - millis;
    for (let n = last; n > last - FAR; n -= 1) {
      if (wanted >= 0) {
        const block = this.#block(n);
        const i = lastAtMost(block, wanted);
        return block.from[i] + wanted - block.before[i];
      }
      wanted += this.#block(n - 1).total;
    }
    throw new RangeError(`The calendar ${this.name} has too little time`);
  }

  /** The end of the stretch that is on at a moment, if it ends within the block. */
  #endIn(n: number, at: number): number | undefined {
    const block = this.#block(n);
    const i = lastStartedBy(block, at);
    if (i < 0 || at >= block.to[i]) return at;
    return block.to[i] < (n + 1) * BLOCK_MS ? block.to[i] : undefined;
  }

  #startIn(n: number, at: number): number | undefined {
    const block = this.#block(n);
    return block.from.find(start => start > at);
  }

  /** Working time of a block that has passed at a moment within it. */
  #usedBy(n: number, at: number): number {
    const block = this.#block(n);
    const i = lastStartedBy(block, at);
    return i < 0
      ? 0
      : block.before[i] + Math.min(at, block.to[i]) - block.from[i];
  }

  #block(n: number): Block {
    const known = this.#blocks.get(n);
    if (known) return known;
    if (this.#blocks.size >= MAX_BLOCKS) this.#blocks.clear();
    const block = buildBlock(this.#days, n);
    this.#blocks.set(n, block);
    return block;
  }
}

/** Working time from a moment on; without a calendar every hour counts. @param seconds - may be negative */
export function addWorkingTime(
  calendar: BusinessCalendar | undefined,
  from: DateTime,
  seconds: number,
): DateTime {
  const millis = Math.round(seconds * 1000);
  const at = from.toMillis();
  return DateTime.fromMillis(
    calendar ? calendar.add(at, millis) : at + millis,
    {
      zone: 'utc',
    },
  );
}

/** Working time between two moments, in seconds; without a calendar all of it. */
export function workingTimeBetween(
  calendar: BusinessCalendar | undefined,
  from: DateTime,
  to: DateTime,
): number {
  const [start, end] = [from.toMillis(), to.toMillis()];
  return (calendar ? calendar.millisBetween(start, end) : end - start) / 1000;
}

/** Whether a moment is working time; without a calendar it always is. */
export function isWorkingTime(
  calendar: BusinessCalendar | undefined,
  at: DateTime,
): boolean {
  return calendar?.isWorkingAt(at.toMillis()) ?? true;
}

/** When working time begins or ends next; undefined when it does not within a year. */
export function nextChange(
  calendar: BusinessCalendar | undefined,
  at: DateTime,
): DateTime | undefined {
  const change = calendar?.nextChange(at.toMillis());
  return change === undefined
    ? undefined
    : DateTime.fromMillis(change, { zone: 'utc' });
}

function buildBlock(days: CalendarDays, n: number): Block {
  const start = n * BLOCK_MS;
  const end = start + BLOCK_MS;
  const firstDay = n * BLOCK_DAYS;
  // Local days begin up to 14 hours off, and a night's period ends on the next day.
  const spans = days
    .spans(firstDay - 2, firstDay + BLOCK_DAYS + 1)
    .map(({ from, to }) => ({
      from: Math.max(from, start),
      to: Math.min(to, end),
    }))
    .filter(({ from, to }) => to > from);
  const before = new Float64Array(spans.length);
  let total = 0;
  spans.forEach(({ from, to }, i) => {
    before[i] = total;
    total += to - from;
  });
  return {
    from: Float64Array.from(spans, span => span.from),
    to: Float64Array.from(spans, span => span.to),
    before,
    total,
  };
}

/** Index of the last stretch that has begun at a moment, or -1. */
function lastStartedBy({ from }: Block, at: number): number {
  return lastWhere(from, at, true);
}

/** Index of the last stretch with less working time than wanted before it. */
function lastBefore({ before }: Block, wanted: number): number {
  return lastWhere(before, wanted, false);
}

/** Index of the last stretch with at most so much working time before it. */
function lastAtMost({ before }: Block, wanted: number): number {
  return lastWhere(before, wanted, true);
}

/** Index of the last value below a bound, or equal to it if `orEqual`; -1 when none is. */
function lastWhere(
  values: Float64Array,
  bound: number,
  orEqual: boolean,
): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = values[middle];
    if (value < bound || (orEqual && value === bound)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

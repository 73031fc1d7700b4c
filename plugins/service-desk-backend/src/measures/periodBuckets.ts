import { DateTime, type DateTimeUnit } from 'luxon';

/** Breakdowns by time. */
export const bucketUnits = ['day', 'week', 'month'] as const;
/** One of {@link bucketUnits}; weeks begin on Mondays. */
export type BucketUnit = (typeof bucketUnits)[number];

/** A day, week or month of a period, as far as it lies in the period. */
export interface PeriodBucket {
  /** First day of it, also of one that began before the period: `2026-10-01`. */
  key: string;
  /** Milliseconds since 1970; `to` is not included. */
  from: number;
  to: number;
}

const step = {
  day: { days: 1 },
  week: { weeks: 1 },
  month: { months: 1 },
} as const;

/** Cuts a period at the midnights of a zone. @param zone - IANA name */
export function bucketsOf(
  period: { from: number; to: number },
  unit: BucketUnit,
  zone: string,
): PeriodBucket[] {
  const buckets: PeriodBucket[] = [];
  let start = DateTime.fromMillis(period.from, { zone }).startOf(unit);
  while (start.toMillis() < period.to) {
    // Counted on the calendar: days with a change of the clocks are longer or shorter.
    const next = start.plus(step[unit]).startOf(unit as DateTimeUnit);
    buckets.push({
      key: start.toISODate()!,
      from: Math.max(start.toMillis(), period.from),
      to: Math.min(next.toMillis(), period.to),
    });
    start = next;
  }
  return buckets;
}

/** Key of the bucket that a day of the calendar belongs to. @param day - `2026-10-01` */
export function bucketOfDay(
  day: string,
  buckets: readonly PeriodBucket[],
): string | undefined {
  return buckets.findLast(({ key }) => key <= day)?.key;
}

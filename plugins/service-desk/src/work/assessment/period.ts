import { DateTime } from 'luxon';

/** Periods on offer. */
export const assessmentPeriods = [
  'month',
  'lastMonth',
  'quarter',
  'year',
  'custom',
] as const;
/** One of {@link assessmentPeriods}. */
export type AssessmentPeriod = (typeof assessmentPeriods)[number];

const DAY = /^\d{4}-\d\d-\d\d$/;

/** First and last day of a period, seen from a day. */
export function daysOf(
  period: Exclude<AssessmentPeriod, 'custom'>,
  today: DateTime,
): { from: string; to: string } {
  const unit = period === 'lastMonth' ? 'month' : period;
  const within = period === 'lastMonth' ? today.minus({ months: 1 }) : today;
  return {
    from: within.startOf(unit).toISODate() ?? '',
    to: within.endOf(unit).toISODate() ?? '',
  };
}

/** What the address says; anything else is this month. */
export function periodOf(params: URLSearchParams): {
  period: AssessmentPeriod;
  from: string;
  to: string;
} {
  const said = assessmentPeriods.find(one => one === params.get('period'));
  const from = params.get('from') ?? '';
  const to = params.get('to') ?? '';
  if (said === 'custom' && DAY.test(from) && DAY.test(to)) {
    return { period: said, from, to };
  }
  const period = said === undefined || said === 'custom' ? 'month' : said;
  return { period, ...daysOf(period, DateTime.now()) };
}

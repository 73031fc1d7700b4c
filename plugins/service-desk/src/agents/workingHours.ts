/** ISO weekdays, Monday first. */
export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** Hours of every weekday, as {@link AgentProfile.hours} and calendars have them. */
export type Hours = Record<string, string[]>;

/** What people start with when nothing is known of their hours. */
export const usualHours: Hours = Object.fromEntries(
  ['1', '2', '3', '4', '5'].map(day => [day, ['09:00-18:00']]),
);

/** Beginning and end of a period such as `09:00-12:00`, as time inputs have them. */
export function periodEnds(period: string): { from: string; to: string } {
  const [from = '', to = ''] = period.split('-');
  // A day's end is 24:00, which a time input cannot hold.
  return { from, to: to === '24:00' ? '00:00' : to };
}

/** The period of two time inputs; midnight at its end is the end of the day. */
export function periodOf(from: string, to: string): string {
  return `${from}-${to === '00:00' ? '24:00' : to}`;
}

const minutesOf = (time: string) =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/**
 * What is wrong with a day's periods; undefined when nothing is. One that ends before it
 * begins ends on the next day.
 */
export function dayProblem(
  periods: string[],
): 'empty' | 'length' | 'overlap' | undefined {
  const ends = periods.map(period => period.split('-'));
  if (ends.some(([from, to]) => !from || !to)) return 'empty';
  if (ends.some(([from, to]) => from === to)) return 'length';
  const sorted = ends
    .map(([from, to]) => {
      const start = minutesOf(from);
      const end = minutesOf(to);
      return { start, end: end < start ? end + 1440 : end };
    })
    .sort((a, b) => a.start - b.start);
  return sorted.some(({ start }, i) => i > 0 && start < sorted[i - 1].end)
    ? 'overlap'
    : undefined;
}

/** True when own hours can be kept: some day is worked, and no day is wrong. */
export function hoursAreFine(hours: Hours | undefined): boolean {
  if (!hours) return true;
  const days = Object.values(hours);
  return (
    days.some(periods => periods.length > 0) &&
    days.every(periods => dayProblem(periods) === undefined)
  );
}

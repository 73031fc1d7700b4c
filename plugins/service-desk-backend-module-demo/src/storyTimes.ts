import { DateTime, Duration } from 'luxon';
import type { Beginning } from './stories/Story';

const UNITS = { d: 'days', h: 'hours', m: 'minutes' } as const;
const SATURDAY = 6;

/**
 * Reads a span of time such as `1d 3h` or `4m`.
 *
 * @throws Error for anything else
 */
export function spanOf(text: string): Duration {
  if (!/^\d+[dhm]( \d+[dhm])*$/.test(text)) {
    throw new Error(`Not a span of time: ${text}`);
  }
  return text.split(' ').reduce((sum, part) => {
    const unit = UNITS[part.at(-1) as keyof typeof UNITS];
    return sum.plus({ [unit]: Number(part.slice(0, -1)) });
  }, Duration.fromMillis(0));
}

function beginningOf(begins: Beginning, now: DateTime): DateTime {
  if ('ago' in begins) return now.minus(spanOf(begins.ago));
  const [hour, minute] = begins.at.split(':').map(Number);
  const day = now.minus({ days: begins.daysAgo });
  // Offices are closed on Saturdays and Sundays: it was the Friday before.
  const weekend = Math.max(day.weekday - SATURDAY + 1, 0);
  return day
    .minus({ days: weekend })
    .set({ hour, minute, second: 0, millisecond: 0 });
}

/** What was begun once, and went on after spans of time. */
export interface Timed {
  begins: Beginning;
  steps: readonly (readonly [after: string, ...unknown[]])[];
}

/** When a story's record was filed, and when each of its steps was made. */
export function timesOf(story: Timed, now: DateTime): DateTime[] {
  const times = [beginningOf(story.begins, now)];
  for (const [after] of story.steps) {
    times.push(times[times.length - 1].plus(spanOf(after)));
  }
  return times;
}

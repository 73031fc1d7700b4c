import type { DateTime } from 'luxon';
import { isWorkingTime, nextChange } from '../service-level/businessCalendar';
import type { Agreements } from '../service-level/serviceLevels';

/** When to try again whom one has not reached: tomorrow, or when work begins after that. */
export function nextAttempt(
  now: DateTime,
  { levels }: Pick<Agreements, 'levels'>,
): DateTime {
  const calendar = levels.find(level => level.isDefault)?.calendar;
  const tomorrow = now
    .setZone(calendar?.rules.timeZone ?? 'utc')
    .plus({ days: 1 })
    .toUTC();
  if (isWorkingTime(calendar, tomorrow)) return tomorrow;
  return nextChange(calendar, tomorrow) ?? tomorrow;
}

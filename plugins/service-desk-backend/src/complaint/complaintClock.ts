import { toDbTime } from '@firstline/backend-kit';
import type {
  ComplaintClock,
  ComplaintClockKind,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import {
  addWorkingTime,
  workingTimeBetween,
  type BusinessCalendar,
} from '../service-level/businessCalendar';
import type { ComplaintTargets } from '../settings/complaintConfig';
import type { ClockRecord } from './ComplaintRecord';

/** What clocks are started by. */
export interface ClockSettings {
  /** In seconds of working time. */
  targets: ComplaintTargets;
  /** Absent: every hour counts. */
  calendar?: BusinessCalendar;
}

/** The clocks with one more, which runs from now on. */
export function started(
  clocks: readonly ClockRecord[],
  kind: ComplaintClockKind,
  options: { round: 1 | 2; now: DateTime; settings: ClockSettings },
): ClockRecord[] {
  const { round, now, settings } = options;
  const targetSeconds = settings.targets[kind];
  return [
    ...clocks,
    {
      kind,
      round,
      targetSeconds,
      startedAt: toDbTime(now),
      dueAt: toDbTime(addWorkingTime(settings.calendar, now, targetSeconds)),
    },
  ];
}

/** The clocks with none of them running; one that is stopped late has run out. */
export function stopped(
  clocks: readonly ClockRecord[],
  now: DateTime,
): ClockRecord[] {
  const at = toDbTime(now);
  return clocks.map(clock =>
    clock.stoppedAt
      ? clock
      : {
          ...clock,
          stoppedAt: at,
          breachedAt:
            clock.breachedAt ?? (clock.dueAt < at ? clock.dueAt : undefined),
        },
  );
}

/** When the clock that runs is due; undefined when none does. */
export function nextDueAt(clocks: readonly ClockRecord[]): string | undefined {
  return clocks
    .filter(clock => !clock.stoppedAt)
    .map(clock => clock.dueAt)
    .sort()[0];
}

/** A clock as the API replies it. */
export function clockView(
  clock: ClockRecord,
  { now, calendar }: { now: DateTime; calendar?: BusinessCalendar },
): ComplaintClock {
  const { stoppedAt, dueAt } = clock;
  const late = dueAt < (stoppedAt ?? toDbTime(now));
  const breachedAt = clock.breachedAt ?? (late ? dueAt : undefined);
  const ended = stoppedAt ? 'met' : 'running';
  const due = DateTime.fromISO(dueAt, { zone: 'utc' });
  const until = stoppedAt ? DateTime.fromISO(stoppedAt, { zone: 'utc' }) : now;
  const left = late
    ? -workingTimeBetween(calendar, due, until)
    : workingTimeBetween(calendar, until, due);
  return {
    ...clock,
    breachedAt,
    state: breachedAt ? 'breached' : ended,
    remainingSeconds: Math.floor(left),
    ...(calendar && { calendar: calendar.name }),
  };
}

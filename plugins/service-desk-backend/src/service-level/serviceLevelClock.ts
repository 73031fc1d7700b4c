import type {
  ClockKind,
  OperationalPhase,
} from '@firstline/plugin-service-desk-common';
import type { DateTime } from 'luxon';
import {
  addWorkingTime,
  workingTimeBetween,
  type BusinessCalendar,
} from './businessCalendar';

/** A clock as it is stored. */
export interface ServiceLevelClock {
  /** Unique within its incident; from 1, in the order they were started. */
  id: number;
  kind: ClockKind;
  /** Of an `ola` clock. */
  phase?: OperationalPhase;
  /** Of an `ola` clock: the tier whose time it is. */
  tier?: number;
  /** Of an `ola` clock: the team that has it, or the vendor's name. */
  team?: string;
  /** Whose working time is counted; without one every hour counts. */
  calendar?: BusinessCalendar;
  targetSeconds: number;
  startedAt: DateTime;
  /** Since when it has been counting without a break, or when it last did. */
  countedFrom: DateTime;
  /** Working time used before `countedFrom`, in seconds. */
  countedSeconds: number;
  /** When the target is used up; of a paused or stopped clock, when it would have been. */
  dueAt: DateTime;
  pausedAt?: DateTime;
  stoppedAt?: DateTime;
  /** The moment the target was used up: recorded once, it never un-happens. */
  breachedAt?: DateTime;
}

/** What a clock is started with. */
export type NewClock = Pick<
  ServiceLevelClock,
  'id' | 'kind' | 'phase' | 'tier' | 'team' | 'calendar' | 'targetSeconds'
>;

/** A clock that starts to run. */
export function startClock(clock: NewClock, at: DateTime): ServiceLevelClock {
  return {
    ...clock,
    startedAt: at,
    countedFrom: at,
    countedSeconds: 0,
    dueAt: addWorkingTime(clock.calendar, at, clock.targetSeconds),
  };
}

/** Whether a clock counts now. */
export function isRunning(clock: ServiceLevelClock): boolean {
  return clock.pausedAt === undefined && clock.stoppedAt === undefined;
}

/** Stops counting until {@link resumeClock}; a paused or stopped clock stays as it is. */
export function pauseClock(
  clock: ServiceLevelClock,
  at: DateTime,
): ServiceLevelClock {
  return isRunning(clock)
    ? { ...counted(noteBreach(clock, at), at), pausedAt: at }
    : clock;
}

/** Counts on with what was left. */
export function resumeClock(
  clock: ServiceLevelClock,
  at: DateTime,
): ServiceLevelClock {
  return clock.pausedAt && !clock.stoppedAt
    ? { ...countingFrom(clock, at), pausedAt: undefined }
    : clock;
}

/** Stops for good, or until {@link restartClock}; a pause ends with it. */
export function stopClock(
  clock: ServiceLevelClock,
  at: DateTime,
): ServiceLevelClock {
  if (clock.stoppedAt) return clock;
  const resumed = resumeClock(clock, at);
  return { ...counted(noteBreach(resumed, at), at), stoppedAt: at };
}

/** Runs on from where it stopped: the time in between does not count. */
export function restartClock(
  clock: ServiceLevelClock,
  at: DateTime,
): ServiceLevelClock {
  return clock.stoppedAt
    ? { ...countingFrom(clock, at), stoppedAt: undefined }
    : clock;
}

/**
 * Another target, counted from the start, pauses left out as before. A clock that stopped
 * keeps the target it was judged by. What was used before a pause stays counted by the
 * calendar of its time.
 *
 * @param agreed - `targetSeconds` in seconds of working time of `calendar`
 */
export function retargetClock(
  clock: ServiceLevelClock,
  agreed: { targetSeconds: number; calendar?: BusinessCalendar },
  at: DateTime,
): ServiceLevelClock {
  const same =
    clock.targetSeconds === agreed.targetSeconds &&
    clock.calendar === agreed.calendar;
  if (clock.stoppedAt) return clock;
  if (same) return noteBreach(clock, at);
  const { targetSeconds, calendar } = agreed;
  const next = { ...noteBreach(clock, at), targetSeconds, calendar };
  return countingFrom(next, clock.countedFrom);
}

/** Records that the target was used up, now or ever before; else the same clock. */
export function noteBreach(
  clock: ServiceLevelClock,
  at: DateTime,
): ServiceLevelClock {
  return clock.breachedAt === undefined && isBreached(clock, at)
    ? { ...clock, breachedAt: clock.dueAt }
    : clock;
}

/** Whether the target was used up, now or ever before. */
export function isBreached(clock: ServiceLevelClock, at: DateTime): boolean {
  return (
    clock.breachedAt !== undefined ||
    (clock.stoppedAt ?? clock.pausedAt ?? at) > clock.dueAt
  );
}

/** Working time used by a moment, in seconds. */
export function usedSeconds(clock: ServiceLevelClock, at: DateTime): number {
  return isRunning(clock)
    ? clock.countedSeconds +
        workingTimeBetween(clock.calendar, clock.countedFrom, at)
    : clock.countedSeconds;
}

/**
 * When a share of the target is used up if the clock keeps running; undefined while it is
 * paused or stopped.
 *
 * @param percent - of the target, from 0; above 100 after it is used up
 */
export function momentAt(
  clock: ServiceLevelClock,
  percent: number,
): DateTime | undefined {
  if (!isRunning(clock)) return undefined;
  const share = (clock.targetSeconds * percent) / 100;
  return addWorkingTime(
    clock.calendar,
    clock.countedFrom,
    share - clock.countedSeconds,
  );
}

/** The earliest due time of those that run. */
export function nextDue(
  clocks: readonly ServiceLevelClock[],
): DateTime | undefined {
  return clocks
    .filter(isRunning)
    .map(clock => clock.dueAt)
    .reduce<DateTime | undefined>(
      (first, due) => (first === undefined || due < first ? due : first),
      undefined,
    );
}

function counted(clock: ServiceLevelClock, at: DateTime): ServiceLevelClock {
  return { ...clock, countedFrom: at, countedSeconds: usedSeconds(clock, at) };
}

/** The clock as it counts from a moment on, with what it has used until then. */
function countingFrom(
  clock: ServiceLevelClock,
  at: DateTime,
): ServiceLevelClock {
  const left = clock.targetSeconds - clock.countedSeconds;
  return {
    ...clock,
    countedFrom: at,
    dueAt: addWorkingTime(clock.calendar, at, left),
  };
}

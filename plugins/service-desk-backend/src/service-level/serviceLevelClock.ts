import type {
  ClockKind,
  ClockState,
  ClockView,
} from '@firstline/plugin-service-desk-common';
import { DateTime, Duration } from 'luxon';

/** A clock as it is stored; plain elapsed time. */
export interface ServiceLevelClock {
  kind: ClockKind;
  targetSeconds: number;
  startedAt: DateTime;
  /** When the target is used up; behind by the current pause while it lasts. */
  dueAt: DateTime;
  pausedAt?: DateTime;
  stoppedAt?: DateTime;
  /** The moment the target was used up: recorded once, it never un-happens. */
  breachedAt?: DateTime;
}

/** A clock that starts to run. @param targetSeconds - in seconds */
export function startClock(
  kind: ClockKind,
  targetSeconds: number,
  at: DateTime,
): ServiceLevelClock {
  return {
    kind,
    targetSeconds,
    startedAt: at,
    dueAt: at.plus({ seconds: targetSeconds }),
  };
}

/** Stops counting until {@link resumeClock}; a paused or stopped clock stays as it is. */
export function pauseClock(
  clock: ServiceLevelClock,
  at: DateTime,
): ServiceLevelClock {
  if (clock.pausedAt || clock.stoppedAt) return clock;
  return { ...noteBreach(clock, at), pausedAt: at };
}

/** Counts on; the due time moves by as long as the pause was. */
export function resumeClock(
  clock: ServiceLevelClock,
  at: DateTime,
): ServiceLevelClock {
  if (!clock.pausedAt || clock.stoppedAt) return clock;
  return {
    ...clock,
    dueAt: clock.dueAt.plus(at.diff(clock.pausedAt)),
    pausedAt: undefined,
  };
}

/** Stops for good, or until {@link restartClock}; a pause ends with it. */
export function stopClock(
  clock: ServiceLevelClock,
  at: DateTime,
): ServiceLevelClock {
  if (clock.stoppedAt) return clock;
  return { ...noteBreach(resumeClock(clock, at), at), stoppedAt: at };
}

/** Runs on from where it stopped: the time in between does not count. */
export function restartClock(
  clock: ServiceLevelClock,
  at: DateTime,
): ServiceLevelClock {
  if (!clock.stoppedAt) return clock;
  return {
    ...clock,
    dueAt: clock.dueAt.plus(at.diff(clock.stoppedAt)),
    stoppedAt: undefined,
  };
}

/**
 * Another target, counted from the start, pauses left out as before. A clock that stopped
 * keeps the target it was judged by.
 *
 * @param targetSeconds - in seconds
 */
export function retargetClock(
  clock: ServiceLevelClock,
  targetSeconds: number,
  at: DateTime,
): ServiceLevelClock {
  if (clock.stoppedAt) return clock;
  return {
    ...noteBreach(clock, at),
    targetSeconds,
    dueAt: clock.dueAt.plus({ seconds: targetSeconds - clock.targetSeconds }),
  };
}

/** Whether the target was used up, now or ever before. */
export function isBreached(clock: ServiceLevelClock, at: DateTime): boolean {
  return (
    clock.breachedAt !== undefined || countedUntil(clock, at) > clock.dueAt
  );
}

/** The clock as the API replies it. @param at - now */
export function viewClock(clock: ServiceLevelClock, at: DateTime): ClockView {
  const dueAt =
    clock.pausedAt && !clock.stoppedAt
      ? clock.dueAt.plus(at.diff(clock.pausedAt))
      : clock.dueAt;
  const remaining = Math.ceil(
    clock.dueAt.diff(countedUntil(clock, at)).as('seconds'),
  );
  return {
    kind: clock.kind,
    target: Duration.fromObject({ seconds: clock.targetSeconds })
      .rescale()
      .toISO(),
    targetSeconds: clock.targetSeconds,
    startedAt: toText(clock.startedAt),
    dueAt: toText(dueAt),
    pausedAt: clock.pausedAt && toText(clock.pausedAt),
    stoppedAt: clock.stoppedAt && toText(clock.stoppedAt),
    breachedAt: isBreached(clock, at)
      ? toText(clock.breachedAt ?? clock.dueAt)
      : undefined,
    state: stateOf(clock, at),
    elapsedSeconds: clock.targetSeconds - remaining,
    remainingSeconds: remaining,
  };
}

/** The earliest due time of those that run. */
export function nextDue(clocks: ServiceLevelClock[]): DateTime | undefined {
  return clocks
    .filter(clock => !clock.pausedAt && !clock.stoppedAt)
    .map(clock => clock.dueAt)
    .reduce<DateTime | undefined>(
      (first, due) => (first === undefined || due < first ? due : first),
      undefined,
    );
}

function noteBreach(clock: ServiceLevelClock, at: DateTime): ServiceLevelClock {
  return clock.breachedAt === undefined && isBreached(clock, at)
    ? { ...clock, breachedAt: clock.dueAt }
    : clock;
}

function countedUntil(clock: ServiceLevelClock, at: DateTime): DateTime {
  return clock.stoppedAt ?? clock.pausedAt ?? at;
}

function stateOf(clock: ServiceLevelClock, at: DateTime): ClockState {
  if (isBreached(clock, at)) return 'breached';
  if (clock.stoppedAt) return 'met';
  return clock.pausedAt ? 'paused' : 'running';
}

function toText(time: DateTime): string {
  return time.toUTC().toISO() as string;
}

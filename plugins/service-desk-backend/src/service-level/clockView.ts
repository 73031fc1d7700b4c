import type {
  ClockState,
  ClockView,
} from '@firstline/plugin-service-desk-common';
import { Duration, type DateTime } from 'luxon';
import { addWorkingTime } from './businessCalendar';
import {
  isBreached,
  usedSeconds,
  type ServiceLevelClock,
} from './serviceLevelClock';

/** The clock as the API replies it. @param at - now */
export function viewClock(clock: ServiceLevelClock, at: DateTime): ClockView {
  const used = Math.max(0, usedSeconds(clock, at));
  const elapsed = Math.floor(used);
  const waiting = clock.pausedAt !== undefined && !clock.stoppedAt;
  // Nothing is counted during a pause, so it would be due by what is left from now on.
  const dueAt = waiting
    ? addWorkingTime(clock.calendar, at, clock.targetSeconds - used)
    : clock.dueAt;
  return {
    kind: clock.kind,
    phase: clock.phase,
    tier: clock.tier,
    team: clock.team,
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
    elapsedSeconds: elapsed,
    remainingSeconds: clock.targetSeconds - elapsed,
    calendar: clock.calendar?.name,
  };
}

function stateOf(clock: ServiceLevelClock, at: DateTime): ClockState {
  if (isBreached(clock, at)) return 'breached';
  if (clock.stoppedAt) return 'met';
  return clock.pausedAt ? 'paused' : 'running';
}

function toText(time: DateTime): string {
  return time.toUTC().toISO() as string;
}

import { toDbTime } from '@firstline/backend-kit';
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
    target: durationText(clock.targetSeconds),
    targetSeconds: clock.targetSeconds,
    startedAt: toDbTime(clock.startedAt),
    dueAt: toDbTime(dueAt),
    pausedAt: clock.pausedAt && toDbTime(clock.pausedAt),
    stoppedAt: clock.stoppedAt && toDbTime(clock.stoppedAt),
    breachedAt: isBreached(clock, at)
      ? toDbTime(clock.breachedAt ?? clock.dueAt)
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

/** Of the few targets that a config has; a page of a list shows hundreds of them. */
const durations = new Map<number, string>();
const MOST_DURATIONS = 1_000;

function durationText(seconds: number): string {
  let text = durations.get(seconds);
  if (text === undefined) {
    text = Duration.fromObject({ seconds }).rescale().toISO();
    if (durations.size < MOST_DURATIONS) durations.set(seconds, text);
  }
  return text;
}

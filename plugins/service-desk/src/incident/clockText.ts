import type { ClockView } from '@firstline/plugin-service-desk-common';

/** How a clock stands at a moment. */
export interface ClockReading {
  status: 'met' | 'missed' | 'left' | 'over' | 'paused';
  /** The time to tell: needed, over, or left, in milliseconds. */
  milliseconds: number;
  /** Share of the target used up, from 0 to 1. */
  used: number;
}

/** Reads a service-level clock. */
export function readClock(clock: ClockView, now: number): ClockReading {
  const started = Date.parse(clock.startedAt);
  const due = Date.parse(clock.dueAt);
  const stopped = clock.stoppedAt && Date.parse(clock.stoppedAt);
  const paused = clock.pausedAt && Date.parse(clock.pausedAt);
  const at = stopped || paused || now;
  const span = Math.max(1, due - started);
  const used = Math.min(1, Math.max(0, (at - started) / span));
  if (stopped) {
    return clock.state === 'breached'
      ? { status: 'missed', milliseconds: Math.max(0, stopped - due), used: 1 }
      : { status: 'met', milliseconds: stopped - started, used };
  }
  if (paused && clock.state === 'paused') {
    return { status: 'paused', milliseconds: Math.max(0, due - paused), used };
  }
  return now > due
    ? { status: 'over', milliseconds: now - due, used: 1 }
    : { status: 'left', milliseconds: due - now, used };
}

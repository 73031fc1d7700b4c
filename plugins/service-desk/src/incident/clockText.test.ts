import type { ClockView } from '@firstline/plugin-service-desk-common';
import { readClock } from './clockText';

const at = (minute: number) => Date.UTC(2026, 10, 21, 9, minute);
const iso = (minute: number) => new Date(at(minute)).toISOString();
const MINUTE_MS = 60_000;

function clock(more: Partial<ClockView> = {}): ClockView {
  return {
    kind: 'response',
    target: 'PT10M',
    targetSeconds: 600,
    startedAt: iso(0),
    dueAt: iso(10),
    state: 'running',
    elapsedSeconds: 0,
    remainingSeconds: 600,
    ...more,
  };
}

describe('readClock', () => {
  it('counts down, and up once it is over', () => {
    expect(readClock(clock(), at(4))).toEqual({
      status: 'left',
      milliseconds: 6 * MINUTE_MS,
      used: 0.4,
    });
    expect(readClock(clock(), at(13))).toEqual({
      status: 'over',
      milliseconds: 3 * MINUTE_MS,
      used: 1,
    });
  });

  it('stands still while paused, however late it is', () => {
    const paused = clock({ state: 'paused', pausedAt: iso(3) });
    expect(readClock(paused, at(59))).toEqual({
      status: 'paused',
      milliseconds: 7 * MINUTE_MS,
      used: 0.3,
    });
  });

  it('tells how it went once it was stopped', () => {
    expect(
      readClock(clock({ state: 'met', stoppedAt: iso(6) }), at(59)),
    ).toMatchObject({ status: 'met', milliseconds: 6 * MINUTE_MS });
    expect(
      readClock(clock({ state: 'breached', stoppedAt: iso(12) }), at(59)),
    ).toMatchObject({ status: 'missed', milliseconds: 2 * MINUTE_MS });
  });
});

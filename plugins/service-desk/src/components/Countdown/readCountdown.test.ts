import type { ClockView } from '@firstline/plugin-service-desk-common';
import { mostPressing, readCountdown } from './readCountdown';

const START = Date.UTC(2026, 10, 21, 9);
const iso = (minute: number) => new Date(START + minute * 60_000).toISOString();

function clock(more: Partial<ClockView> = {}): ClockView {
  return {
    kind: 'response',
    target: 'PT10M',
    targetSeconds: 600,
    startedAt: iso(0),
    dueAt: iso(10),
    state: 'running',
    elapsedSeconds: 240,
    remainingSeconds: 360,
    ...more,
  };
}
// The reader's own clock is wrong by a day: only what passes on it counts.
const REPLIED = START + 86_400_000;
const after = (seconds: number) => REPLIED + seconds * 1_000;
const read = (more: Partial<ClockView>, seconds: number) =>
  readCountdown(clock(more), after(seconds), REPLIED);

describe('readCountdown', () => {
  it('counts down from the reply, and up once it is over', () => {
    expect(read({}, 0)).toMatchObject({ status: 'left', seconds: 360 });
    expect(read({}, 60)).toEqual({
      status: 'left',
      seconds: 300,
      used: 0.5,
      ticking: true,
    });
    expect(read({}, 420)).toMatchObject({
      status: 'over',
      seconds: 60,
      used: 1,
    });
  });

  it('keeps the number of the reply where a calendar decides which hours count', () => {
    const working = { calendar: 'office', dueAt: '2099-01-01T09:00:00.000Z' };
    expect(read(working, 3_600)).toMatchObject({
      status: 'left',
      seconds: 360,
      ticking: false,
    });
    const past = { calendar: 'office', dueAt: iso(10) };
    expect(read(past, 3_600)).toMatchObject({ status: 'over', seconds: 0 });
  });

  it('stands still while paused, before its time and after', () => {
    const paused = { pausedAt: iso(4), state: 'paused' as const };
    expect(read(paused, 3_600)).toMatchObject({
      status: 'held',
      seconds: 360,
      ticking: false,
    });
    const late = { pausedAt: iso(12), state: 'breached' as const };
    expect(read({ ...late, remainingSeconds: -120 }, 9)).toMatchObject({
      status: 'held-over',
      seconds: 120,
    });
  });

  it('tells how it went once stopped, and never takes a breach back', () => {
    const stopped = { stoppedAt: iso(4) };
    expect(read({ ...stopped, state: 'met' }, 3_600).status).toBe('met');
    expect(
      read({ ...stopped, state: 'breached', remainingSeconds: -120 }, 3_600),
    ).toMatchObject({ status: 'missed', seconds: 120 });
    expect(
      read({ ...stopped, state: 'breached', breachedAt: iso(3) }, 0),
    ).toMatchObject({ status: 'missed', seconds: 0 });
  });
});

describe('mostPressing', () => {
  it('is the next due that runs, else the paused one with the least left', () => {
    const met = clock({ state: 'met', stoppedAt: iso(2), dueAt: iso(1) });
    const paused = clock({ state: 'paused', pausedAt: iso(1), dueAt: iso(3) });
    const later = clock({ kind: 'resolution', dueAt: iso(99) });
    const soon = clock({ kind: 'ola', dueAt: iso(20) });
    const tight = clock({ ...paused, kind: 'ola', remainingSeconds: 5 });
    expect(mostPressing([met, paused, later, soon])).toBe(soon);
    expect(mostPressing([met, paused, tight])).toBe(tight);
    expect(mostPressing([met])).toBeUndefined();
  });
});

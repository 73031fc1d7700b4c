import type { ClockView } from '@firstline/plugin-service-desk-common';

/** What of a clock it takes to read it: those of incidents and of complaints have it. */
export type CountdownClock = Pick<
  ClockView,
  | 'dueAt'
  | 'pausedAt'
  | 'stoppedAt'
  | 'breachedAt'
  | 'state'
  | 'targetSeconds'
  | 'remainingSeconds'
  | 'calendar'
>;

/** How a clock stands: `held` and `held-over` while it is paused, before and after its time. */
export type CountdownStatus =
  | 'left'
  | 'over'
  | 'held'
  | 'held-over'
  | 'met'
  | 'missed';

/** What is told of a clock at a moment. */
export interface CountdownReading {
  status: CountdownStatus;
  /** Left, or over, in seconds of its calendar; 0 when that is not known. */
  seconds: number;
  /** Share of the target used up, from 0 to 1. */
  used: number;
  /** True while the number changes by itself between two replies. */
  ticking: boolean;
}

const firstSeen = new WeakMap<CountdownClock, number>();

/**
 * When a clock was first looked at, in milliseconds: the moment of its reply, as near as a
 * screen knows it. The reader's own clock may be wrong, so its distance to `dueAt` says less.
 */
export function seenAt(clock: CountdownClock, now: number): number {
  const known = firstSeen.get(clock);
  if (known !== undefined) return known;
  firstSeen.set(clock, now);
  return now;
}

/**
 * Reads a clock between two replies. It counts down where every hour counts; where a
 * calendar decides, the screen does not know which hours do, and keeps the reply's number.
 *
 * @param clock - as replied
 * @param now - in milliseconds
 * @param repliedAt - when the reply was made, by the same clock as `now`
 */
export function readCountdown(
  clock: CountdownClock,
  now: number,
  repliedAt: number,
): CountdownReading {
  const paused = clock.pausedAt !== undefined || clock.state === 'paused';
  const stopped = clock.stoppedAt !== undefined || clock.state === 'met';
  const ticking = !stopped && !paused && clock.calendar === undefined;
  const passed = ticking ? Math.max(0, now - repliedAt) / 1_000 : 0;
  const left = clock.remainingSeconds - passed;
  const share = 1 - left / Math.max(1, clock.targetSeconds);
  const used = Math.min(1, Math.max(0, share));
  const seconds = Math.max(0, Math.abs(left));
  if (stopped) {
    const missed = clock.breachedAt !== undefined || clock.state === 'breached';
    // A clock that got more time after its breach can have stopped with some left.
    return missed
      ? { status: 'missed', seconds: Math.max(0, -left), used: 1, ticking }
      : { status: 'met', seconds, used, ticking };
  }
  if (paused) {
    return { status: left < 0 ? 'held-over' : 'held', seconds, used, ticking };
  }
  if (left <= 0) return { status: 'over', seconds, used: 1, ticking };
  // Its working time has run out since the reply; by how much, the next one will tell.
  if (!ticking && now > Date.parse(clock.dueAt)) {
    return { status: 'over', seconds: 0, used: 1, ticking };
  }
  return { status: 'left', seconds, used, ticking };
}

/**
 * The clock to show where there is room for one: the next due, or, when none runs, the
 * paused one with the least left. Undefined when all have stopped.
 */
export function mostPressing(
  clocks: readonly ClockView[],
): ClockView | undefined {
  const open = clocks.filter(
    clock => clock.stoppedAt === undefined && clock.state !== 'met',
  );
  const running = open.filter(
    clock => clock.pausedAt === undefined && clock.state !== 'paused',
  );
  return running.length > 0
    ? running.sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))[0]
    : open.sort((a, b) => a.remainingSeconds - b.remainingSeconds)[0];
}

import type {
  AppliedServiceLevel,
  ClockView,
  Priority,
} from '@firstline/plugin-service-desk-common';
import type { Sample } from './buildSample';
import { groupRef } from './people';

const MINUTE_MS = 60_000;
const resolveMinutes = { P1: 120, P2: 240, P3: 960, P4: 2400 };
const iso = (ms: number) => new Date(ms).toISOString();

/** The clock as a reply made at a moment has it. */
export function clockNow(kept: ClockView, now: number): ClockView {
  // What an hour of a calendar is worth, the fake does not know.
  if (kept.calendar) return kept;
  const until = kept.stoppedAt ?? kept.pausedAt;
  const end = until ? Date.parse(until) : now;
  const elapsedSeconds = Math.max(
    0,
    Math.round((end - Date.parse(kept.startedAt)) / 1_000),
  );
  const remainingSeconds = kept.targetSeconds - elapsedSeconds;
  const over = remainingSeconds < 0;
  return {
    ...kept,
    elapsedSeconds,
    remainingSeconds,
    ...(over && { breachedAt: kept.dueAt }),
    ...(over && !kept.pausedAt && { state: 'breached' as const }),
  };
}

type Started = Pick<ClockView, 'kind' | 'phase' | 'tier' | 'team'>;

function clock(
  what: Started,
  minutes: number,
  startedAt: number,
  how: Partial<ClockView>,
): ClockView {
  return {
    ...what,
    target: `PT${minutes}M`,
    targetSeconds: minutes * 60,
    startedAt: iso(startedAt),
    dueAt: iso(startedAt + minutes * MINUTE_MS),
    state: 'running',
    elapsedSeconds: 0,
    remainingSeconds: minutes * 60,
    ...how,
  };
}

/** The clocks of a sample, as its state has left them. */
export function clocksOf(
  s: Sample,
  at: { priority: Priority; createdAt: number; now: number },
): ClockView[] {
  const { createdAt, now } = at;
  const minutes = resolveMinutes[at.priority];
  const waiting = s.state === 'new' || s.state === 'assigned';
  const solved = ['resolved', 'closed', 'cancelled'].includes(s.state);
  const paused = s.state === 'pending' && s.waitingFor === 'requester';
  const met = (ms: number) => ({ state: 'met' as const, stoppedAt: iso(ms) });
  const end = createdAt + s.minutesAgo * MINUTE_MS * 0.6;
  let how: Partial<ClockView> = {};
  if (solved) how = met(end);
  else if (paused) {
    how = { state: 'paused', pausedAt: iso(now - 30 * MINUTE_MS) };
  }
  const accepted = Math.min(6, s.minutesAgo / 2) * MINUTE_MS;
  const clocks = [
    clock(
      { kind: 'response' },
      10,
      createdAt,
      waiting ? {} : met(createdAt + accepted),
    ),
    clock({ kind: 'resolution' }, minutes, createdAt, how),
  ];
  if (s.team && s.team !== 'service-desk' && !solved) {
    const tier = s.tier ?? 2;
    const handed = createdAt + Math.min(9, s.minutesAgo * 0.2) * MINUTE_MS;
    const first = { kind: 'ola', tier: 1, team: groupRef('service-desk') };
    const own = { kind: 'ola', tier, team: groupRef(s.team) } as const;
    clocks.push(
      clock(
        { ...first, kind: 'ola', phase: 'hand-over' },
        15,
        createdAt,
        met(handed),
      ),
      clock(
        { ...own, phase: 'accept' },
        15,
        handed,
        waiting ? {} : met(handed + 3 * MINUTE_MS),
      ),
      clock({ ...own, phase: 'hand-over' }, 240, handed, {}),
    );
  }
  return clocks
    .map(one => clockNow(one, now))
    .map(one => (s.officeHours ? inOffice(one, now) : one));
}

// Nine hours of a working day are left of what began some days ago.
function inOffice(one: ClockView, now: number): ClockView {
  if (one.kind !== 'resolution' || one.stoppedAt) return one;
  const { breachedAt: _, ...rest } = one;
  return {
    ...rest,
    calendar: 'office',
    state: 'running',
    dueAt: iso(now + 26 * 60 * MINUTE_MS),
    elapsedSeconds: one.targetSeconds - 9 * 3_600,
    remainingSeconds: 9 * 3_600,
  };
}

/** The service level of a sample, and why. */
export function levelOf(s: Sample): AppliedServiceLevel {
  return s.officeHours
    ? {
        name: 'office',
        title: 'Office hours',
        titles: { zh: '工作时间' },
        calendar: 'office',
        basis: { code: 'ci-annotation', params: { ciRef: s.ci[0] } },
      }
    : {
        name: 'standard',
        title: 'Standard',
        titles: { zh: '标准' },
        basis: { code: 'default', params: {} },
      };
}

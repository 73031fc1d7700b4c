import { DateTime } from 'luxon';
import { companyConfig } from '../__testUtils__/company';
import { applyClockEvent } from './DefaultServiceLevelService';
import {
  nextDue,
  pauseClock,
  restartClock,
  resumeClock,
  retargetClock,
  startClock,
  stopClock,
  viewClock,
  type ServiceLevelClock,
} from './serviceLevelClock';
import type { ClockEvent } from './ServiceLevelService';

const start = DateTime.fromISO('2026-11-23T08:00:00.000Z', { zone: 'utc' });
/** Minutes after the start. */
const at = (minutes: number) => start.plus({ minutes });
const minutesOf = (time: string | undefined) =>
  time && DateTime.fromISO(time).diff(start, 'minutes').minutes;

type Step = ['pause' | 'resume' | 'stop' | 'restart', number];
type Retarget = ['retarget', number, minutes: number];

function play(targetMinutes: number, steps: (Step | Retarget)[]) {
  return steps.reduce<ServiceLevelClock>((clock, step) => {
    const [what, minute] = step;
    switch (what) {
      case 'pause':
        return pauseClock(clock, at(minute));
      case 'resume':
        return resumeClock(clock, at(minute));
      case 'stop':
        return stopClock(clock, at(minute));
      case 'restart':
        return restartClock(clock, at(minute));
      default:
        return retargetClock(clock, step[2] * 60, at(minute));
    }
  }, startClock('resolution', targetMinutes * 60, start));
}

describe('serviceLevelClock', () => {
  it.each<{
    what: string;
    steps: (Step | Retarget)[];
    seen: number;
    state: string;
    due: number;
  }>([
    { what: 'runs', steps: [], seen: 59, state: 'running', due: 60 },
    {
      what: 'is due at the second',
      steps: [],
      seen: 60,
      state: 'running',
      due: 60,
    },
    { what: 'runs out', steps: [], seen: 61, state: 'breached', due: 60 },
    { what: 'is met', steps: [['stop', 60]], seen: 90, state: 'met', due: 60 },
    {
      what: 'is stopped late',
      steps: [['stop', 61]],
      seen: 90,
      state: 'breached',
      due: 60,
    },
    {
      what: 'stops once',
      steps: [
        ['stop', 30],
        ['stop', 90],
      ],
      seen: 99,
      state: 'met',
      due: 60,
    },
    {
      what: 'pauses',
      steps: [['pause', 20]],
      seen: 50,
      state: 'paused',
      due: 90,
    },
    {
      what: 'pauses once',
      steps: [
        ['pause', 20],
        ['pause', 40],
      ],
      seen: 50,
      state: 'paused',
      due: 90,
    },
    {
      what: 'resumes',
      steps: [
        ['pause', 20],
        ['resume', 50],
      ],
      seen: 89,
      state: 'running',
      due: 90,
    },
    {
      what: 'runs out after a pause',
      steps: [
        ['pause', 20],
        ['resume', 50],
      ],
      seen: 91,
      state: 'breached',
      due: 90,
    },
    {
      what: 'resumes once',
      steps: [
        ['pause', 20],
        ['resume', 50],
        ['resume', 80],
      ],
      seen: 85,
      state: 'running',
      due: 90,
    },
    {
      what: 'stops while paused',
      steps: [
        ['pause', 20],
        ['stop', 50],
      ],
      seen: 99,
      state: 'met',
      due: 90,
    },
    {
      what: 'was late before the pause',
      steps: [
        ['pause', 70],
        ['resume', 80],
      ],
      seen: 81,
      state: 'breached',
      due: 70,
    },
    {
      what: 'runs on when reopened',
      steps: [
        ['stop', 40],
        ['restart', 100],
      ],
      seen: 119,
      state: 'running',
      due: 120,
    },
    {
      what: 'runs out when reopened',
      steps: [
        ['stop', 40],
        ['restart', 100],
      ],
      seen: 121,
      state: 'breached',
      due: 120,
    },
    {
      what: 'stays breached when reopened',
      steps: [
        ['stop', 70],
        ['restart', 100],
        ['stop', 101],
      ],
      seen: 102,
      state: 'breached',
      due: 90,
    },
    {
      what: 'has less time',
      steps: [['retarget', 10, 30]],
      seen: 20,
      state: 'running',
      due: 30,
    },
    {
      what: 'is late with less time',
      steps: [['retarget', 40, 30]],
      seen: 41,
      state: 'breached',
      due: 30,
    },
    {
      what: 'has more time',
      steps: [['retarget', 50, 120]],
      seen: 119,
      state: 'running',
      due: 120,
    },
    {
      what: 'stays breached with more time',
      steps: [['retarget', 61, 120]],
      seen: 62,
      state: 'breached',
      due: 120,
    },
    {
      what: 'keeps its pauses with more time',
      steps: [
        ['pause', 10],
        ['resume', 30],
        ['retarget', 40, 120],
      ],
      seen: 139,
      state: 'running',
      due: 140,
    },
    {
      what: 'gets more time while paused',
      steps: [
        ['pause', 10],
        ['retarget', 20, 120],
        ['resume', 30],
      ],
      seen: 139,
      state: 'running',
      due: 140,
    },
    {
      what: 'is judged by its target once stopped',
      steps: [
        ['stop', 50],
        ['retarget', 55, 10],
      ],
      seen: 60,
      state: 'met',
      due: 60,
    },
  ])('$what', ({ steps, seen, state, due }) => {
    const view = viewClock(play(60, steps), at(seen));
    expect({ state: view.state, due: minutesOf(view.dueAt) }).toEqual({
      state,
      due,
    });
  });

  it('tells its target in seconds and as a duration', () => {
    expect(viewClock(startClock('response', 5_400, start), at(1))).toEqual({
      kind: 'response',
      target: 'PT1H30M',
      targetSeconds: 5_400,
      startedAt: '2026-11-23T08:00:00.000Z',
      dueAt: '2026-11-23T09:30:00.000Z',
      pausedAt: undefined,
      stoppedAt: undefined,
      state: 'running',
    });
  });

  it('has the next due one among those that run', () => {
    const response = startClock('response', 600, start);
    const resolution = startClock('resolution', 3_600, start);
    expect(nextDue([resolution, response])).toEqual(at(10));
    expect(nextDue([resolution, stopClock(response, at(1))])).toEqual(at(60));
    expect(nextDue([pauseClock(resolution, at(1))])).toBeUndefined();
    expect(nextDue([])).toBeUndefined();
  });
});

describe('applyClockEvent', () => {
  const { targets } = companyConfig;
  const filed = applyClockEvent(
    [],
    { kind: 'filed', priority: 'P3' },
    {
      at: start,
      targets,
    },
  );

  const statesAfter = (...events: ClockEvent[]) =>
    events
      .reduce(
        (clocks, event, i) =>
          applyClockEvent(clocks, event, { at: at(i + 1), targets }),
        filed,
      )
      .map(clock => viewClock(clock, at(events.length + 1)).state)
      .join(' ');

  it.each<[string, ClockEvent[], string]>([
    ['filed', [], 'running running'],
    ['responded', [{ kind: 'responded' }], 'met running'],
    [
      'held for the requester',
      [{ kind: 'held', waitingFor: 'requester', agreedTime: false }],
      'running paused',
    ],
    [
      'held for a vendor',
      [{ kind: 'held', waitingFor: 'vendor', agreedTime: false }],
      'running running',
    ],
    [
      'held until an agreed visit',
      [{ kind: 'held', waitingFor: 'visit', agreedTime: true }],
      'running paused',
    ],
    [
      'held for a visit not agreed yet',
      [{ kind: 'held', waitingFor: 'visit', agreedTime: false }],
      'running running',
    ],
    [
      'resumed',
      [
        { kind: 'held', waitingFor: 'requester', agreedTime: false },
        { kind: 'resumed' },
      ],
      'running running',
    ],
    ['resolved', [{ kind: 'responded' }, { kind: 'resolved' }], 'met met'],
    [
      'reopened',
      [{ kind: 'responded' }, { kind: 'resolved' }, { kind: 'reopened' }],
      'met running',
    ],
    ['cancelled', [{ kind: 'cancelled' }], 'met met'],
  ])('%s: %j', (_, events, states) => {
    expect(statesAfter(...events)).toBe(states);
  });

  it('takes the targets of the priority, from the start', () => {
    const urgent = applyClockEvent(
      filed,
      { kind: 'reclassified', priority: 'P1' },
      { at: at(30), targets },
    );
    expect(
      urgent.map(clock => minutesOf(viewClock(clock, at(31)).dueAt)),
    ).toEqual([10, 240]);
    // The response was late before; the new target does not change that.
    expect(urgent[0].breachedAt).toEqual(at(10));
  });
});

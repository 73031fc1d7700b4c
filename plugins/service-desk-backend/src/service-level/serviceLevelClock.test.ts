import { DateTime } from 'luxon';
import { BusinessCalendar } from './businessCalendar';
import { viewClock } from './clockView';
import {
  momentAt,
  nextDue,
  pauseClock,
  restartClock,
  resumeClock,
  retargetClock,
  startClock,
  stopClock,
  type ServiceLevelClock,
} from './serviceLevelClock';

const start = DateTime.fromISO('2026-11-23T08:00:00.000Z', { zone: 'utc' });
/** Minutes after the start. */
const at = (minutes: number) => start.plus({ minutes });
const minutesOf = (time: string | undefined) =>
  time && DateTime.fromISO(time).diff(start, 'minutes').minutes;

type Step = ['pause' | 'resume' | 'stop' | 'restart', number];
type Retarget = ['retarget', number, minutes: number];

const clock = (targetSeconds: number, calendar?: BusinessCalendar) =>
  startClock({ id: 1, kind: 'resolution', targetSeconds, calendar }, start);

function play(targetMinutes: number, steps: (Step | Retarget)[]) {
  return steps.reduce<ServiceLevelClock>((before, step) => {
    const [what, minute] = step;
    switch (what) {
      case 'pause':
        return pauseClock(before, at(minute));
      case 'resume':
        return resumeClock(before, at(minute));
      case 'stop':
        return stopClock(before, at(minute));
      case 'restart':
        return restartClock(before, at(minute));
      default:
        return retargetClock(
          before,
          { targetSeconds: step[2] * 60 },
          at(minute),
        );
    }
  }, clock(targetMinutes * 60));
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
    expect(viewClock(clock(5_400), at(1))).toEqual({
      kind: 'resolution',
      target: 'PT1H30M',
      targetSeconds: 5_400,
      startedAt: '2026-11-23T08:00:00.000Z',
      dueAt: '2026-11-23T09:30:00.000Z',
      pausedAt: undefined,
      stoppedAt: undefined,
      state: 'running',
      elapsedSeconds: 60,
      remainingSeconds: 5_340,
    });
  });

  it('has the next due one among those that run', () => {
    const response = clock(600);
    const resolution = clock(3_600);
    expect(nextDue([resolution, response])).toEqual(at(10));
    expect(nextDue([resolution, stopClock(response, at(1))])).toEqual(at(60));
    expect(nextDue([pauseClock(resolution, at(1))])).toBeUndefined();
    expect(nextDue([])).toBeUndefined();
  });

  it('knows the moment of each share while it runs', () => {
    const resumed = play(60, [
      ['pause', 20],
      ['resume', 50],
    ]);
    expect(momentAt(resumed, 50)).toEqual(at(60));
    expect(momentAt(resumed, 100)).toEqual(resumed.dueAt);
    expect(momentAt(resumed, 150)).toEqual(at(120));
    // Used up before the pause.
    expect(momentAt(resumed, 25)).toEqual(at(45));
    expect(momentAt(pauseClock(resumed, at(60)), 75)).toBeUndefined();
    expect(momentAt(stopClock(resumed, at(60)), 75)).toBeUndefined();
  });

  describe('in working time', () => {
    // 09:00 to 17:00 UTC; the clock starts at 08:00 on a Monday.
    const office = BusinessCalendar.create(
      {
        timeZone: 'UTC',
        hours: Object.fromEntries(
          ['1', '2', '3', '4', '5'].map(day => [day, ['09:00-17:00']]),
        ),
        holidays: [],
        workdays: [],
      },
      { name: 'office' },
    );
    const hours = (n: number) => at(60 * n);

    it('is due when its working time is over, and tells by what', () => {
      const twoDays = clock(16 * 3600, office);
      expect(twoDays.dueAt).toEqual(hours(33));
      expect(momentAt(twoDays, 75)).toEqual(hours(29));
      expect(viewClock(twoDays, hours(26))).toMatchObject({
        calendar: 'office',
        elapsedSeconds: 9 * 3600,
        remainingSeconds: 7 * 3600,
        state: 'running',
      });
    });

    it('counts no night in a pause, and none after it', () => {
      // Held from 16:00 to 10:00: two of its hours would have been working time.
      const resumed = resumeClock(
        pauseClock(clock(10 * 3600, office), hours(8)),
        hours(26),
      );
      expect(resumed.countedSeconds).toBe(7 * 3600);
      expect(resumed.dueAt).toEqual(hours(29));
    });

    it('counts anew by another calendar from the start', () => {
      const priority = retargetClock(
        clock(16 * 3600, office),
        { targetSeconds: 4 * 3600 },
        hours(2),
      );
      expect(priority.dueAt).toEqual(hours(4));
      expect(viewClock(priority, hours(3))).toMatchObject({
        elapsedSeconds: 3 * 3600,
        calendar: undefined,
      });
    });
  });
});

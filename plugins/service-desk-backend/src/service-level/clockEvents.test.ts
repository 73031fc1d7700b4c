import { DateTime } from 'luxon';
import { companyConfig } from '../__testUtils__/company';
import { applyClockEvent, type ClockEvent } from './clockEvents';
import { viewClock } from './clockView';
import type { ServiceLevelClock } from './serviceLevelClock';
import type { Agreements } from './serviceLevels';

const start = DateTime.fromISO('2026-11-23T08:00:00.000Z', { zone: 'utc' });
/** Minutes after the start. */
const at = (minutes: number) => start.plus({ minutes });

const agreements: Agreements = {
  ...companyConfig.agreements,
  operationalLevels: new Map([
    [1, { acceptSeconds: 600, handOverSeconds: 1_800 }],
    [2, { acceptSeconds: 1_200 }],
  ]),
  contracts: new Map([
    [
      'acme',
      {
        name: 'acme',
        title: 'Acme support',
        acceptSeconds: 3_600,
        resolveSeconds: 7_200,
      },
    ],
  ]),
};
const { targets } = agreements.levels[0];
const filed: ClockEvent = { kind: 'filed', agreed: targets.P3 };
const desk: ClockEvent = { kind: 'assigned', tier: 1, team: 'desk' };
const team: ClockEvent = { kind: 'assigned', tier: 2, team: 'dba' };
const declared: ClockEvent = {
  kind: 'declaredMajor',
  updateEverySeconds: 1_800,
};
const held = (
  waitingFor: 'requester' | 'vendor' | 'visit',
  agreedTime = false,
): ClockEvent => ({ kind: 'held', waitingFor, agreedTime });

const calledIn: ClockEvent = {
  kind: 'held',
  waitingFor: 'vendor',
  agreedTime: false,
  calledIn: { vendor: 'acme', tier: 1 },
};

/** One event a minute, from the start. */
function play(...events: (ClockEvent | [ClockEvent, number])[]) {
  return events.reduce<readonly ServiceLevelClock[]>((clocks, step, i) => {
    const [event, minute] = Array.isArray(step) ? step : [step, i];
    return applyClockEvent(clocks, event, { at: at(minute), agreements });
  }, []);
}

function said(clocks: readonly ServiceLevelClock[], minute: number): string {
  return clocks
    .map(clock => {
      const { kind, phase, state } = viewClock(clock, at(minute));
      return `${phase ?? kind} ${state}`;
    })
    .join(', ');
}

describe('applyClockEvent', () => {
  it.each<[string, ClockEvent[], string]>([
    ['filed', [], 'response running, resolution running'],
    ['responded', [{ kind: 'responded' }], 'response met, resolution running'],
    [
      'held for the requester',
      [held('requester')],
      'response running, resolution paused',
    ],
    [
      'held for a vendor',
      [held('vendor')],
      'response running, resolution running',
    ],
    [
      'held until an agreed visit',
      [held('visit', true)],
      'response running, resolution paused',
    ],
    [
      'held for a visit not agreed yet',
      [held('visit')],
      'response running, resolution running',
    ],
    [
      'resumed',
      [held('requester'), { kind: 'resumed' }],
      'response running, resolution running',
    ],
    [
      'resolved',
      [{ kind: 'responded' }, { kind: 'resolved' }],
      'response met, resolution met',
    ],
    [
      'reopened',
      [{ kind: 'responded' }, { kind: 'resolved' }, { kind: 'reopened' }],
      'response met, resolution running',
    ],
    ['cancelled', [{ kind: 'cancelled' }], 'response met, resolution met'],
    [
      'accepted by the desk',
      [desk, { kind: 'responded' }, { kind: 'accepted' }],
      'response met, resolution running, accept met, hand-over running',
    ],
    [
      'held by the desk for the requester',
      [desk, held('requester')],
      'response running, resolution paused, accept running, hand-over paused',
    ],
    [
      'handed over by the desk',
      [desk, { kind: 'accepted' }, team],
      'response running, resolution running, accept met, hand-over met, accept running',
    ],
    [
      'solved by the desk',
      [desk, { kind: 'accepted' }, { kind: 'resolved' }],
      'response met, resolution met, accept met, hand-over met',
    ],
    [
      'given to a tier without an operational level',
      [{ kind: 'assigned', tier: 3, team: 'core' }],
      'response running, resolution running',
    ],
    [
      'given to a vendor, who does not wait for themselves',
      [
        { kind: 'assigned', tier: 3, team: 'core', vendor: 'acme' },
        held('vendor'),
      ],
      'response running, resolution running, accept running, hand-over running',
    ],
    [
      'a vendor called in twice, beside the tier',
      [desk, { kind: 'accepted' }, calledIn, calledIn],
      'response running, resolution running, accept met, hand-over running, hand-over running',
    ],
    [
      'gone on with when the vendor had done their part',
      [desk, calledIn, { kind: 'resumed', vendorDone: 'acme' }],
      'response running, resolution running, accept running, hand-over running, hand-over met',
    ],
    [
      'declared major, twice',
      [declared, declared],
      'response running, resolution running, update running',
    ],
    [
      'major, updated and resolved',
      [declared, { kind: 'updated' }, { kind: 'resolved' }],
      'response met, resolution met, update met, update met',
    ],
    [
      'updated though not major',
      [{ kind: 'updated' }],
      'response running, resolution running',
    ],
    [
      'major and reopened',
      [declared, { kind: 'resolved' }, { kind: 'reopened' }],
      'response met, resolution running, update met, update running',
    ],
  ])('%s: %j', (_, events, states) => {
    const clocks = play(filed, ...events);
    expect(said(clocks, events.length + 1)).toBe(states);
    expect(clocks.map(({ id }) => id)).toEqual(clocks.map((__, i) => i + 1));
  });

  it('leaves clocks it does not touch the same objects', () => {
    const before = play(filed, desk);
    const after = applyClockEvent(
      before,
      { kind: 'responded' },
      {
        at: at(3),
        agreements,
      },
    );
    expect(after.map((clock, i) => clock === before[i])).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  it('takes the targets of the priority, from the start', () => {
    const urgent = play(filed, [
      { kind: 'reclassified', agreed: targets.P1 },
      30,
    ]);
    expect(urgent.map(({ dueAt }) => dueAt)).toEqual([at(10), at(240)]);
    // The response was late before; the new target does not change that.
    expect(urgent[0].breachedAt).toEqual(at(10));
  });

  it('keeps late updates on record, and tells whose time a clock of a tier is', () => {
    const clocks = play(
      [filed, 0],
      [{ kind: 'assigned', tier: 3, team: 'core', vendor: 'acme' }, 1],
      [declared, 2],
      [{ kind: 'updated' }, 40],
      [team, 50],
    );
    expect(said(clocks, 60)).toBe(
      'response breached, resolution running, accept met, hand-over met, update breached, update running, accept running',
    );
    expect(clocks.slice(2, 4)).toMatchObject([
      { tier: 3, team: 'acme', targetSeconds: 3_600 },
      { tier: 3, team: 'acme', targetSeconds: 7_200 },
    ]);
    expect(clocks[5].dueAt).toEqual(at(70));
    expect(clocks[6]).toMatchObject({ tier: 2, team: 'dba' });
  });
});

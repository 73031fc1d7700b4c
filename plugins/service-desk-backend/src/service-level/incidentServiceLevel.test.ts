import { fromDbTime, toDbTime } from '@firstline/backend-kit';
import type {
  ClockView,
  Incident,
} from '@firstline/plugin-service-desk-common';
import { companyConfig, groups, items, person } from '../__testUtils__/company';
import { deskTest, type TestDesk } from '../__testUtils__/deskTest';
import { BusinessCalendar } from './businessCalendar';
import { DatabaseClockStore } from './DatabaseClockStore';
import { DatabaseSpanHistory } from './DatabaseSpanHistory';
import { DefaultIncidentTimeService } from './DefaultIncidentTimeService';
import type { Agreements } from './serviceLevels';

const HOUR = 3600;
/** 09:00 to 17:00 UTC; the desk's clock starts on a Monday at 08:00. */
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
const [standard] = companyConfig.agreements.levels;
const agreements: Agreements = {
  calendars: new Map([['office', office]]),
  levels: [
    {
      ...standard,
      name: 'payments',
      title: 'Payments',
      calendar: office,
      isDefault: false,
      owners: [groups.payments],
    },
    standard,
  ],
  operationalLevels: new Map([
    [1, { acceptSeconds: 300, handOverSeconds: HOUR }],
    [2, { acceptSeconds: 600, handOverSeconds: 4 * HOUR }],
  ]),
  contracts: new Map([
    [
      'acme',
      { name: 'acme', title: 'Acme', titles: {}, resolveSeconds: 2 * HOUR },
    ],
  ]),
};

const calendars = agreements.calendars;
const timeOf = (desk: TestDesk, number: string, by: string) =>
  DefaultIncidentTimeService.create({
    incidents: desk.incidents,
    clocks: DatabaseClockStore.create({ database: desk.knex, calendars }),
    spans: DatabaseSpanHistory.create({ database: desk.knex, calendars }),
    clock: desk.clock,
  }).timeOf(number, { by: person(by) });

async function read(desk: TestDesk, number: string, by = 'li.na') {
  const incident = await desk.incidents.get(number, { by: person(by) });
  return incident as Incident;
}

const short = (clocks: ClockView[]) =>
  clocks.map(
    ({ kind, phase, tier, state, dueAt }) =>
      `${phase ?? kind}${tier ?? ''} ${state} ${dueAt.slice(5, 16)}`,
  );
const nextDue = (desk: TestDesk): Promise<string[]> =>
  desk.knex('incidents').orderBy('id').pluck('next_due_at');

const withAgreements = { config: { agreements } };

describe('service levels of incidents', () => {
  deskTest(
    'choose a level, freeze it with its reason, and count in its working time',
    async desk => {
      const { number } = await desk.file('zhang.wei', {
        ciRefs: [items.printer, items.batch],
      });
      const filed = await read(desk, number);
      // The default and the team's have the same times; every hour is the stricter.
      expect(filed.serviceLevel).toEqual({
        name: 'default',
        title: 'Default',
        basis: { code: 'default', params: { ciRef: items.printer } },
      });
      const { number: second } = await desk.file('zhang.wei', {
        ciRefs: [items.batch],
      });
      const batch = await read(desk, second);
      expect(batch.serviceLevel).toEqual({
        name: 'payments',
        title: 'Payments',
        calendar: 'office',
        basis: {
          code: 'owner',
          params: { ciRef: items.batch, ref: groups.payments },
        },
      });
      // Three days of 24 hours are nine of eight.
      expect(short(batch.clocks)).toEqual([
        'response running 11-23T09:10',
        'resolution running 12-03T17:00',
        'accept1 running 11-23T09:05',
        'hand-over1 running 11-23T10:00',
      ]);
      expect(batch.clocks[1]).toMatchObject({
        calendar: 'office',
        elapsedSeconds: 0,
        remainingSeconds: 72 * HOUR,
      });
      // To others than those who work on it the tiers' own times are nothing.
      const seen = await read(desk, second, 'zhang.wei');
      expect(seen.view).toBe('public');
      expect(short(seen.clocks)).toEqual([
        'response running 11-23T09:10',
        'resolution running 12-03T17:00',
      ]);
      expect(seen.serviceLevel?.basis).toEqual({
        code: 'owner',
        params: { ciRef: items.batch },
      });
      expect((await nextDue(desk))[1]).toBe('2026-11-23T09:05:00.000Z');
    },
    withAgreements,
  );

  deskTest(
    'give each tier its own time, and choose anew when it hangs on something else',
    async desk => {
      const { number } = await desk.file('zhang.wei', {
        ciRefs: [items.paymentsApi],
      });
      desk.clock.set('2026-11-23T09:04:00.000Z');
      await desk.act('li.na', number, 'accept', {});
      desk.clock.set('2026-11-23T10:30:00.000Z');
      await desk.act('li.na', number, 'escalate', {
        kind: 'functional',
        reason: 'Stack trace',
      });
      const second = await read(desk, number);
      expect(short(second.clocks)).toEqual([
        'response met 11-23T09:10',
        'resolution running 12-03T17:00',
        'accept2 running 11-23T10:40',
        'hand-over2 running 11-23T14:30',
      ]);
      expect(second.clocks[2].team).toBe(groups.payments);
      // The desk handed over too late: that stays.
      expect(
        await desk
          .knex('incident_clocks')
          .where({ tier: 1 })
          .whereNotNull('breached_at')
          .pluck('phase'),
      ).toEqual(['hand-over']);

      desk.clock.set('2026-11-23T10:35:00.000Z');
      await desk.act('wang.fang', number, 'accept', {});
      await desk.act('wang.fang', number, 'hold', {
        waitingFor: 'requester',
        note: 'Which browser?',
      });
      desk.clock.set('2026-11-24T09:35:00.000Z');
      const held = await read(desk, number);
      // An hour and 35 minutes were used; the rest would begin now.
      expect(short(held.clocks)).toEqual([
        'response met 11-23T09:10',
        'resolution paused 12-04T16:00',
        'accept2 met 11-23T10:40',
        'hand-over2 paused 11-24T13:30',
      ]);
      expect(held.clocks[1].elapsedSeconds).toBe(95 * 60);
      expect(await nextDue(desk)).toEqual(['9999-12-31T23:59:59.999Z']);

      await desk.act('wang.fang', number, 'reclassify', {
        ciRefs: [items.paymentsDb],
        reason: 'It is the database',
      });
      const other = await read(desk, number);
      expect(other.serviceLevel).toMatchObject({
        name: 'default',
        basis: { code: 'default', params: { ciRef: items.paymentsDb } },
      });
      expect(other.clocks[1]).toMatchObject({
        calendar: undefined,
        elapsedSeconds: 95 * 60,
        state: 'paused',
      });
    },
    withAgreements,
  );

  deskTest(
    'run for a vendor who is called in by hand, beside those of the team',
    async desk => {
      const number = await desk.reach('in_progress', {
        ciRefs: [items.paymentsApi],
      });
      const hold = (vendor: string) =>
        desk.act('wang.fang', number, 'hold', {
          waitingFor: 'vendor',
          vendor,
          note: 'Ticket 4711',
        });
      await expect(hold('nobody')).rejects.toMatchObject({
        name: 'InputError',
        message: 'vendor: there is no such contract',
      });
      const before = await read(desk, number);
      desk.clock.advance({ minutes: 5 });
      await hold('acme');
      const held = await read(desk, number);
      expect(held).toMatchObject({
        vendor: 'acme',
        assignedTeam: groups.payments,
      });
      const tiers = (incident: Incident) =>
        incident.clocks
          .filter(({ kind }) => kind === 'ola')
          .map(({ team, phase, state, targetSeconds }) => [
            team,
            phase,
            state,
            targetSeconds,
          ]);
      const running = tiers(before).filter(
        ([, , state]) => state === 'running',
      );
      expect(tiers(held)).toEqual([
        ...running,
        ['acme', 'hand-over', 'running', 2 * HOUR],
      ]);
      const shown = await read(desk, number, 'zhang.wei');
      expect(JSON.stringify(shown)).not.toContain('acme');

      desk.clock.advance({ minutes: 30 });
      await desk.act('wang.fang', number, 'resume', { note: 'They mended it' });
      const resumed = await read(desk, number);
      expect(resumed).toHaveProperty('vendor', undefined);
      expect(tiers(resumed)).toEqual([
        ...running,
        ['acme', 'hand-over', 'met', 2 * HOUR],
      ]);
    },
    withAgreements,
  );

  deskTest(
    'tell where the time went, and only to those who see all of it',
    async desk => {
      const number = await desk.reach('in_progress', {
        ciRefs: [items.paymentsApi],
      });
      desk.clock.set('2026-11-23T10:00:00.000Z');
      await desk.act('wang.fang', number, 'hold', {
        waitingFor: 'vendor',
        note: 'Ticket 4711',
      });
      desk.clock.set('2026-11-24T09:30:00.000Z');
      await desk.act('wang.fang', number, 'resume', {});
      desk.clock.advance({ minutes: 15 });
      await desk.comment('wang.fang', number);
      await desk.act('wang.fang', number, 'resolve', {
        code: 'fixed',
        resolution: 'Certificate renewed',
        workaround: false,
      });
      desk.clock.advance({ minutes: 30 });

      const { spans } = await timeOf(desk, number, 'wang.fang');
      expect(
        spans
          .filter(({ seconds }) => seconds > 0)
          .map(({ kind, team, tier, seconds, workingSeconds }) => [
            kind,
            team,
            tier,
            seconds,
            workingSeconds,
          ]),
      ).toEqual([
        ['working', groups.payments, 2, 2 * HOUR, HOUR],
        ['waiting', groups.payments, 2, 23.5 * HOUR, 7.5 * HOUR],
        ['working', groups.payments, 2, 900, 900],
        ['resolved', groups.payments, 2, 1_800, 1_800],
      ]);
      expect(spans.map(({ kind }) => kind)).toEqual([
        'untouched',
        'working',
        'untouched',
        'working',
        'waiting',
        'working',
        'resolved',
      ]);
      expect(spans.find(span => span.kind === 'waiting')?.waitingFor).toBe(
        'vendor',
      );
      // Without a gap, and one is open.
      expect(spans.slice(1).map(({ from }) => from)).toEqual(
        spans.slice(0, -1).map(({ to }) => to),
      );
      expect(spans.at(-1)?.to).toBeUndefined();
      await desk.act('zhang.wei', number, 'confirm', { satisfied: true });
      const closed = await timeOf(desk, number, 'wang.fang');
      expect(closed.spans).toHaveLength(spans.length);
      expect(closed.spans.at(-1)?.to).toBe('2026-11-24T10:15:00.000Z');

      await expect(timeOf(desk, number, 'emma.clark')).rejects.toThrow(
        expect.objectContaining({ name: 'NotFoundError' }),
      );
    },
    withAgreements,
  );

  deskTest(
    'keep a breach that a sweep noted, whatever comes after',
    async desk => {
      const { number } = await desk.file('zhang.wei', {});
      const clocks = DatabaseClockStore.create({
        database: desk.knex,
        calendars,
      });
      desk.clock.advance({ days: 4 });
      const now = toDbTime(desk.clock.now());
      expect(await clocks.noteBreaches({ now, limit: 100 })).toBe(4);
      const breached = (await read(desk, number)).clocks.map(
        ({ breachedAt }) => breachedAt,
      );
      expect(breached).not.toContain(undefined);

      await desk.act('li.na', number, 'accept', {});
      await desk.act('li.na', number, 'reclassify', {
        impact: 'low',
        urgency: 'low',
        reason: 'Less pressing',
      });
      await desk.act('li.na', number, 'resolve', {
        code: 'fixed',
        resolution: 'Restarted',
        workaround: false,
      });
      await desk.act('zhang.wei', number, 'confirm', { satisfied: false });
      const after = await read(desk, number);
      const resolution = after.clocks.find(c => c.kind === 'resolution');
      expect(resolution).toMatchObject({
        state: 'breached',
        breachedAt: breached[1],
        targetSeconds: 120 * HOUR,
      });
      expect(fromDbTime(breached[1] ?? '') < desk.clock.now()).toBe(true);
    },
    withAgreements,
  );
});

import {
  measureRecordKinds,
  type MeasureRecordKind,
  type MeasureRecordsQuery,
} from '@firstline/plugin-service-desk-common';
import { groups, items, person } from '../__testUtils__/company';
import { measureTest, type MeasureDesk } from './__testUtils__/measureTest';

const period = { from: '2026-10-01T00:00:00Z', to: '2026-11-01T00:00:00Z' };
const resolution = { code: 'fixed', resolution: 'Done', workaround: false };

/** Four incidents of October: one bounces, one is slow, one waits, one is new. */
async function october({ act, clock, file }: MeasureDesk) {
  const bounced = await file('zhang.wei', { ciRefs: [items.paymentsDb] });
  clock.advance({ minutes: 5 });
  await act('li.na', bounced, 'accept');
  for (const team of [groups.dba, groups.desk]) {
    await act('li.na', bounced, 'assign', { team, reason: 'Yours' });
  }
  await act('li.na', bounced, 'accept');
  clock.advance({ hours: 2 });
  await act('li.na', bounced, 'resolve', resolution);
  await act('zhang.wei', bounced, 'confirm', {
    satisfied: true,
    rating: { overall: 2, speed: 5 },
  });
  clock.set('2026-10-02T16:30:00Z');
  const slow = await file('zhang.wei', { ciRefs: [items.paymentsDb] });
  clock.advance({ hours: 1 });
  await act('li.na', slow, 'escalate', {
    kind: 'functional',
    reason: 'The database',
  });
  await act('zhao.min', slow, 'accept');
  clock.advance({ hours: 100 });
  await act('zhao.min', slow, 'resolve', resolution);
  clock.set('2026-10-20T08:00:00Z');
  const waits = await file('emma.clark', { ciRefs: [items.paymentsDb] });
  await act('tom.baker', waits, 'accept');
  await act('tom.baker', waits, 'hold', {
    waitingFor: 'requester',
    note: 'Which one?',
  });
  clock.set('2026-10-22T07:50:00Z');
  const fresh = await file('emma.clark', { impact: 'high', urgency: 'high' });
  clock.advance({ minutes: 1 });
  return { bounced, slow, waits, fresh };
}

describe('the dashboard', () => {
  measureTest('shows a period, and what waits now', async desk => {
    await october(desk);
    const dashboard = await desk.measures.dashboard(
      { ...period, timeZone: 'Asia/Shanghai' },
      { by: person('li.na') },
    );
    expect(dashboard).toMatchObject({
      timeZone: 'Asia/Shanghai',
      today: {
        received: 1,
        resolved: 0,
        open: 2,
        unassigned: 1,
        dueSoon: 1,
        breached: 0,
        waiting: 1,
      },
      ratings: [0, 1, 0, 0, 0].map((count, i) => ({ points: i + 1, count })),
      backlogAge: [
        { days: 0, count: 1 },
        { days: 1, count: 1 },
        ...[3, 7, 14, 30].map(days => ({ days, count: 0 })),
      ],
      repeated: [{ ciRef: items.paymentsDb, count: 3 }],
      pingPong: [{ from: groups.dba, to: groups.desk, count: 1 }],
      topItems: [
        {
          key: items.paymentsDb,
          title: `Title of ${items.paymentsDb}`,
          measures: [{ name: 'received', unit: 'count', value: 3 }],
        },
      ],
      byPriority: [{ key: 'P1' }, { key: 'P3' }],
      byTier: [{ key: '1' }, { key: '2' }],
      computedAt: '2026-10-22T07:51:00.000Z',
    });
    const { trend, whereTheTimeWent } = dashboard;
    expect(trend).toHaveLength(22);
    // Half past four in the afternoon of Greenwich is the next day in Shanghai.
    expect(trend.filter(day => day.received + day.resolved > 0)).toEqual([
      { day: '2026-10-01', received: 1, resolved: 1, backlog: 0 },
      { day: '2026-10-03', received: 1, resolved: 0, backlog: 1 },
      { day: '2026-10-07', received: 0, resolved: 1, backlog: 0 },
      { day: '2026-10-20', received: 1, resolved: 0, backlog: 1 },
      { day: '2026-10-22', received: 1, resolved: 0, backlog: 2 },
    ]);
    expect(whereTheTimeWent).toEqual([
      { kind: 'untouched', tier: 1, seconds: 300 + 3_600 },
      { kind: 'untouched', tier: 2, seconds: 0 },
      { kind: 'working', tier: 1, seconds: 7_200 },
      { kind: 'working', tier: 2, seconds: 360_000 },
    ]);
  });

  measureTest(
    'compares with the time before, and is empty then',
    async desk => {
      await october(desk);
      const ask = (from: string, to: string) =>
        desk.measures.dashboard({ from, to }, { by: person('li.na') });
      const late = await ask('2026-10-11T00:00:00Z', '2026-10-21T00:00:00Z');
      const received = (measures: typeof late.measures) =>
        measures.find(({ name }) => name === 'received')?.value;
      expect(received(late.measures)).toBe(1);
      expect(received(late.before)).toBe(2);
      const none = await ask('2025-01-01T00:00:00Z', '2025-02-01T00:00:00Z');
      expect(none.measures).toContainEqual({
        name: 'responseRate',
        unit: 'share',
        part: 0,
        whole: 0,
      });
      expect(none.topItems).toEqual([]);
      expect(none.trend.every(({ backlog }) => backlog === 0)).toBe(true);
    },
  );
});

describe('records behind a number', () => {
  const list = (
    desk: MeasureDesk,
    kind: MeasureRecordKind,
    by = 'li.na',
    more: Partial<MeasureRecordsQuery> = {},
  ) => desk.measures.records({ ...period, kind, ...more }, { by: person(by) });

  measureTest('are those that were counted', async desk => {
    const { bounced, slow, waits, fresh } = await october(desk);
    const both = [slow, bounced];
    const expected: Record<MeasureRecordKind, string[]> = {
      received: [fresh, waits, slow, bounced],
      resolved: both,
      closed: [bounced],
      cancelled: [],
      backlog: [fresh, waits],
      responseDecided: [waits, slow, bounced],
      respondedLate: [slow],
      respondedInTime: [waits, bounced],
      resolutionDecided: both,
      resolvedLate: [slow],
      resolvedInTime: [bounced],
      resolvedByFirstLine: [],
      hadSecondLine: both,
      resolvedBySecondLine: [slow],
      firstContact: [],
      reopened: [],
      escalated: [slow],
      reassigned: both,
      neverReassigned: [fresh, waits],
      pingPong: [bounced],
      returned: [bounced],
      repeated: [waits, slow, bounced],
      responded: both,
      clocked: both,
      timed: [],
      rated: [bounced],
      satisfied: [],
      dissatisfied: [bounced],
      major: [],
      solvedWithArticle: [],
      worked: [],
      unassigned: [fresh],
      waiting: [waits],
      breached: [],
      dueSoon: [fresh],
    };
    // Of time only that of one tier and kind is a number.
    for (const kind of measureRecordKinds.filter(one => one !== 'timed')) {
      const { items: found, totalItems } = await list(desk, kind);
      expect([kind, found.map(({ number }) => number)]).toEqual([
        kind,
        expected[kind],
      ]);
      expect(totalItems).toBe(expected[kind].length);
    }
    const { items: dba } = await list(desk, 'received', 'li.na', {
      team: groups.dba,
    });
    expect(dba).toEqual([
      {
        number: slow,
        title: 'Payments fail',
        state: 'resolved',
        priority: 'P3',
        team: groups.dba,
        createdAt: '2026-10-02T16:30:00.000Z',
        resolvedAt: expect.any(String),
      },
    ]);
  });

  measureTest('come in pages, as far as the reader sees them', async desk => {
    const { bounced, slow, waits, fresh } = await october(desk);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(desk, 'received', 'li.na', { limit: 1, cursor });
      expect(page.totalItems).toBe(4);
      seen.push(...page.items.map(({ number }) => number));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toEqual([fresh, waits, slow, bounced]);
    // The owners of the database see what hangs on it, the others nothing at all.
    const theirs = await list(desk, 'received', 'zhao.min');
    expect(theirs.items.map(({ number }) => number)).toEqual([
      waits,
      slow,
      bounced,
    ]);
    expect(await list(desk, 'received', 'sun.hao')).toEqual({
      items: [],
      nextCursor: undefined,
      totalItems: 0,
    });
  });
});

import type {
  Measure,
  MeasureGroup,
  MeasureUnit,
} from '../../measures/measures';
import { type MeasureName, measureNames } from '../../measures/measures';
import type { ServiceReport } from '../report';

const unitOf = (name: MeasureName): MeasureUnit => {
  if (name.endsWith('Rate')) return 'share';
  if (name === 'reassignmentsMean') return 'mean';
  return /Seconds/i.test(name) ? 'seconds' : 'count';
};

function measure(name: MeasureName, value: number): Measure {
  const unit = unitOf(name);
  return {
    name,
    unit,
    value,
    ...(unit === 'share' && { part: 7, whole: 8 }),
  };
}

const values: Record<MeasureUnit, number> = {
  count: 1_234,
  share: 0.875,
  seconds: 93_780,
  mean: 1.256,
};
const all = (scale = 1) =>
  measureNames.map(name => measure(name, values[unitOf(name)] * scale));

const group = (key: string, title?: string): MeasureGroup => ({
  key,
  title,
  measures: [measure('received', 5), measure('resolutionRate', 0.5)],
});

/** A report in which every table has something to show. */
export const sampleReport: ServiceReport = {
  id: 'r1',
  month: '2026-10',
  scope: { kind: 'desk' },
  madeAt: '2026-11-02T00:30:00.000Z',
  madeBy: 'firstline',
  from: '2026-09-30T16:00:00.000Z',
  to: '2026-10-31T16:00:00.000Z',
  timeZone: 'Asia/Shanghai',
  figures: {
    measures: all(),
    before: all(0.5),
    trend: [{ day: '2026-10-01', received: 4, resolved: 3, backlog: 10 }],
    byPriority: [group('P1'), group('P3')],
    byTier: [group('1'), group('4')],
    byTeam: [group('group:default/dba-team', 'Database team'), group('')],
    byChannel: [group('phone'), group('portal')],
    topCategories: [group('network', 'Network')],
    topItems: [group('component:default/payments-api', 'Payments API')],
    ratings: [1, 2, 3, 4, 5].map(points => ({ points, count: points })),
    backlogAge: [0, 1, 3, 7, 14, 30].map(days => ({ days, count: 2 })),
    repeated: [
      {
        ciRef: 'resource:default/office-printers',
        category: 'hardware/printer',
        count: 4,
        lastAt: '2026-10-30T02:00:00.000Z',
      },
    ],
    pingPong: [
      {
        from: 'group:default/dba-team',
        to: 'group:default/payments-team',
        count: 3,
      },
    ],
    whereTheTimeWent: [
      { kind: 'waiting', tier: 2, waitingFor: 'vendor', seconds: 90_000 },
      { kind: 'untouched', tier: 1, seconds: 30_000 },
      { kind: 'working', tier: 2, seconds: 120_000 },
    ],
  },
  byCategory: [group('network', 'Network'), group('network/vpn', 'VPN')],
  major: [
    {
      number: 'INC-000001',
      title: 'Card payments fail',
      declaredAt: '2026-10-05T18:00:00.000Z',
    },
  ],
  worstBreaches: [
    {
      number: 'INC-000002',
      title: '=HYPERLINK("http://evil","VPN, again")',
      clock: 'resolution',
      overdueSeconds: 200_000,
    },
  ],
  knowledge: {
    searches: 900,
    searchesWithoutResult: 30,
    articlesPublished: 12,
    incidentsSolvedWithArticle: 44,
  },
  complaints: {
    received: 3,
    upheld: 1,
    partlyUpheld: 0,
    notUpheld: 1,
    open: 1,
  },
};

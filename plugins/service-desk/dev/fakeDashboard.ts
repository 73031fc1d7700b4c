import {
  type Dashboard,
  type Measure,
  type MeasureGroup,
  type MeasureName,
  type MeasureScope,
  type MeasureUnit,
  priorities,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';

const units: [RegExp, MeasureUnit][] = [
  [/Rate$/, 'share'],
  [/^reassignmentsMean$/, 'mean'],
  [/Seconds/i, 'seconds'],
];
const unitOf = (name: MeasureName): MeasureUnit =>
  units.find(([pattern]) => pattern.test(name))?.[1] ?? 'count';

const HOUR = 3_600;
const values: [MeasureName, number, number][] = [
  ['received', 412, 388],
  ['resolved', 398, 401],
  ['closed', 371, 365],
  ['cancelled', 9, 12],
  ['backlog', 57, 43],
  ['responseRate', 0.941, 0.918],
  ['resolutionRate', 0.872, 0.889],
  ['firstLineResolutionRate', 0.613, 0.598],
  ['secondLineResolutionRate', 0.704, 0.69],
  ['firstContactResolutionRate', 0.462, 0.47],
  ['reopenRate', 0.043, 0.051],
  ['escalationRate', 0.318, 0.33],
  ['neverReassignedRate', 0.587, 0.56],
  ['reassignmentsMean', 0.71, 0.78],
  ['reassignmentsMax', 6, 7],
  ['pingPongRate', 0.038, 0.029],
  ['responseSecondsMean', 0.6 * HOUR, 0.7 * HOUR],
  ['responseSecondsP50', 0.2 * HOUR, 0.25 * HOUR],
  ['responseSecondsP90', 1.8 * HOUR, 2.2 * HOUR],
  ['resolutionSecondsMean', 31 * HOUR, 29 * HOUR],
  ['resolutionSecondsP50', 7.5 * HOUR, 8.1 * HOUR],
  ['resolutionSecondsP90', 76 * HOUR, 71 * HOUR],
  ['responseWorkingSecondsMean', 0.4 * HOUR, 0.45 * HOUR],
  ['resolutionWorkingSecondsMean', 11 * HOUR, 10.5 * HOUR],
  ['resolutionWorkingSecondsP50', 3.2 * HOUR, 3.6 * HOUR],
  ['resolutionWorkingSecondsP90', 27 * HOUR, 25 * HOUR],
  ['satisfactionRate', 0.886, 0.861],
  ['satisfactionSpeedRate', 0.842, 0.85],
  ['satisfactionAttitudeRate', 0.951, 0.94],
  ['satisfactionResultRate', 0.9, 0.88],
  ['ratings', 132, 120],
  ['majorIncidents', 3, 2],
  ['solvedWithArticle', 96, 84],
  ['workSeconds', 512 * HOUR, 498 * HOUR],
  ['complaints', 4, 2],
  ['complaintsUpheld', 1, 1],
];

function measure(name: MeasureName, value: number, of = 400): Measure {
  const unit = unitOf(name);
  return {
    name,
    unit,
    value,
    ...(unit === 'share' && { part: Math.round(value * of), whole: of }),
  };
}

const grouped: MeasureName[] = [
  'received',
  'resolved',
  'backlog',
  'responseRate',
  'resolutionRate',
  'reopenRate',
  'resolutionWorkingSecondsMean',
  'satisfactionRate',
];

/** A group with so much of everything. */
export function fakeGroup(
  key: string,
  part: number,
  title?: string,
): MeasureGroup {
  return {
    key,
    title,
    measures: values
      .filter(([name]) => grouped.includes(name))
      .map(([name, value]) =>
        unitOf(name) === 'count'
          ? measure(name, Math.round(value * part))
          : measure(name, value * (1 - part / 20), Math.round(400 * part)),
      ),
  };
}

function trend({ from, to }: MeasureScope): Dashboard['trend'] {
  const first = DateTime.fromISO(from);
  const last = DateTime.min(DateTime.fromISO(to), DateTime.local());
  const count = Math.max(1, Math.ceil(last.diff(first, 'days').days));
  let backlog = 43;
  return Array.from({ length: count }, (_, i) => {
    const day = first.plus({ days: i });
    const weekend = day.weekday > 5;
    const received = weekend ? 3 + (i % 2) : 14 + ((i * 7) % 9);
    const resolved = weekend ? 2 : 13 + ((i * 5) % 9);
    backlog = Math.max(4, backlog + received - resolved);
    return { day: day.toISODate()!, received, resolved, backlog };
  });
}

/** A month like many; nothing at all with `empty`. */
export function fakeDashboard(
  scope: MeasureScope,
  options: { empty?: boolean } = {},
): Dashboard {
  const { empty = false } = options;
  const of = (column: 1 | 2) =>
    values.map(row =>
      empty
        ? {
            name: row[0],
            unit: unitOf(row[0]),
            ...(unitOf(row[0]) === 'count' && { value: 0 }),
          }
        : measure(row[0], row[column]),
    );
  const groups = (list: [string, number, string?][]) =>
    empty ? [] : list.map(entry => fakeGroup(...entry));
  const lastAt = DateTime.local().minus({ hours: 7 }).toUTC().toISO()!;
  return {
    scope,
    timeZone: DateTime.local().zoneName ?? 'UTC',
    today: empty
      ? {
          received: 0,
          resolved: 0,
          open: 0,
          unassigned: 0,
          dueSoon: 0,
          breached: 0,
          waiting: 0,
        }
      : {
          received: 17,
          resolved: 12,
          open: 57,
          unassigned: 4,
          dueSoon: 3,
          breached: 6,
          waiting: 11,
        },
    measures: of(1),
    before: of(2),
    trend: empty ? [] : trend(scope),
    byPriority: groups(
      priorities.map((key, i) => [key, [0.06, 0.22, 0.5, 0.22][i]]),
    ),
    byTier: groups([
      ['1', 0.6],
      ['2', 0.32],
      ['3', 0.08],
    ]),
    byTeam: groups([
      ['group:default/service-desk', 0.55, 'Service Desk'],
      ['group:default/payments-team', 0.2, 'Payments Team'],
      ['group:default/dba-team', 0.15, 'Database Team'],
      ['group:default/platform-team', 0.08, 'Platform Team'],
      ['', 0.02],
    ]),
    byChannel: groups([
      ['portal', 0.52],
      ['phone', 0.27],
      ['chat', 0.13],
      ['monitoring', 0.08],
    ]),
    topCategories: groups([
      ['network', 0.31, 'Network'],
      ['network/vpn', 0.2, 'VPN'],
      ['application', 0.18, 'Application'],
      ['hardware', 0.12, 'Hardware'],
      ['', 0.04],
    ]),
    topItems: groups([
      ['component:default/payments-api', 0.19, 'Payments API service'],
      ['resource:default/office-printers', 0.14, 'Office printers'],
      ['component:default/sso', 0.1, 'Single sign-on'],
    ]),
    ratings: empty
      ? []
      : [4, 5, 6, 49, 68].map((count, i) => ({ points: i + 1, count })),
    backlogAge: empty
      ? []
      : [21, 14, 9, 7, 4, 2].map((count, i) => ({
          days: [0, 1, 3, 7, 14, 30][i],
          count,
        })),
    repeated: empty
      ? []
      : [
          {
            ciRef: 'resource:default/office-printers',
            ciTitle: 'Office printers',
            category: 'hardware',
            count: 9,
            lastAt,
          },
          { category: 'network/vpn', count: 6, lastAt },
        ],
    pingPong: empty
      ? []
      : [
          {
            from: 'group:default/dba-team',
            to: 'group:default/payments-team',
            count: 7,
          },
          {
            from: 'group:default/platform-team',
            to: 'group:default/service-desk',
            count: 3,
          },
        ],
    whereTheTimeWent: empty
      ? []
      : [
          { kind: 'untouched', tier: 1, seconds: 210 * HOUR },
          { kind: 'working', tier: 1, seconds: 640 * HOUR },
          {
            kind: 'waiting',
            tier: 1,
            waitingFor: 'requester',
            seconds: 320 * HOUR,
          },
          { kind: 'untouched', tier: 2, seconds: 380 * HOUR },
          { kind: 'working', tier: 2, seconds: 700 * HOUR },
          {
            kind: 'waiting',
            tier: 2,
            waitingFor: 'vendor',
            seconds: 450 * HOUR,
          },
        ],
    computedAt: new Date().toISOString(),
  };
}

import { isSqlite } from '@firstline/backend-kit';
import {
  figureTables,
  openNowKinds,
  recordsRequest,
  type IncidentsLink,
  type MeasureRecord,
  type MeasureRecordsRequest,
  type NumberCell,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import { person } from '../__testUtils__/company';
import { measureTest, type MeasureDesk } from './__testUtils__/measureTest';
import { liveAtRandom } from './__testUtils__/randomLife';
import { workAtRandom } from './__testUtils__/randomWork';

const by = person('he.qiang');

/** All records of a number, page by page. */
async function allOf(desk: MeasureDesk, request: MeasureRecordsRequest) {
  const records: MeasureRecord[] = [];
  let total: unknown;
  let cursor: string | undefined;
  do {
    const page = await desk.measures.records(
      { ...request, limit: 7, cursor },
      { by },
    );
    records.push(...page.items);
    total = page.totalItems;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  expect(total).toBe(records.length);
  return records;
}

const isIncidents = (
  cell: NumberCell,
): cell is NumberCell & {
  records: IncidentsLink;
} => cell.records !== undefined && 'kind' in cell.records;

describe('every number of a dashboard', () => {
  measureTest('leads to as many records as it says', async (desk, knex) => {
    await liveAtRandom(desk, {
      seed: 20_261_123,
      incidents: isSqlite(knex) ? 50 : 8,
      moves: 7,
    });
    const now = desk.clock.now();
    const work = await workAtRandom(desk, {
      knex,
      seed: 7,
      incidents: isSqlite(knex) ? 50 : 8,
    });
    const scope = {
      from: now.minus({ days: 40 }).toISO()!,
      to: now.plus({ seconds: 1 }).toISO()!,
      timeZone: 'Asia/Shanghai',
    };
    const dashboard = await desk.measures.dashboard(scope, { by });
    const cells = Object.values(figureTables(dashboard, 'en')).flatMap(
      ({ id, columns, rows }) =>
        rows.flatMap(row =>
          row.flatMap((cell, column) =>
            'text' in cell || !cell.value
              ? []
              : [
                  {
                    what: `${id} ${JSON.stringify(row[0])} ${columns[column]}`,
                    cell,
                  },
                ],
          ),
        ),
    );
    for (const kind of openNowKinds) {
      const records = await allOf(desk, { ...scope, kind });
      expect([kind, records.length]).toEqual([kind, dashboard.today[kind]]);
    }
    const seen = new Set<string>();
    const known = new Map<string, Promise<MeasureRecord[]>>();
    for (const { what, cell } of cells) {
      if (!isIncidents(cell)) throw new Error(`${what} leads nowhere`);
      const link = cell.records;
      const request = recordsRequest(link, scope);
      const key = JSON.stringify(request);
      const asked = known.get(key) ?? allOf(desk, request);
      known.set(key, asked);
      const records = await asked;
      seen.add(link.kind);
      expect([what, records.length > 0]).toEqual([what, true]);
      if (link.count !== undefined) {
        expect([what, records.length]).toEqual([what, link.count]);
      }
      if (cell.unit === 'count' && !what.includes('Reassignments, most')) {
        expect([what, link.count]).toEqual([what, cell.value]);
      }
      const isTime = link.kind === 'timed' || link.kind === 'worked';
      if (isTime && cell.unit === 'seconds') {
        const sum = records.reduce((all, { seconds = 0 }) => all + seconds, 0);
        // Of time worked some went into nothing that was reported.
        const { from, to } = request;
        const days = [from, to].map(
          at =>
            DateTime.fromISO(at)
              .minus({ milliseconds: at === to ? 1 : 0 })
              .setZone(scope.timeZone)
              .toISODate()!,
        );
        const other =
          link.kind === 'worked'
            ? work
                .filter(one => !one.incidentId && !one.withdrawnAt)
                .filter(({ day }) => day >= days[0] && day <= days[1])
                .reduce((all, { seconds }) => all + seconds, 0)
            : 0;
        expect([what, sum + other]).toEqual([what, cell.value]);
      }
    }
    // A life in which little happened would prove little.
    if (isSqlite(knex)) {
      const wanted = [
        ...['backlog', 'hadSecondLine', 'neverReassigned', 'rated'],
        ...['repeated', 'returned', 'satisfied', 'timed', 'worked'],
        ...['respondedLate', 'solvedWithArticle', 'resolutionDecided'],
      ];
      expect(wanted.filter(kind => !seen.has(kind))).toEqual([]);
      const { unassigned, waiting, breached } = dashboard.today;
      expect(Math.min(unassigned, waiting, breached)).toBeGreaterThan(0);
    }
  });
});

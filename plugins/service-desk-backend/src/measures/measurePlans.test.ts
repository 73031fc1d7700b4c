import { isSqlite } from '@firstline/backend-kit';
import { planOf, statementsOf } from '@firstline/backend-kit/testUtils';
import {
  measureRecordKinds,
  type MeasureRecordsQuery,
} from '@firstline/plugin-service-desk-common';
import { groups, items, person } from '../__testUtils__/company';
import { measureTest } from './__testUtils__/measureTest';

const period = { from: '2026-10-01T00:00:00Z', to: '2026-11-01T00:00:00Z' };
const by = person('he.qiang');

/** The one pass over the facts, which is meant to read them all, in the order of the table. */
const isPass = (sql: string) =>
  sql.includes('incident_facts') && sql.includes('sum(case when');

/** Steps of a plan that read a table from end to end without an index. */
function scansIn(plan: string): string[] {
  return (
    plan
      .split('\n')
      .filter(step => /Seq Scan|\bSCAN \w/.test(step))
      .filter(step => !/USING (COVERING )?INDEX|CONSTANT ROW/.test(step))
      // Lists that came with the query, and what was found a step before.
      .filter(step => !/SCAN (b|json_each|w|ordered|counted_rows)\b/.test(step))
  );
}

describe('queries of measures', () => {
  measureTest('read along indexes but for one pass', async (desk, knex) => {
    await desk.file('zhang.wei', { ciRefs: [items.paymentsDb] });
    const { measures } = desk;
    const reads: Record<string, () => Promise<unknown>> = {
      dashboard: () => measures.dashboard(period, { by }),
      ofTeam: () =>
        measures.dashboard({ ...period, team: groups.payments }, { by }),
      ofItems: () =>
        measures.dashboard({ ...period, items: [items.paymentsDb] }, { by }),
    };
    // The others have the shape of that by state.
    for (const breakdown of ['state', 'ci', 'person', 'day'] as const) {
      reads[`by ${breakdown}`] = () =>
        measures.measures({ ...period, by: breakdown }, { by });
    }
    for (const kind of measureRecordKinds) {
      const row: Partial<MeasureRecordsQuery> =
        kind === 'timed' ? { by: 'time', key: 'working 1' } : {};
      reads[`records ${kind}`] = () =>
        measures.records({ ...period, kind, ...row }, { by });
    }
    const told: string[] = [];
    let covered = 0;
    for (const [name, run] of Object.entries(reads)) {
      const statements = await statementsOf(knex, run);
      expect([name, statements.length > 0]).toEqual([name, true]);
      const queries = statements.filter(({ sql }) =>
        /^(select|with)/.test(sql),
      );
      for (const statement of queries) {
        const plan = await planOf(knex, statement);
        if (/COVERING INDEX|Index Only Scan/.test(plan)) covered += 1;
        if (isPass(statement.sql)) continue;
        told.push(
          ...scansIn(plan).map(step => `${name}: ${step} in ${statement.sql}`),
        );
      }
    }
    expect(told).toEqual([]);
    // Counts by day, percentiles and sums of time come from indexes that have all they need.
    if (isSqlite(knex)) expect(covered).toBeGreaterThan(20);
  });
});

import { isSqlite } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import { between, from } from './figureQueries';
import { applyScope, inCohort, isWhole } from './figureScope';
import {
  percentileColumns,
  percentileRanks,
  type Figures,
  type PercentileColumn,
  type PercentileFigure,
} from './measureFigures';
import type { FigureScope } from './MeasureStore';
import type { PeriodBucket } from './periodBuckets';

const names = Object.keys(percentileColumns) as PercentileColumn[];

/**
 * Percentiles by nearest rank: of n values in order the one at place ⌈p × n ⁄ 100⌉, so that a
 * percentile is always a value there was, and the same on both databases.
 *
 * @param counts - figures of the same scope: of how many they are
 */
export async function percentilesOf(
  knex: Knex,
  scope: FigureScope,
  counts: Figures,
): Promise<Figures> {
  const figures: Figures = {};
  for (const name of names) {
    const { column, of } = percentileColumns[name];
    // SQLite, which has no statistics to choose by, is told where the values are in order.
    const table =
      isSqlite(knex) && isWhole(scope)
        ? `incident_facts as f indexed by incident_facts_${column}_idx`
        : 'incident_facts as f';
    for (const rank of percentileRanks) {
      const offset = Math.ceil((rank * (counts[of] ?? 0)) / 100) - 1;
      if (offset < 0) continue;
      const query = from(knex, table)
        .whereRaw(inCohort('resolved', scope))
        .whereNotNull(`f.${column}`)
        .select({ value: `f.${column}` })
        .orderBy(`f.${column}`)
        .limit(1)
        .offset(offset);
      applyScope(query, scope);
      // One that was reopened since it was counted is missed, not made up.
      const [row] = await query;
      if (row) figures[figureOf(name, rank)] = Number(row.value);
    }
  }
  return figures;
}

/** The same by a column of the facts, another key or by time, one query a column. */
export async function percentilesByKey(
  knex: Knex,
  scope: FigureScope,
  key: { column: string; table?: string; buckets?: readonly PeriodBucket[] },
): Promise<Map<string, Figures>> {
  const groups = new Map<string, Figures>();
  for (const name of names) {
    const column = `f.${percentileColumns[name].column}`;
    const ordered = from(knex, key.table ?? 'incident_facts as f', key.buckets)
      .select(
        knex.raw(`${key.column} as "key"`),
        knex.raw(`${column} as "value"`),
        knex.raw(
          `row_number() over (partition by ${key.column} order by ${column}) as place`,
        ),
        knex.raw(`count(*) over (partition by ${key.column}) as n`),
      )
      .whereRaw(inCohort('resolved', scope))
      .whereRaw(`${column} is not null`);
    if (key.buckets) ordered.whereRaw(between('f.resolved_at'));
    applyScope(ordered, scope);
    const rows: { key: string; value: number; place: string; n: string }[] =
      await knex
        .from(ordered.as('ordered'))
        .select('key', 'value', 'place', 'n')
        .where(wanted => {
          for (const rank of percentileRanks) {
            // Whole numbers divide without a rest on both databases.
            wanted.orWhereRaw(`place = (${rank} * n + 99) / 100`);
          }
        });
    for (const row of rows) {
      const figures = groups.get(String(row.key)) ?? {};
      for (const rank of percentileRanks) {
        if (Number(row.place) === Math.ceil((rank * Number(row.n)) / 100)) {
          figures[figureOf(name, rank)] = Number(row.value);
        }
      }
      groups.set(String(row.key), figures);
    }
  }
  return groups;
}

function figureOf(
  name: PercentileColumn,
  rank: (typeof percentileRanks)[number],
): PercentileFigure {
  return `${name}P${rank}`;
}

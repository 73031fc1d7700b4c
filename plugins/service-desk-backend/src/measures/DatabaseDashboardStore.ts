import type {
  Dashboard,
  TimeShare,
  TrendDay,
} from '@firstline/plugin-service-desk-common';
import { isSqlite } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import type { DashboardStore, ItemCount, Repeated } from './DashboardStore';
import {
  backlogQuery,
  countedMoments,
  countsByBucket,
  momentOf,
  ratingsQuery,
} from './figureQueries';
import {
  ageClasses,
  applyScope,
  inAgeClass,
  inCohort,
  isWhole,
  whole,
} from './figureScope';
import type { FigureScope } from './MeasureStore';
import { applyOpenNow, openNowConditions } from './openNow';
import type { PeriodBucket } from './periodBuckets';

/** From so many on, the same thing on the same item may have one cause. */
const REPEATED = 3;

/** {@link DashboardStore} in the desk's database. */
export class DatabaseDashboardStore implements DashboardStore {
  readonly #knex: Knex;

  static create(options: { database: Knex }): DatabaseDashboardStore {
    return new DatabaseDashboardStore(options.database);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async today(
    scope: FigureScope,
    { today }: { today: number },
  ): Promise<Dashboard['today']> {
    const { now } = scope;
    const day = { ...scope, from: today, to: now + 1 };
    const received = await this.#count(day, 'received');
    const resolved = await this.#count(day, 'resolved');
    const query = this.#knex
      .from('incidents as i')
      .joinRaw('join incident_facts as f on f.incident_id = i.id')
      .count('* as open');
    for (const [name, condition] of Object.entries(openNowConditions(now))) {
      query.select(
        this.#knex.raw(
          `coalesce(sum(case when ${condition} then 1 else 0 end), 0) as ??`,
          [name],
        ),
      );
    }
    applyOpenNow(query, scope);
    applyScope(query, { ...scope, person: undefined });
    const [row] = await query;
    const open = Object.fromEntries(
      Object.entries(row).map(([name, n]) => [name, Number(n)]),
    ) as Omit<Dashboard['today'], 'received' | 'resolved'>;
    return { received, resolved, ...open };
  }

  async trend(
    scope: FigureScope,
    days: readonly PeriodBucket[],
  ): Promise<TrendDay[]> {
    if (days.length === 0) return [];
    const count = (what: keyof typeof countedMoments) =>
      countsByBucket(this.#knex, scope, { what, buckets: days });
    const received = await count('received');
    const resolved = await count('resolved');
    const opened = await count('opened');
    const ended = await count('ended');
    const before = { ...scope, to: scope.from };
    const [first] = await backlogQuery(this.#knex, before, { keys: {} });
    let backlog = Number(first.backlog);
    return days.map(({ key }) => {
      backlog += (opened.get(key) ?? 0) - (ended.get(key) ?? 0);
      return {
        day: key,
        received: received.get(key) ?? 0,
        resolved: resolved.get(key) ?? 0,
        backlog,
      };
    });
  }

  async backlogAge(scope: FigureScope): Promise<Dashboard['backlogAge']> {
    const query = backlogQuery(this.#knex, scope, { keys: {} });
    ageClasses.forEach((_, i) => {
      query.select(
        this.#knex.raw(
          `sum(case when ${inAgeClass(i, scope)} then 1 else 0 end) as ??`,
          [`class${i}`],
        ),
      );
    });
    const [row] = await query;
    return ageClasses.map((days, i) => ({
      days,
      count: Number(row[`class${i}`]),
    }));
  }

  async ratings(scope: FigureScope): Promise<Dashboard['ratings']> {
    const rows: { points: number; ratings: string }[] = await ratingsQuery(
      this.#knex,
      scope,
      { keys: { points: 'r.overall' } },
    );
    const counts = new Map(
      rows.map(({ points, ratings }) => [Number(points), Number(ratings)]),
    );
    return [1, 2, 3, 4, 5].map(points => ({
      points,
      count: counts.get(points) ?? 0,
    }));
  }

  async topItems(
    scope: FigureScope,
    { limit }: { limit: number },
  ): Promise<ItemCount[]> {
    // An index has the items with when their incidents were created.
    const query = this.#knex
      .from('incident_cis as c')
      .where('c.created_at', '>=', momentOf(scope.from))
      .where('c.created_at', '<', momentOf(scope.to))
      .groupBy('c.ci_ref')
      .select({ ref: 'c.ci_ref' })
      .count('* as count')
      .orderBy([{ column: 'count', order: 'desc' }, { column: 'ref' }])
      .limit(limit);
    if (scope.items) query.whereIn('c.ci_ref', [...scope.items]);
    if (!isWhole({ ...scope, items: undefined })) {
      query.joinRaw(
        'join incident_facts as f on f.incident_id = c.incident_id',
      );
      applyScope(query, scope);
    }
    const rows: { ref: string; count: string }[] = await query;
    return rows.map(({ ref, count }) => ({ ref, count: Number(count) }));
  }

  async repeated(
    scope: FigureScope,
    { limit }: { limit: number },
  ): Promise<Repeated[]> {
    const query = this.#knex
      .from(
        this.#knex.raw(
          isSqlite(this.#knex) && isWhole(scope)
            ? 'incident_facts as f indexed by incident_facts_repeated_idx'
            : 'incident_facts as f',
        ),
      )
      .whereRaw(`f.ci_ref <> '' and ${inCohort('received', scope)}`)
      .groupBy('f.ci_ref', 'f.category')
      .havingRaw(`count(*) >= ${REPEATED}`)
      .select({ ref: 'f.ci_ref', category: 'f.category' })
      .count('* as count')
      .max('f.created_at as lastAt')
      .orderBy([
        { column: 'count', order: 'desc' },
        { column: 'ref' },
        { column: 'category' },
      ])
      .limit(limit);
    applyScope(query, scope);
    const rows: Record<string, string>[] = await query;
    return rows.map(({ ref, category, count, lastAt }) => ({
      ref,
      category,
      count: Number(count),
      lastAt: Number(lastAt),
    }));
  }

  async pingPong(
    scope: FigureScope,
    { limit }: { limit: number },
  ): Promise<Dashboard['pingPong']> {
    const query = this.#knex
      .from('team_returns as t')
      .whereRaw(
        `t.returned_at >= ${whole(scope.from)} and t.returned_at < ${whole(
          scope.to,
        )}`,
      )
      .groupBy('t.from_team', 't.to_team')
      .select({ from: 't.from_team', to: 't.to_team' })
      .count('* as count')
      .orderBy([
        { column: 'count', order: 'desc' },
        { column: 't.from_team' },
        { column: 't.to_team' },
      ])
      .limit(limit);
    if (!isWhole(scope)) {
      query.joinRaw(
        'join incident_facts as f on f.incident_id = t.incident_id',
      );
      applyScope(query, scope);
    }
    const rows: { from: string; to: string; count: string }[] = await query;
    return rows.map(row => ({ ...row, count: Number(row.count) }));
  }

  async time(scope: FigureScope): Promise<Dashboard['whereTheTimeWent']> {
    const query = this.#knex
      .from(
        this.#knex.raw(
          isSqlite(this.#knex) && isWhole(scope)
            ? 'incident_time as t indexed by incident_time_sums_idx'
            : 'incident_time as t',
        ),
      )
      .whereRaw(
        `t.resolved_at >= ${whole(scope.from)} and t.resolved_at < ${whole(
          scope.to,
        )}`,
      )
      .groupBy('t.kind', 't.tier', 't.waiting_for')
      .select('t.kind', 't.tier', 't.waiting_for')
      .sum('t.working_seconds as seconds')
      .orderBy(['t.kind', 't.tier', 't.waiting_for']);
    if (!isWhole(scope)) {
      query.joinRaw(
        'join incident_facts as f on f.incident_id = t.incident_id',
      );
      applyScope(query, scope);
    }
    const rows: {
      kind: TimeShare['kind'];
      tier: number;
      waiting_for: string;
      seconds: string;
    }[] = await query;
    return rows.map(({ kind, tier, waiting_for, seconds }) => ({
      kind,
      tier,
      ...(waiting_for && { waitingFor: waiting_for }),
      seconds: Number(seconds),
    }));
  }

  async #count(
    scope: FigureScope,
    cohort: 'received' | 'resolved',
  ): Promise<number> {
    const query = this.#knex
      .from('incident_facts as f')
      .whereRaw(inCohort(cohort, scope))
      .count('* as n');
    applyScope(query, scope);
    const [{ n }] = await query;
    return Number(n);
  }
}

import {
  cappedTotal,
  isSqlite,
  MAX_EXACT_TOTAL,
  toDbTime,
} from '@firstline/backend-kit';
import type {
  TotalItems,
  WatchList,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import { applyDomainLock, applyPortalLock } from '../incident/incidentFilters';
import type { WatchStore } from './WatchStore';

type Options = Parameters<WatchStore['list']>[1];

interface Way {
  /** SQLite, which has no statistics to choose by, is told. */
  index: string;
  narrow(query: Knex.QueryBuilder, options: Options): void;
  order: { column: string; order: 'asc' | 'desc' }[];
}

const oldestFirst: Way['order'] = [
  { column: 'i.created_at', order: 'asc' },
  { column: 'i.id', order: 'asc' },
];
const dueFirst: Way['order'] = [
  { column: 'i.next_due_at', order: 'asc' },
  { column: 'i.id', order: 'asc' },
];

/** Each list off an index of its own. A clock runs for open incidents alone. */
const ways: Record<WatchList, Way> = {
  aboutToBreach: {
    index: 'incidents_due_idx',
    narrow: (query, { now, soonSeconds }) =>
      query
        .where('i.next_due_at', '>', toDbTime(now))
        .where(
          'i.next_due_at',
          '<=',
          toDbTime(now.plus({ seconds: soonSeconds })),
        ),
    order: dueFirst,
  },
  breached: {
    index: 'incidents_due_idx',
    narrow: (query, { now }) =>
      query.where('i.next_due_at', '<=', toDbTime(now)),
    order: dueFirst,
  },
  major: {
    index: 'incidents_major_idx',
    // As literals, so that the partial indexes serve.
    narrow: query => query.whereRaw('i.major = 1 and i.open_rank = 1'),
    order: oldestFirst,
  },
  unassigned: {
    index: 'incidents_assignee_idx',
    narrow: untaken,
    // The same order, said as the index has it: PostgreSQL does not know that of those without
    // a person all are alike, and would look at each of them before it sorts.
    order: [
      { column: 'i.assignee', order: 'desc' },
      { column: 'i.open_rank', order: 'asc' },
      ...oldestFirst,
    ],
  },
  bouncing: {
    index: 'incidents_bouncing_idx',
    narrow: query =>
      query.whereRaw('i.open_rank = 1 and i.reassignment_count >= 3'),
    order: [
      { column: 'i.reassignment_count', order: 'desc' },
      { column: 'i.id', order: 'asc' },
    ],
  },
};

/** {@link WatchStore} in the desk's database. */
export class DatabaseWatchStore implements WatchStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseWatchStore {
    return new DatabaseWatchStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async list(
    list: WatchList,
    options: Options,
  ): Promise<{ ids: number[]; total: TotalItems }> {
    const { visibility, limit } = options;
    if (visibility.portal === false) return { ids: [], total: 0 };
    const way = ways[list];
    const rows = () => {
      const query = this.#source(way.index);
      way.narrow(query, options);
      applyDomainLock(query, visibility);
      applyPortalLock(query, visibility);
      return query;
    };
    const ids: number[] = await rows()
      .orderBy(way.order)
      .limit(limit)
      .pluck('i.id');
    if (ids.length < limit) return { ids, total: ids.length };
    const counted = rows()
      .select('i.id')
      .limit(MAX_EXACT_TOTAL + 1)
      .as('counted');
    const [{ count }] = await this.#database
      .from(counted)
      .count({ count: '*' });
    return { ids, total: cappedTotal(Number(count)) };
  }

  #source(index: string): Knex.QueryBuilder {
    const query = this.#database.queryBuilder();
    return isSqlite(this.#database)
      ? query.from(this.#database.raw(`incidents as i indexed by ${index}`))
      : query.from('incidents as i');
  }
}

/** Nobody of the team took it in the time their tier has for that. */
function untaken(query: Knex.QueryBuilder, { now, untaken: limits }: Options) {
  const before = (seconds: number) => toDbTime(now.minus({ seconds }));
  const tiers = [...limits.byTier.keys()];
  // Since the team has it; since it was filed when none does.
  const since = query.client.raw(
    'coalesce((select a.assigned_at from assignments as a where a.incident_id = i.id and a.ended_at is null), i.created_at)',
  );
  query
    .whereNull('i.assignee')
    .where('i.open_rank', 1)
    .where(waiting => {
      for (const [tier, seconds] of limits.byTier) {
        waiting.orWhere(mine =>
          mine.where('i.tier', tier).where(since, '<=', before(seconds)),
        );
      }
      waiting.orWhere(other =>
        other
          .whereNotIn('i.tier', tiers)
          .where(since, '<=', before(limits.otherwise)),
      );
    });
}

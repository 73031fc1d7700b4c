import {
  cappedTotal,
  isSqlite,
  keysetAfter,
  keysetOrder,
  MAX_EXACT_TOTAL,
  type KeysetColumn,
} from '@firstline/backend-kit';
import { InputError } from '@backstage/errors';
import {
  isOpen,
  type IncidentFilter,
  type IncidentSort,
  type TotalItems,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { Driver } from './incidentDriver';
import { driversOf } from './incidentDrivers';
import {
  applyDomainLock,
  applyFilter,
  applyPortalLock,
  asksForAllOpen,
  asksForNothing,
  tellingParameters,
} from './incidentFilters';
import {
  INCIDENT_ORDER,
  ORDER_INDEXES,
  orderKeys,
  type OrderColumns,
  type OrderKey,
} from './incidentOrder';
import type { IncidentVisibility, Keyset } from './IncidentStore';
import { applySolvedWith } from './solvedWith';
import { byVisibleDueTime, DUE_ORDER } from './visibleDueTime';

/** What a list is asked for; see `IncidentStore.list`. */
export interface IncidentListOptions {
  filter: IncidentFilter;
  visibility: IncidentVisibility;
  sort: IncidentSort;
  limit: number;
  after?: Keyset;
  now: string;
}

// Rows that are looked at to find out which way in is the shortest.
const PROBE_ROWS = 1_000;

/**
 * Finds the ids of a page.
 *
 * @remarks
 * A list is read off indexes whatever its filters are. The way in is a {@link Driver}:
 * the caller's own access rows, a configuration item, a team. In an order by creation,
 * each value of the driver is a branch that an index has in this order already; the
 * branches are cut to a page each and united. In another order, few matches (the total
 * is counted anyway) are collected and sorted, and of many the sort's own index is
 * walked, which meets them soon. By due time it is each reader's own order, and always
 * collected, where somebody does not see all of it.
 *
 * @throws InputError that names a filter `announced` cannot be combined with
 */
export class IncidentListQuery {
  readonly #knex: Knex;
  readonly #options: IncidentListOptions;
  readonly #announcedToo: boolean;

  static create(knex: Knex, options: IncidentListOptions): IncidentListQuery {
    return new IncidentListQuery(knex, options);
  }

  private constructor(knex: Knex, options: IncidentListOptions) {
    const { filter, sort } = options;
    const telling = tellingParameters(filter, sort);
    if (filter.announced && telling.length > 0) {
      throw new InputError(`${telling[0]}: cannot be combined with announced`);
    }
    this.#knex = knex;
    this.#options = options;
    this.#announcedToo = telling.every(name => name === 'involving');
  }

  /** The page's ids in order, where the next page starts, and how many there are. */
  async run(): Promise<{ ids: number[]; next?: Keyset; total: TotalItems }> {
    const { filter, visibility, limit } = this.#options;
    if (visibility.portal === false || asksForNothing(filter)) {
      return { ids: [], total: 0 };
    }
    const driver = await this.#driver();
    const total = await this.#count(driver);
    const rows: Record<string, string | number>[] =
      total === 0 ? [] : await this.page(driver, total);
    const ids = rows.slice(0, limit).map(row => Number(row.id));
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    const next = last && this.#keys(INCIDENT_ORDER).map(key => last[key.as]);
    return { ids, next, total };
  }

  /** The query of a page, one row longer than the page. */
  page(driver: Driver | undefined, total: TotalItems): Knex.QueryBuilder {
    const { sort, limit, after, visibility } = this.#options;
    const byCreation =
      sort === 'open' || sort === 'createdAt' || sort === '-createdAt';
    const few = typeof total === 'number' ? total : Infinity;
    const collected =
      few <= MAX_EXACT_TOTAL || driver?.sole ? driver : undefined;
    if (byCreation) {
      const ordered = driver?.branches.length ? driver : undefined;
      // Where the branches would read more than there is, they are no help.
      const worth = ordered && few > ordered.branches.length * limit;
      if (worth || !collected) return this.#united(ordered);
    }
    if (sort === 'dueAt' && visibility.principals) {
      const rows = this.#rows(driver, true);
      driver?.all(rows);
      const due = byVisibleDueTime(this.#knex, rows, visibility);
      if (after) keysetAfter(due, DUE_ORDER, after);
      return keysetOrder(due, DUE_ORDER).limit(limit + 1);
    }
    const keys = this.#keys(INCIDENT_ORDER);
    const query = this.#rows(collected, true);
    collected?.all(query);
    if (after) keysetAfter(query, keys, after);
    query[collected?.table ? 'distinct' : 'select'](
      keys.map(key => `${key.column} as ${key.as}`),
    );
    return keysetOrder(query, keys).limit(limit + 1);
  }

  /** Picks the way in; with several, the one that has the fewest rows. */
  async #driver(): Promise<Driver | undefined> {
    const { selective, broad } = driversOf({
      ...this.#options,
      announcedToo: this.#announcedToo,
    });
    if (selective.length <= 1) return selective[0] ?? broad[0];
    const probes = selective.map((driver, index) => {
      const rows = this.#source(driver, { joined: driver.needsIncident })
        .select(this.#knex.raw('1 as one'))
        .limit(PROBE_ROWS)
        .as('probed');
      driver.all(rows);
      return this.#knex.from(rows).count('*').as(`n${index}`);
    });
    const [counted] = await this.#knex.queryBuilder().select(probes);
    const counts = selective.map((_, index) => Number(counted[`n${index}`]));
    return selective[counts.indexOf(Math.min(...counts))];
  }

  async #count(driver: Driver | undefined): Promise<TotalItems> {
    const branches = driver?.branches ?? [];
    // PostgreSQL would read all of a driver before it cuts the distinct ones; SQLite
    // stops at the limit.
    const apart = !isSqlite(this.#knex) && branches.length > 1;
    const parts = (apart ? branches : [driver?.all]).map(narrow => {
      const query = this.#rows(driver, false);
      narrow?.(query);
      const { id } = driver?.order ?? INCIDENT_ORDER;
      query[driver?.table ? 'distinct' : 'select'](`${id} as id`);
      return query.limit(MAX_EXACT_TOTAL + 1);
    });
    const rows = apart
      ? this.#union(parts).limit(MAX_EXACT_TOTAL + 1)
      : parts[0];
    const [{ count }] = await this.#knex
      .from(rows.as('counted'))
      .count({ count: '*' });
    return cappedTotal(Number(count));
  }

  /** Branches that an index has in order, each cut to a page, then united and cut. */
  #united(driver: Driver | undefined): Knex.QueryBuilder {
    const { limit, after } = this.#options;
    const order = driver?.order ?? INCIDENT_ORDER;
    const keys = this.#keys(order);
    const narrows = driver?.branches ?? [() => {}];
    const ranks = this.#ranks(driver);
    const branches = narrows.flatMap(narrow =>
      ranks.map(rank => {
        const query = this.#rows(driver, true);
        narrow(query);
        if (rank !== undefined) query.where(order.rank, rank);
        if (after) keysetAfter(query, keys, after);
        const columns = keys.map(key => `${key.column} as ${key.as}`);
        // One incident may stand in several relations to one principal.
        query[driver?.table === 'incident_access' ? 'distinct' : 'select'](
          columns,
        );
        return keysetOrder(query, keys).limit(limit + 1);
      }),
    );
    if (branches.length === 1) return branches[0];
    const outer: KeysetColumn[] = this.#keys(order).map(key => ({
      column: key.as,
      direction: key.direction,
    }));
    return keysetOrder(
      this.#knex.from(this.#union(branches).as('united')).select('*'),
      outer,
    ).limit(limit + 1);
  }

  /**
   * Whether to take open and other incidents apart: undefined takes both at once, which
   * only the default order has in its index.
   */
  #ranks(driver: Driver | undefined): (number | undefined)[] {
    const { sort, filter } = this.#options;
    if (this.#onlyRank() !== undefined) return [undefined];
    const created = filter.createdAfter ?? filter.createdBefore;
    if (sort === 'open') return created === undefined ? [undefined] : [1, 0];
    // The plain order by creation has an index of its own.
    return driver ? [1, 0] : [undefined];
  }

  /** The one rank that the filter's states have, if it is one. */
  #onlyRank(): number | undefined {
    const states = this.#options.filter.state;
    if (states?.every(isOpen)) return 1;
    if (states && !states.some(isOpen)) return 0;
    return undefined;
  }

  #union(parts: Knex.QueryBuilder[]): Knex.QueryBuilder {
    // Each in a select of its own: SQLite takes no limit inside a union.
    const wrapped = parts.map((part, index) =>
      this.#knex.from(part.as(`b${index}`)).select('*'),
    );
    const [first, ...others] = wrapped;
    return others.reduce<Knex.QueryBuilder>(
      (union, part) => union.union(part),
      first,
    );
  }

  /** Incidents that match, with the driver's table where needed, and no columns yet. */
  #rows(driver: Driver | undefined, inOrder: boolean): Knex.QueryBuilder {
    const { filter, visibility, now } = this.#options;
    const order = driver?.order ?? INCIDENT_ORDER;
    const rank = this.#onlyRank();
    const covers = [...(driver?.covers ?? [])];
    // All the open states are one rank, which the index of the driver has.
    const ranked = rank !== undefined && driver?.branches.length !== 0;
    if (ranked && asksForAllOpen(filter)) covers.push('state');
    const bare =
      !inOrder &&
      !!driver?.table &&
      !driver.needsIncident &&
      (driver.visible || !visibility.principals) &&
      (driver.allowed || visibility.portal === true) &&
      Object.entries(filter).every(
        ([name, value]) =>
          value === undefined || (covers as string[]).includes(name),
      );
    const query = this.#source(driver, { joined: !bare, inOrder });
    if (ranked) query.where(order.rank, rank);
    if (bare) return query;
    applyFilter(query, filter, { now, except: covers });
    if (filter.articleNumber) {
      applySolvedWith(query, filter.articleNumber, visibility);
    }
    if (!driver?.visible) applyDomainLock(query, visibility);
    if (!driver?.allowed) applyPortalLock(query, visibility);
    return query;
  }

  /**
   * Where the rows come from. SQLite, which has no statistics to choose by, is told the
   * index of `incidents`: the driver's, or that of the order.
   */
  #source(
    driver: Driver | undefined,
    options: { joined: boolean; inOrder?: boolean },
  ): Knex.QueryBuilder {
    const query = this.#knex.queryBuilder();
    if (!driver?.table) {
      const index =
        driver?.index ??
        (options.inOrder ? ORDER_INDEXES[this.#options.sort] : undefined);
      return index && isSqlite(this.#knex)
        ? query.from(this.#knex.raw(`incidents as i indexed by ${index}`))
        : query.from('incidents as i');
    }
    query.from(driver.from?.(this.#knex) ?? `${driver.table} as s`);
    // A cross join keeps SQLite from starting at the incidents.
    return options.joined
      ? query
          .joinRaw('cross join incidents as i')
          .whereRaw('i.id = s.incident_id')
      : query;
  }

  #keys(order: OrderColumns): OrderKey[] {
    return orderKeys(this.#options.sort, order);
  }
}

import {
  decodeCursor,
  encodeCursor,
  filterHash,
  type CatalogDirectory,
  type Clock,
} from '@firstline/backend-kit';
import type {
  Category,
  Dashboard,
  DashboardQuery,
  Measure,
  MeasureName,
  MeasureRecordsQuery,
  MeasureTargets,
  Measures,
  MeasuresQuery,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import { visibilityOf } from '../incident/incidentLists';
import type { Caller } from '../people/Caller';
import {
  buildDashboard,
  workOutDashboard,
  type DashboardFigures,
} from './dashboardFigures';
import { DashboardCache } from './DashboardCache';
import type { DashboardStore } from './DashboardStore';
import { DatabaseDashboardStore } from './DatabaseDashboardStore';
import { DatabaseMeasureRecords } from './DatabaseMeasureRecords';
import { DatabaseMeasureStore } from './DatabaseMeasureStore';
import { figureScope, inMoments, scopeOf } from './measureScope';
import type { MeasureComplaints } from './MeasureComplaints';
import { toMeasures } from './measureDefinitions';
import { foldFigures, type Figures } from './measureFigures';
import { MeasureGroups } from './MeasureGroups';
import type { MeasureRecordStore } from './MeasureRecordStore';
import type { MeasureService, WithItems } from './MeasureService';
import type { FigureScope, MeasureStore } from './MeasureStore';

/** What the measures are taken with. */
export interface MeasureOptions {
  database: Knex;
  clock: Clock;
  catalog: Pick<CatalogDirectory, 'items' | 'entries'>;
  categories: readonly Category[];
  complaints: MeasureComplaints;
  /** IANA name of the zone of the desk. */
  timeZone: string;
  /** What the desk aims at; default: nothing. */
  targets?: MeasureTargets;
}

const DEFAULT_LIMIT = 25;
const complaintMeasures: MeasureName[] = ['complaints', 'complaintsUpheld'];

/** The measures of a caller who is known, and may know them. */
export class DefaultMeasureService implements MeasureService<Caller> {
  readonly #options: MeasureOptions;
  readonly #store: MeasureStore;
  readonly #dashboards: DashboardStore;
  readonly #records: MeasureRecordStore;
  readonly #groups: MeasureGroups;
  readonly #cache: DashboardCache<DashboardFigures>;

  static create(options: MeasureOptions): DefaultMeasureService {
    return new DefaultMeasureService(options);
  }

  private constructor(options: MeasureOptions) {
    this.#options = options;
    this.#store = DatabaseMeasureStore.create(options);
    this.#dashboards = DatabaseDashboardStore.create(options);
    this.#records = DatabaseMeasureRecords.create(options);
    this.#groups = MeasureGroups.create({ ...options, store: this.#store });
    this.#cache = DashboardCache.create(options);
  }

  async measures(
    asked: WithItems<MeasuresQuery>,
    { by }: { by: Caller },
  ): Promise<Measures> {
    const query = inMoments(asked, this.#options.timeZone);
    const { timeZone = this.#options.timeZone, by: breakdown } = query;
    const scope = this.#scope(query, { by, timeZone });
    const cube = await this.#store.cube(scope);
    const figures = await this.#whole(scope, cube);
    const { measures, withheld } = await this.#told(query, figures, by);
    const groups =
      breakdown &&
      (await this.#groups.of(breakdown, { scope, cube, timeZone, by }));
    return {
      scope: scopeOf(query),
      measures,
      ...(groups && { groups }),
      withheld,
    };
  }

  async dashboard(
    asked: WithItems<DashboardQuery>,
    { by }: { by: Caller },
  ): Promise<Dashboard> {
    const query = inMoments(asked, this.#options.timeZone);
    const { timeZone = this.#options.timeZone } = query;
    const scope = this.#scope(query, { by, timeZone });
    const { now, ...key } = scope;
    const figures = await this.#cache.get(
      JSON.stringify({ ...key, timeZone }),
      () =>
        workOutDashboard({
          scope,
          timeZone,
          store: this.#store,
          dashboards: this.#dashboards,
        }),
    );
    const { measures } = await this.#told(query, figures.whole, by);
    const before = await this.#told(figures.period, figures.before, by, query);
    return {
      scope: scopeOf(query),
      timeZone,
      ...(await buildDashboard(figures, { groups: this.#groups, by })),
      measures,
      before: before.measures,
    };
  }

  async records(
    wanted: WithItems<MeasureRecordsQuery>,
    { by }: { by: Caller },
  ) {
    const query = inMoments(wanted, this.#options.timeZone);
    const { limit = DEFAULT_LIMIT, cursor, ...asked } = query;
    const { kind, by: row, key, timeZone = this.#options.timeZone } = asked;
    const place = { sort: kind, filterHash: filterHash(asked) };
    const types = this.#records.placeOf(kind);
    const { items, next, total } = await this.#records.list(
      this.#scope(asked, { by, timeZone }),
      {
        kind,
        by: row,
        key,
        timeZone,
        visibility: visibilityOf(by),
        limit,
        after:
          cursor === undefined
            ? undefined
            : decodeCursor(cursor, { ...place, types }),
      },
    );
    return {
      items,
      nextCursor: next && encodeCursor({ ...place, values: next }),
      totalItems: total,
    };
  }

  #scope(
    query: WithItems<DashboardQuery>,
    { by, timeZone }: { by: Caller; timeZone: string },
  ): FigureScope {
    return figureScope(query, {
      now: this.#options.clock.now(),
      timeZone,
      portal: by.portal?.readable ?? true,
    });
  }

  /** Figures of a whole scope: what the cells of its cube add up to, and what does not add up. */
  async #whole(
    scope: FigureScope,
    cube: Awaited<ReturnType<MeasureStore['cube']>>,
  ): Promise<Figures> {
    const sum = cube.reduce<Figures>(
      (whole, cell) => foldFigures(whole, cell.figures),
      {},
    );
    const workSeconds = await this.#store.otherWork(scope);
    return {
      ...foldFigures(sum, { workSeconds }),
      ...(await this.#store.percentiles(scope, sum)),
    };
  }

  /** Measures with what the caller may know of complaints, which belong to no incident. */
  async #told(
    period: { from: string; to: string },
    figures: Figures,
    by: Caller,
    query: object = period,
  ): Promise<{ measures: Measure[]; withheld: MeasureName[] }> {
    const counts = narrows(query)
      ? undefined
      : await this.#options.complaints.count(
          { from: period.from, to: period.to },
          { by },
        );
    const { targets } = this.#options;
    if (!counts) {
      const withheld = complaintMeasures;
      return { measures: toMeasures(figures, { withheld, targets }), withheld };
    }
    const all: Figures = {
      ...figures,
      complaints: counts.received,
      complaintsUpheld: counts.upheld + counts.partlyUpheld,
    };
    const withheld: MeasureName[] = [];
    return { measures: toMeasures(all, { withheld, targets }), withheld };
  }
}

/** Whether a query has filters, which complaints do not have. */
function narrows(query: WithItems<Partial<DashboardQuery>>): boolean {
  const { from, to, timeZone, ...filters } = query;
  const { by, ...others } = filters as { by?: string };
  return Object.values(others).some(value => value !== undefined);
}

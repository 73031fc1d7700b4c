import { toDbTime } from '@firstline/backend-kit';
import type {
  Dashboard,
  MeasureGroup,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import type { Caller } from '../people/Caller';
import type { DashboardStore, ItemCount, Repeated } from './DashboardStore';
import { foldFigures, type Figures } from './measureFigures';
import { foldBy, type MeasureGroups } from './MeasureGroups';
import { scopeBefore } from './measureScope';
import type { CubeKey, FigureScope, MeasureStore } from './MeasureStore';
import { bucketsOf } from './periodBuckets';

const TOP = 10;
/** More than are shown, since the reader may not see all of them in the catalog. */
const ITEMS_READ = 50;

type Plain =
  | 'today'
  | 'trend'
  | 'ratings'
  | 'backlogAge'
  | 'pingPong'
  | 'whereTheTimeWent'
  | 'computedAt';

/** What a dashboard is made of, the same for all who may know the same. */
export interface DashboardFigures extends Pick<Dashboard, Plain> {
  whole: Figures;
  before: Figures;
  /** The period before, ISO 8601. */
  period: { from: string; to: string };
  by: Record<keyof CubeKey, ReadonlyMap<string, Figures>>;
  items: ItemCount[];
  repeated: Repeated[];
}

/** Works out what a dashboard shows; the long part of it. */
export async function workOutDashboard(options: {
  scope: FigureScope;
  timeZone: string;
  store: MeasureStore;
  dashboards: DashboardStore;
}): Promise<DashboardFigures> {
  const { scope, timeZone, store, dashboards } = options;
  const now = DateTime.fromMillis(scope.now, { zone: timeZone });
  const earlier = scopeBefore(scope, timeZone);
  const whole = async (of: FigureScope) => {
    const cube = await store.cube(of);
    const sum = cube.reduce<Figures>(
      (all, cell) => foldFigures(all, cell.figures),
      {},
    );
    const workSeconds = await store.otherWork(of);
    const percentiles = await store.percentiles(of, sum);
    return {
      cube,
      figures: { ...foldFigures(sum, { workSeconds }), ...percentiles },
    };
  };
  const { cube, figures } = await whole(scope);
  const days = bucketsOf(
    { from: scope.from, to: Math.min(scope.to, scope.now + 1) },
    'day',
    timeZone,
  );
  return {
    whole: figures,
    before: (await whole(earlier)).figures,
    period: { from: momentOf(earlier.from), to: momentOf(earlier.to) },
    by: {
      team: foldBy('team', cube),
      category: foldBy('category', cube),
      priority: foldBy('priority', cube),
      channel: foldBy('channel', cube),
      tier: foldBy('tier', cube),
    },
    today: await dashboards.today(scope, {
      today: now.startOf('day').toMillis(),
    }),
    trend: await dashboards.trend(scope, days),
    ratings: await dashboards.ratings(scope),
    backlogAge: await dashboards.backlogAge(scope),
    items: await dashboards.topItems(scope, { limit: ITEMS_READ }),
    repeated: await dashboards.repeated(scope, { limit: ITEMS_READ }),
    pingPong: await dashboards.pingPong(scope, { limit: TOP }),
    whereTheTimeWent: await dashboards.time(scope),
    computedAt: momentOf(scope.now),
  };
}

/** The dashboard of a reader: with the names of what they see in the catalog, and no other items. */
export async function buildDashboard(
  figures: DashboardFigures,
  { groups, by }: { groups: MeasureGroups; by: Caller },
): Promise<Omit<Dashboard, 'scope' | 'timeZone' | 'measures' | 'before'>> {
  const { by: parts, items, repeated } = figures;
  const refs = [...items, ...repeated].map(({ ref }) => ref);
  const titles = await groups.itemTitles([...new Set(refs)], by);
  const named = (column: keyof CubeKey, limit: number) =>
    groups.name(column, parts[column], { limit, by });
  return {
    today: figures.today,
    trend: figures.trend,
    byPriority: await named('priority', TOP),
    byTier: await named('tier', TOP),
    byTeam: await named('team', TOP),
    byChannel: await named('channel', TOP),
    topCategories: await named('category', TOP),
    topItems: items
      .filter(({ ref }) => titles.has(ref))
      .slice(0, TOP)
      .map(({ ref, count }) => itemGroup(ref, count, titles.get(ref))),
    ratings: figures.ratings,
    backlogAge: figures.backlogAge,
    repeated: repeated
      .filter(({ ref }) => titles.has(ref))
      .slice(0, TOP)
      .map(({ ref, category, count, lastAt }) => ({
        ciRef: ref,
        ciTitle: titles.get(ref),
        ...(category && { category }),
        count,
        lastAt: momentOf(lastAt),
      })),
    pingPong: figures.pingPong,
    whereTheTimeWent: figures.whereTheTimeWent,
    computedAt: figures.computedAt,
  };
}

function itemGroup(key: string, count: number, title?: string): MeasureGroup {
  const measures: MeasureGroup['measures'] = [
    { name: 'received', unit: 'count', value: count },
  ];
  return { key, ...(title !== undefined && { title }), measures };
}

function momentOf(milliseconds: number): string {
  return toDbTime(DateTime.fromMillis(milliseconds, { zone: 'utc' }));
}

import type { CatalogDirectory } from '@firstline/backend-kit';
import {
  priorities,
  type Category,
  type MeasureBreakdown,
  type MeasureGroup,
} from '@firstline/plugin-service-desk-common';
import type { Caller } from '../people/Caller';
import { toMeasures } from './measureDefinitions';
import { foldFigures, type Figures } from './measureFigures';
import type {
  CubeCell,
  CubeKey,
  FigureScope,
  MeasureStore,
} from './MeasureStore';
import { bucketsOf, bucketUnits, type BucketUnit } from './periodBuckets';

/** Most groups of a breakdown. */
const MAX_GROUPS = 200;

// Of complaints only the whole is told: to break them down is to tell of whom they are.
const withheld = ['complaints', 'complaintsUpheld'] as const;

/** Measures of the parts of a whole, most incidents first, with the names of what they are of. */
export class MeasureGroups {
  readonly #store: MeasureStore;
  readonly #catalog: Pick<CatalogDirectory, 'items' | 'entries'>;
  readonly #categories: ReadonlyMap<string, string>;

  static create(options: {
    store: MeasureStore;
    catalog: Pick<CatalogDirectory, 'items' | 'entries'>;
    categories: readonly Category[];
  }): MeasureGroups {
    return new MeasureGroups(options);
  }

  private constructor(options: {
    store: MeasureStore;
    catalog: Pick<CatalogDirectory, 'items' | 'entries'>;
    categories: readonly Category[];
  }) {
    this.#store = options.store;
    this.#catalog = options.catalog;
    this.#categories = titlesOf(options.categories);
  }

  /** A breakdown, with percentiles; at most 200 groups, of days, weeks and months the last. */
  async of(
    by: MeasureBreakdown,
    options: {
      scope: FigureScope;
      cube: readonly CubeCell[];
      timeZone: string;
      by: Caller;
    },
  ): Promise<MeasureGroup[]> {
    const { scope, cube, timeZone } = options;
    if (isBucketUnit(by)) {
      const end = Math.min(scope.to, scope.now + 1);
      const buckets = bucketsOf({ ...scope, to: end }, by, timeZone);
      const last = buckets.slice(-MAX_GROUPS);
      const groups = await this.#store.byBucket(
        { ...scope, from: last[0]?.from ?? scope.from },
        last,
      );
      const percentiles = await this.#store.percentilesBy(scope, last);
      return last.map(({ key }) =>
        toGroup(key, { ...groups.get(key), ...percentiles.get(key) }),
      );
    }
    const figures = isCubeKey(by)
      ? foldBy(by, cube)
      : await this.#store.by(scope, by);
    const percentiles = await this.#store.percentilesBy(scope, by);
    for (const [key, more] of percentiles) {
      figures.set(key, { ...figures.get(key), ...more });
    }
    return this.name(by, figures, { limit: MAX_GROUPS, by: options.by });
  }

  /**
   * The biggest groups of a breakdown with their names. Items that the caller does not see
   * in the catalog are left out.
   */
  async name(
    by: Exclude<MeasureBreakdown, BucketUnit>,
    figures: ReadonlyMap<string, Figures>,
    options: { limit: number; by: Caller },
  ): Promise<MeasureGroup[]> {
    const { sees } = options.by;
    const keys = [...figures.keys()].filter(key => key !== '');
    const seen = by === 'ci' && sees ? await sees(keys) : undefined;
    const groups = [...figures]
      .filter(([key]) => !seen || key === '' || seen.has(key))
      .sort(byPlace(by))
      .slice(0, options.limit);
    const titles = await this.#titles(
      by,
      groups.map(([key]) => key).filter(key => key !== ''),
    );
    return groups.map(([key, of]) => toGroup(key, of, titles.get(key)));
  }

  /** Names of items that the caller sees in the catalog, by ref. */
  async itemTitles(
    refs: string[],
    by: Caller,
  ): Promise<ReadonlyMap<string, string>> {
    const seen = by.sees ? await by.sees(refs) : new Set(refs);
    return this.#titles(
      'ci',
      refs.filter(ref => seen.has(ref)),
    );
  }

  async #titles(
    by: MeasureBreakdown,
    keys: string[],
  ): Promise<ReadonlyMap<string, string>> {
    if (by === 'category') return this.#categories;
    if (keys.length === 0) return new Map();
    if (by === 'ci') return titled(await this.#catalog.items(keys));
    if (by === 'team' || by === 'person') {
      return titled(await this.#catalog.entries(keys));
    }
    return new Map();
  }
}

/** Figures of the cells that are alike in one column, added up. */
export function foldBy(
  column: keyof CubeKey,
  cube: readonly CubeCell[],
): Map<string, Figures> {
  const groups = new Map<string, Figures>();
  for (const cell of cube) {
    const key = cell[column];
    groups.set(key, foldFigures(groups.get(key) ?? {}, cell.figures));
  }
  return groups;
}

function toGroup(key: string, figures: Figures, title?: string): MeasureGroup {
  return {
    key,
    ...(title !== undefined && { title }),
    measures: toMeasures(figures, { withheld }),
  };
}

type Entry = [string, Figures];

/** Priorities and tiers in their own order, everything else by how much there was. */
function byPlace(by: MeasureBreakdown): (one: Entry, other: Entry) => number {
  if (by === 'priority') {
    const place = ([key]: Entry) => priorities.findIndex(p => p === key);
    return (one, other) => place(one) - place(other);
  }
  if (by === 'tier') return (one, other) => Number(one[0]) - Number(other[0]);
  const size = ({ received = 0, resolved = 0 }: Figures) => [
    received,
    resolved,
  ];
  return ([key, one], [otherKey, other]) => {
    const [a, b] = [size(one), size(other)];
    return b[0] - a[0] || b[1] - a[1] || (key < otherKey ? -1 : 1);
  };
}

function isBucketUnit(by: MeasureBreakdown): by is BucketUnit {
  return (bucketUnits as readonly string[]).includes(by);
}

function isCubeKey(by: MeasureBreakdown): by is keyof CubeKey {
  return ['team', 'category', 'priority', 'channel', 'tier'].includes(by);
}

function titled(
  entries: ReadonlyMap<string, { title: string }>,
): Map<string, string> {
  return new Map([...entries].map(([ref, { title }]) => [ref, title]));
}

function titlesOf(categories: readonly Category[]): Map<string, string> {
  return new Map(
    categories.flatMap(({ id, title, children }) => [
      [id, title],
      ...titlesOf(children),
    ]),
  );
}

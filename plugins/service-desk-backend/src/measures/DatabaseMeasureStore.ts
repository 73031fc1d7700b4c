import type { Knex } from 'knex';
import {
  backlogQuery,
  cohortQuery,
  countsByBucket,
  factsQuery,
  figuresIn,
  ratingsQuery,
  readWide,
  workEntries,
  workQuery,
  type FigureRow,
  type Keys,
} from './figureQueries';
import { isWhole } from './figureScope';
import {
  figuresOf,
  foldFigures,
  incidentCohorts,
  incidentFigures,
  ratingFigures,
  type FigureName,
  type Figures,
  type IncidentCohort,
} from './measureFigures';
import type {
  CubeCell,
  CubeKey,
  FigureKey,
  FigureScope,
  MeasureStore,
} from './MeasureStore';
import { percentilesByKey, percentilesOf } from './percentileQueries';
import { bucketOfDay, type PeriodBucket } from './periodBuckets';

const cubeKeys: Keys & Record<keyof CubeKey, string> = {
  team: 'f.team',
  category: 'f.category',
  priority: 'f.priority',
  channel: 'f.channel',
  tier: 'f.tier',
};

const otherKeys: Record<FigureKey, string> = {
  person: 'f.resolver',
  state: 'f.state',
  ci: 'c.ci_ref',
};

const linked =
  'incident_facts as f join incident_cis as c on c.incident_id = f.incident_id';

const factNames = Object.keys(incidentFigures) as FigureName[];
const ratingNames = Object.keys(ratingFigures) as FigureName[];

/** {@link MeasureStore} in the desk's database. */
export class DatabaseMeasureStore implements MeasureStore {
  readonly #knex: Knex;

  static create(options: { database: Knex }): DatabaseMeasureStore {
    return new DatabaseMeasureStore(options.database);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async cube(scope: FigureScope): Promise<CubeCell[]> {
    const cells = new Map<string, CubeCell>();
    for (const { row, figures } of await this.#all(scope, cubeKeys)) {
      const { team, category, priority, channel, tier } = row;
      const key: CubeKey = {
        team: String(team),
        category: String(category),
        priority: String(priority),
        channel: String(channel),
        tier: String(tier),
      };
      const place = JSON.stringify(Object.values(key));
      const before = cells.get(place)?.figures ?? {};
      cells.set(place, { ...key, figures: foldFigures(before, figures) });
    }
    return [...cells.values()];
  }

  async otherWork(scope: FigureScope): Promise<number> {
    const [row] = await (this.#otherWork(scope)?.sum('w.seconds as seconds') ??
      []);
    return Number(row?.seconds ?? 0);
  }

  percentiles(scope: FigureScope, counts: Figures): Promise<Figures> {
    return percentilesOf(this.#knex, scope, counts);
  }

  async by(scope: FigureScope, key: FigureKey): Promise<Map<string, Figures>> {
    const groups = new Map<string, Figures>();
    const keys = { key: otherKeys[key] };
    for (const { row, figures } of await this.#all(scope, keys, key === 'ci')) {
      add(groups, String(row.key), figures);
    }
    return groups;
  }

  async byBucket(
    scope: FigureScope,
    buckets: readonly PeriodBucket[],
  ): Promise<Map<string, Figures>> {
    const groups = new Map(
      buckets.map(({ key }): [string, Figures] => [key, {}]),
    );
    const read = async (query: Knex.QueryBuilder, names: FigureName[]) => {
      for (const row of (await query) as FigureRow[]) {
        add(groups, String(row.key), figuresIn(row, names));
      }
    };
    for (const cohort of Object.keys(incidentCohorts) as IncidentCohort[]) {
      const query = cohortQuery(this.#knex, scope, { cohort, buckets });
      await read(query, figuresOf(cohort));
    }
    const cut = { keys: { key: 'b.key' }, buckets };
    await read(ratingsQuery(this.#knex, scope, cut), ratingNames);
    const backlog = await this.#backlogAtEnds(scope, buckets);
    for (const [key, n] of backlog) add(groups, key, { backlog: n });
    const worked: FigureRow[] = await workQuery(this.#knex, scope, {
      keys: { day: 'w.day' },
    });
    const other: FigureRow[] = await (this.#otherWork(scope)
      ?.select({ day: 'w.day', workSeconds: this.#knex.raw('sum(w.seconds)') })
      .groupBy('w.day') ?? []);
    for (const row of [...worked, ...other]) {
      const key = bucketOfDay(String(row.day), buckets);
      if (key) add(groups, key, figuresIn(row, ['workSeconds']));
    }
    return groups;
  }

  percentilesBy(
    scope: FigureScope,
    by: keyof CubeKey | FigureKey | readonly PeriodBucket[],
  ): Promise<Map<string, Figures>> {
    if (typeof by !== 'string') {
      return percentilesByKey(this.#knex, scope, {
        column: 'b.key',
        buckets: by,
      });
    }
    const column = by in cubeKeys ? cubeKeys[by] : otherKeys[by as FigureKey];
    const table = by === 'ci' ? linked : undefined;
    return percentilesByKey(this.#knex, scope, { column, table });
  }

  /** Work on nothing that was reported; undefined where a filter leaves none of it. */
  #otherWork(scope: FigureScope): Knex.QueryBuilder | undefined {
    const { person, ...others } = scope;
    // What belongs to no incident has neither team nor category.
    if (!isWhole(others)) return undefined;
    const query = workEntries(this.#knex, scope).whereNull('w.incident_id');
    return person === undefined ? query : query.where('w.person', person);
  }

  /** Open at the end of each bucket: those from before, and what came and went since. */
  async #backlogAtEnds(
    scope: FigureScope,
    buckets: readonly PeriodBucket[],
  ): Promise<Map<string, number>> {
    const before = { ...scope, to: scope.from };
    const [{ backlog }] = await backlogQuery(this.#knex, before, { keys: {} });
    const opened = await countsByBucket(this.#knex, scope, {
      what: 'opened',
      buckets,
    });
    const ended = await countsByBucket(this.#knex, scope, {
      what: 'ended',
      buckets,
    });
    let open = Number(backlog);
    return new Map(
      buckets.map(({ key }) => {
        open += (opened.get(key) ?? 0) - (ended.get(key) ?? 0);
        return [key, open];
      }),
    );
  }

  /** Everything but percentiles, from each table once. */
  async #all(scope: FigureScope, keys: Keys, byItem = false) {
    const knex = this.#knex;
    const queries: [Knex.QueryBuilder, FigureName[]][] = [
      [factsQuery(knex, scope, { keys }), factNames],
      [ratingsQuery(knex, scope, { keys }), ratingNames],
      [backlogQuery(knex, scope, { keys }), ['backlog']],
      [workQuery(knex, scope, { keys }), ['workSeconds']],
    ];
    const found: { row: FigureRow; figures: Figures }[] = [];
    for (const [query, names] of queries) {
      if (byItem) {
        query.joinRaw(
          'join incident_cis as c on c.incident_id = f.incident_id',
        );
      }
      for (const row of await readWide(knex, query)) {
        found.push({ row, figures: figuresIn(row, names) });
      }
    }
    return found;
  }
}

function add(
  groups: Map<string, Figures>,
  key: string,
  figures: Figures,
): void {
  groups.set(key, foldFigures(groups.get(key) ?? {}, figures));
}

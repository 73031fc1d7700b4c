import {
  nameOf,
  type LunrResult,
  type ProductResult,
  type Result,
} from './parts';
import { agreement } from './ranking';

/** Something the search has to reach. */
export interface Goal {
  what: string;
  wanted: string;
  got: string;
  met: boolean;
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

function below(what: string, limit: number, got: number): Goal {
  return { what, wanted: `≤ ${ms(limit)}`, got: ms(got), met: got <= limit };
}

// p95 in ms, by size: of 3 and of 8 words.
const LIMITS = {
  sqlite: { 10_000: [10, 30], 100_000: [50, 110] },
  postgresql: { 10_000: [25, 50], 100_000: [80, 200] },
} as const;
const SUGGEST_MS = 100;
const FOUND_MS = 100;
const HELD_MS = 20;
const GROWTH_MB = 50;
// SQLite's page caches fill, and the allocator keeps what it had.
const RSS_GROWTH_MB = 100;
const AGREE = 0.99;
// Of lunr's p95 in the same run, 3 words, at 10,000 articles.
const LUNR_SHARE = { sqlite: 0.25, postgresql: 0.5 };

function speedGoals(result: ProductResult): Goal[] {
  const { database, size } = result;
  const where = `${nameOf[database]}, ${size.toLocaleString('en')}`;
  const limits = (LIMITS[database] as Record<number, readonly number[]>)[size];
  const held = Math.max(
    ...[1, 3, 8].map(length => result.words[length as 1 | 3 | 8].held),
    result.filtered.held,
    result.misspelt.held,
    result.suggest.held,
  );
  return [
    ...(limits
      ? [
          below(`${where}: p95 of 3 words`, limits[0], result.words[3].p95),
          below(
            `${where}: p95 of 3 words, 1 % may be seen`,
            limits[0],
            result.filtered.p95,
          ),
          below(`${where}: p95 of 8 words`, limits[1], result.words[8].p95),
        ]
      : []),
    below(
      `${where}: suggestions for 5,000 words, p95`,
      SUGGEST_MS,
      result.suggest.p95,
    ),
    below(`${where}: an edit is found, the slowest`, FOUND_MS, result.edit.max),
    {
      what: `${where}: an edit is found at the first ask`,
      wanted: 'always',
      got: `${result.edit.atFirstAsk} of ${result.edit.edits}`,
      met: result.edit.atFirstAsk === result.edit.edits,
    },
    below(`${where}: event loop held by one search, longest`, HELD_MS, held),
  ];
}

function memoryGoals(results: ProductResult[]): Goal[] {
  const sizes = results.map(({ size }) => size);
  const grown = ({ before, after }: ProductResult) => after.heap - before.heap;
  const most = results.find(({ size }) => size === Math.max(...sizes))!;
  const least = results.find(({ size }) => size === Math.min(...sizes))!;
  const more = most.after.rss - least.after.rss;
  return [
    ...(most === least
      ? []
      : [
          {
            what: `${nameOf[most.database]}: rss at ${most.size.toLocaleString(
              'en',
            )} more than at ${least.size.toLocaleString('en')}`,
            wanted: `≤ ${RSS_GROWTH_MB} MB`,
            got: `${more.toFixed(0)} MB`,
            met: more <= RSS_GROWTH_MB,
          },
        ]),
    {
      what: `${
        nameOf[most.database]
      }: heap more than before, ${most.size.toLocaleString('en')}`,
      wanted: `≤ ${GROWTH_MB} MB`,
      got: `${grown(most).toFixed(1)} MB`,
      met: grown(most) <= GROWTH_MB,
    },
  ];
}

function lunrGoals(products: ProductResult[], lunr: LunrResult[]): Goal[] {
  return products.flatMap(result => {
    const beside = lunr.find(({ size }) => size === result.size);
    if (result.size !== 10_000 || !beside) return [];
    const wanted = LUNR_SHARE[result.database];
    const got = result.words[3].p95 / beside.words[3].p95;
    return [
      {
        what: `${
          nameOf[result.database]
        }, 10,000: p95 of 3 words as a share of lunr's`,
        wanted: `≤ ${wanted}`,
        got: got.toFixed(2),
        met: got <= wanted,
      },
    ];
  });
}

function agreementGoal(what: string, one: string[][], other: string[][]): Goal {
  const { same, sameFirst } = agreement(one, other);
  return {
    what: `${what}: the same list from both databases`,
    wanted: `≥ ${AGREE * 100} %`,
    got: `${(same * 100).toFixed(1)} % (first: ${(sameFirst * 100).toFixed(
      1,
    )} %)`,
    met: same >= AGREE,
  };
}

/** All goals that can be judged by what was measured. */
export function goalsOf(results: Result[]): Goal[] {
  const products = results.filter(result => result.kind === 'product');
  const lunr = results.filter(result => result.kind === 'lunr');
  const quality = results
    .filter(result => result.kind === 'quality')
    .filter(({ engine }) => engine !== 'lunr');
  const goals = products.flatMap(speedGoals);
  for (const database of ['sqlite', 'postgresql'] as const) {
    const own = products.filter(result => result.database === database);
    if (own.length) goals.push(...memoryGoals(own));
  }
  goals.push(...lunrGoals(products, lunr));
  for (const result of quality) {
    for (const set of result.sets) {
      for (const measure of ['ndcg', 'mrr'] as const) {
        const least = set.baseline[measure];
        if (least === undefined) continue;
        const name = measure === 'ndcg' ? 'nDCG' : 'MRR';
        goals.push({
          what: `${nameOf[result.engine]}: ${name}@10 on ${set.name}`,
          wanted: `≥ ${least} (${set.baseline.of})`,
          got: set[measure].toFixed(4),
          met: set[measure] >= least,
        });
      }
    }
  }
  for (const one of products.filter(({ database }) => database === 'sqlite')) {
    const other = products.find(
      ({ database, size }) => database === 'postgresql' && size === one.size,
    );
    if (other) {
      const what = `${one.size.toLocaleString('en')} articles, ${
        one.lists.length
      } questions`;
      goals.push(agreementGoal(what, one.lists, other.lists));
    }
  }
  const [first, second] = quality;
  if (first && second) {
    first.sets.forEach((set, i) =>
      goals.push(agreementGoal(set.name, set.lists, second.sets[i].lists)),
    );
  }
  return goals;
}

import type {
  ArticleSearch,
  SearchSight,
} from '../../plugins/knowledge-base-backend/src/search/ArticleSearch';
import { teamOf, type Corpus } from './corpus';
import type { SearchDatabase } from './openSearch';
import type { Database, EditResult, FillResult, ProductResult } from './parts';
import { LENGTHS, misspelt, questionsOf, stackTrace } from './questions';
import { memory, percentile, time, type Timing } from './timing';

const QUESTIONS = 120;
const LIMIT_MS = 20_000;
const LIST_QUESTIONS = 100;
const EDITS = 40;
const TRACES = 20;
const TRACE_WORDS = 5_000;
const FOUND_WITHIN_MS = 10_000;

export const everything: SearchSight = {
  audiences: ['everyone', 'engineers'],
  readable: true,
};

const ofOneTeam: SearchSight = {
  ...everything,
  readable: { kind: 'owner', owners: [teamOf(7)] },
};

/** Ids of what is found, best first. */
export async function ask(
  search: ArticleSearch,
  text: string,
  sight: SearchSight = everything,
): Promise<string[]> {
  const { hits } = await search.search({
    text,
    phrases: [],
    filter: {},
    sight,
    near: [],
    limit: 10,
    offset: 0,
  });
  return hits.map(({ articleId }) => String(articleId));
}

async function measureEdits(
  corpus: Corpus,
  database: SearchDatabase,
  size: number,
): Promise<EditResult> {
  const taken: number[] = [];
  let atFirstAsk = 0;
  // A replica has been asked before.
  await ask(database.otherSearch, 'anything');
  for (let i = 0; i < EDITS; i += 1) {
    const id = 1 + Math.floor((i * size) / EDITS);
    const before = corpus.document(id);
    const word = `zqedit${i}x${size}`;
    const begun = performance.now();
    await database.put([
      { ...before, remedy: `${before.remedy}\nSeen with ${word}.` },
    ]);
    const wanted = String(id);
    let asked = 0;
    for (;;) {
      const found = await ask(database.otherSearch, word);
      asked += 1;
      if (found[0] === wanted) break;
      if (performance.now() - begun > FOUND_WITHIN_MS) {
        throw new Error(`Article ${id} is not found by ${word}`);
      }
    }
    taken.push(performance.now() - begun);
    if (asked === 1) atFirstAsk += 1;
  }
  taken.sort((a, b) => a - b);
  return {
    edits: EDITS,
    atFirstAsk,
    p50: percentile(taken, 0.5),
    max: taken.at(-1)!,
  };
}

/** Fills a database and leaves it to another process. */
export async function fill(options: {
  corpus: Corpus;
  database: SearchDatabase;
  size: number;
  progress: (done: number) => void;
}): Promise<FillResult> {
  const { corpus, database, size, progress } = options;
  const before = await memory();
  const begun = performance.now();
  await database.fill(corpus, size, progress);
  const seconds = (performance.now() - begun) / 1_000;
  return {
    kind: 'fill',
    at: database.at,
    seconds,
    before,
    after: await memory(),
  };
}

/** Asks a filled database, changes it, and says what all of it took. */
export async function measureProduct(options: {
  corpus: Corpus;
  database: SearchDatabase;
  name: Database;
  size: number;
  rounds: number;
  filled: FillResult;
}): Promise<ProductResult> {
  const { corpus, database, size, rounds, filled } = options;
  const { search } = database;
  const before = await memory();

  const asked = (length: (typeof LENGTHS)[number]) =>
    questionsOf({ corpus, size, length, count: QUESTIONS });
  const limits = { rounds, limitMs: LIMIT_MS };
  const words: Partial<Record<number, Timing>> = {};
  for (const length of LENGTHS) {
    words[length] = await time(
      asked(length),
      text => ask(search, text),
      limits,
    );
  }
  const filtered = await time(
    asked(3),
    text => ask(search, text, ofOneTeam),
    limits,
  );
  const wrong = await time(
    misspelt(asked(3)),
    text => ask(search, text),
    limits,
  );
  const traces = Array.from({ length: TRACES }, (_, seed) =>
    stackTrace({ corpus, size, seed, words: TRACE_WORDS }),
  );
  const suggest = await time(
    traces,
    text => search.suggest({ text, sight: everything, near: [], limit: 5 }),
    limits,
  );
  const lists: string[][] = [];
  const questions = [
    ...LENGTHS.flatMap(length => asked(length).slice(0, LIST_QUESTIONS)),
    ...misspelt(asked(3)).slice(0, LIST_QUESTIONS),
  ];
  for (const text of questions) lists.push(await ask(search, text));
  for (const text of asked(3)) lists.push(await ask(search, text, ofOneTeam));
  const edit = await measureEdits(corpus, database, size);
  const after = await memory();
  return {
    kind: 'product',
    database: options.name,
    size,
    indexingSeconds: filled.seconds,
    indexing: filled,
    storedMegabytes: (await database.storedBytes()) / 1e6,
    before,
    after,
    words: words as ProductResult['words'],
    filtered,
    misspelt: wrong,
    suggest,
    edit,
    lists,
  };
}

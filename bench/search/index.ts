/*
 * Speed, memory and quality of the search, on both databases, beside stock lunr and a BM25 baseline.
 *
 *   npm run bench:search -- [--sizes 1000,10000,100000] [--databases sqlite,postgresql]
 *     [--rounds 2] [--data ../shared/data] [--postgres <url>] [--skip lunr,quality,speed]
 *
 * The data folder holds `faq-stackfaq` and `zh-tldr-kb`, each with articles, questions, the
 * right answers and `baseline_bm25.json`. PostgreSQL is the one named, else the one the
 * environment names for tests, else a throw-away one. Exits with 1 when a goal is not met.
 */
import { fork } from 'node:child_process';
import { parseArgs } from 'node:util';
import { missingFolders } from './dataSets';
import { goalsOf } from './goals';
import {
  databases,
  nameOf,
  type Database,
  type FillResult,
  type Part,
  type PartResult,
  type Result,
} from './parts';
import { report } from './report';
import { runPart } from './runPart';

// Above that, lunr needs gigabytes and minutes.
const LUNR_UP_TO = 10_000;

const list = (text: string) =>
  text
    .split(',')
    .map(item => item.trim())
    .filter(Boolean);

function options() {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '1000,10000,100000' },
      databases: { type: 'string', default: databases.join() },
      rounds: { type: 'string', default: '2' },
      data: { type: 'string', default: '../shared/data' },
      postgres: { type: 'string' },
      skip: { type: 'string', default: '' },
    },
  });
  const wanted = list(values.databases);
  const unknown = wanted.find(name => !databases.some(known => known === name));
  const sizes = list(values.sizes).map(Number);
  const rounds = Number(values.rounds);
  if (unknown)
    throw new Error(`--databases: ${unknown} is not one of ${databases}`);
  if (!sizes.length || sizes.some(size => !(size >= 100))) {
    throw new Error('--sizes: numbers of 100 or more');
  }
  if (!(rounds >= 1)) throw new Error('--rounds: 1 or more');
  return {
    sizes,
    rounds,
    databases: wanted as Database[],
    data: values.data,
    postgres: values.postgres,
    skip: new Set(list(values.skip)),
  };
}

/** What is asked for; the parts of the product begin with filling. */
type Wanted = Exclude<Part, { kind: 'product' }>;

function partsOf(given: ReturnType<typeof options>): Wanted[] {
  const { data, postgres, rounds, skip } = given;
  const common = { data, postgres, rounds };
  const parts: Wanted[] = [];
  const missing = missingFolders(data);
  if (missing.length) {
    console.log(
      `Not measured: quality. ${missing.join(
        ' and ',
      )} not found in ${data} (--data). ` +
        'The corpus is made of the articles of the demonstration.',
    );
  } else if (!skip.has('quality')) {
    for (const engine of [...given.databases, 'lunr' as const]) {
      parts.push({ ...common, kind: 'quality', engine });
    }
  }
  if (skip.has('speed')) return parts;
  for (const size of [...given.sizes].sort((a, b) => a - b)) {
    if (size > LUNR_UP_TO) {
      console.log(
        `Not measured: lunr at ${size.toLocaleString(
          'en',
        )} articles; it needs gigabytes and minutes there.`,
      );
    } else if (!skip.has('lunr')) parts.push({ ...common, kind: 'lunr', size });
    for (const database of given.databases) {
      parts.push({ ...common, kind: 'fill', database, size });
    }
  }
  return parts;
}

const titleOf = (part: Part) =>
  part.kind === 'quality'
    ? `quality, ${nameOf[part.engine]}`
    : `${part.size.toLocaleString('en')} articles, ${
        part.kind === 'lunr' ? 'lunr' : nameOf[part.database]
      }`;

type Message = { progress: string } | { result: PartResult };

function inProcessOfItsOwn(part: Part): Promise<PartResult> {
  return new Promise((resolve, reject) => {
    const child = fork(__filename, [], {
      env: { ...process.env, SEARCH_PART: JSON.stringify(part) },
      execArgv: [...process.execArgv, '--expose-gc'],
    });
    child.on('message', (message: Message) => {
      // What compiles TypeScript on the fly talks over the same channel.
      if ('result' in message) resolve(message.result);
      if ('progress' in message) console.log(`  ${message.progress}`);
    });
    child.on('exit', code =>
      reject(new Error(`${titleOf(part)} ended with ${code}`)),
    );
  });
}

async function askFilled(
  part: Extract<Wanted, { kind: 'fill' }>,
  filled: FillResult,
): Promise<Result> {
  const result = await inProcessOfItsOwn({ ...part, kind: 'product', filled });
  return result as Result;
}

async function child(part: Part): Promise<void> {
  // Nobody is left to tell when the one who asked is gone.
  const orphaned = () => process.exit(1);
  process.once('disconnect', orphaned);
  // The thread that reads SQLite does not keep a process alive.
  const alive = setInterval(() => {}, 60_000);
  const result = await runPart(part, progress => {
    process.send!({ progress } satisfies Message);
  });
  await new Promise(sent =>
    process.send!({ result } satisfies Message, undefined, {}, sent),
  );
  clearInterval(alive);
  process.off('disconnect', orphaned);
  process.disconnect?.();
}

async function withPostgres<T>(
  given: ReturnType<typeof options>,
  run: (url: string | undefined) => Promise<T>,
): Promise<T> {
  if (given.postgres || !given.databases.includes('postgresql')) {
    return run(given.postgres);
  }
  const { testDatabase } = await import('../../scripts/lib/testDatabase.mjs');
  const server = await testDatabase();
  try {
    return await run(server.url);
  } finally {
    await server.stop();
  }
}

async function parent(): Promise<void> {
  const given = options();
  await withPostgres(given, async postgres => {
    const results: Result[] = [];
    for (const part of partsOf({ ...given, postgres })) {
      console.log(titleOf(part));
      const result = await inProcessOfItsOwn(part);
      results.push(
        part.kind === 'fill' && result.kind === 'fill'
          ? await askFilled(part, result)
          : (result as Result),
      );
    }
    const goals = goalsOf(results);
    console.log(`\n${report(results, goals)}`);
    if (goals.some(({ met }) => !met)) process.exitCode = 1;
  });
}

const part = process.env.SEARCH_PART;
(part ? child(JSON.parse(part)) : parent()).catch(error => {
  // A refused statement carries all of its values.
  console.error(String(error?.stack ?? error).slice(0, 2_000));
  process.exit(1);
});

/*
 * Replays a year of real incidents through the service desk, with the clock of the log.
 *
 *   npm run bench:replay -- [--data <directory>] [--postgres <url>] [--jobs 2] [--limit 1000]
 *
 * The directory holds `incident_event_log.csv.gz` and `reference.json` of UCI 498. Exits
 * with 1 when a figure differs from the log's for no stated reason.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { replayPart, type PartOptions } from './servicenow/replayPart';
import { report } from './servicenow/report';
import { addUp, emptyTally, type Tally } from './servicenow/tally';

type Message = { progress: number } | { tally: Tally };

// A process takes so many and ends: prepared statements are memory of SQLite's own, which
// the garbage collector does not see and leaves lying for long.
const INCIDENTS_A_PART = 800;
const INCIDENTS = 24_918;

function options() {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      postgres: { type: 'string' },
      jobs: { type: 'string' },
      limit: { type: 'string' },
    },
  });
  return {
    data:
      values.data ??
      process.env.FIRSTLINE_REPLAY_DATA ??
      '../shared/data/servicenow-uci498',
    postgres: values.postgres ?? process.env.FIRSTLINE_REPLAY_POSTGRES,
    jobs: Number(values.jobs ?? availableParallelism()),
    limit: values.limit === undefined ? undefined : Number(values.limit),
  };
}

function runPart(
  part: PartOptions,
  progress: (incidents: number) => void,
): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const child = fork(__filename, [], {
      env: { ...process.env, REPLAY_PART: JSON.stringify(part) },
      execArgv: process.execArgv,
    });
    child.on('message', (message: Message) => {
      // What compiles TypeScript on the fly talks over the same channel.
      if ('tally' in message) resolve(message.tally);
      if ('progress' in message) progress(message.progress);
    });
    child.on('exit', code => {
      reject(new Error(`Part ${part.part} ended with ${code}`));
    });
  });
}

async function child(part: PartOptions): Promise<void> {
  // Nobody is left to tell when the one who asked is gone.
  const orphaned = () => process.exit(1);
  process.once('disconnect', orphaned);
  const tally = await replayPart(part, progress => {
    process.send!({ progress } satisfies Message);
  });
  process.send!({ tally } satisfies Message);
  process.off('disconnect', orphaned);
  process.disconnect?.();
}

async function parent(): Promise<void> {
  const { jobs, limit, ...rest } = options();
  const begun = performance.now();
  const played = new Map<number, number>();
  const seconds = () => (performance.now() - begun) / 1_000;
  let said = 0;
  const progress = (part: number, incidents: number) => {
    played.set(part, incidents);
    const all = [...played.values()].reduce((sum, n) => sum + n, 0);
    if (all - said < 1_000) return;
    said = all;
    console.log(`${all} incidents, ${seconds().toFixed(0)} s`);
  };
  const parts = Math.ceil((limit ?? INCIDENTS) / INCIDENTS_A_PART);
  let next = 0;
  let tally = emptyTally();
  const runner = async () => {
    while (next < parts) {
      const part = next;
      next += 1;
      const found = await runPart({ ...rest, limit, part, parts }, incidents =>
        progress(part, incidents),
      );
      tally = addUp(tally, found);
    }
  };
  await Promise.all(Array.from({ length: jobs }, runner));
  const took = seconds();
  const wrong = report(tally, { data: rest.data, whole: limit === undefined });
  console.log(
    `\n${tally.incidents} incidents, ${tally.rows} rows, ${tally.moves} moves in ` +
      `${took.toFixed(0)} s (${(tally.moves / took).toFixed(0)} a second) on ` +
      `${rest.postgres ? 'PostgreSQL' : 'SQLite'}, ${jobs} at a time`,
  );
  if (wrong.length === 0) {
    console.log('Every difference has a stated reason.');
    return;
  }
  console.log(`${wrong.length} without a stated reason:`);
  wrong.slice(0, 20).forEach(line => console.log(`  ${line}`));
  process.exitCode = 1;
}

const part = process.env.REPLAY_PART;
(part ? child(JSON.parse(part)) : parent()).catch(error => {
  console.error(error);
  process.exit(1);
});

// npm run bench:<name>: a benchmark of the bench folder.
import fs from 'node:fs';
import { inCheckout, typescriptHook } from './checkout.mjs';
import { prepare } from './prepare.mjs';
import { run } from './processes.mjs';
import { Refusal, say, steps } from './say.mjs';

const endings = ['.ts', '.mjs', '/index.ts', '/index.mjs'];

/** The file of a benchmark; undefined when there is none of that name. */
function fileOf(name) {
  return endings
    .map(ending => inCheckout('bench', `${name}${ending}`))
    .find(candidate => fs.existsSync(candidate));
}

function names() {
  const folder = inCheckout('bench');
  return fs.existsSync(folder)
    ? fs
        .readdirSync(folder)
        .map(entry => entry.replace(/\.(ts|mjs)$/, ''))
        .filter(fileOf)
    : [];
}

/** Options that some of them cannot do without; `load` wants a portal that runs. */
const wants = { replay: '--data', measures: '--data', load: '--url' };
/** Which of the options they take, besides. */
const takes = { search: ['--data'] };

function optionsOf(args) {
  const pairs = args.map((arg, i) => [arg, args[i + 1]]);
  return new Map(pairs.filter(([arg]) => arg.startsWith('--')));
}

async function runOne(tools, name, args) {
  const file = fileOf(name);
  const begun = performance.now();
  const { status } = await run(
    tools.node,
    [
      ...(file.endsWith('.ts') ? ['--require', typescriptHook] : []),
      file,
      ...args,
    ],
    { cwd: inCheckout(), env: tools.env },
  );
  return { status, seconds: (performance.now() - begun) / 1000 };
}

/** One after the other, since two at once would measure each other. */
async function runAll(args) {
  const given = optionsOf(args);
  const all = names();
  const runs = all.filter(name => !wants[name] || given.has(wants[name]));
  const next = steps(2 + runs.length);
  const tools = await prepare(next);
  const ends = [];
  for (const name of runs) {
    next(name);
    const own = [...(takes[name] ?? []), wants[name]]
      .filter(option => option && given.has(option))
      .flatMap(option => [option, given.get(option)]);
    ends.push({ name, ...(await runOne(tools, name, own)) });
  }
  console.log('');
  for (const name of all) {
    const end = ends.find(one => one.name === name);
    const how = end
      ? `${
          end.status === 0 ? 'as it must be' : 'NOT AS IT MUST BE'
        }, ${Math.round(end.seconds)} s`
      : `left out, wants ${wants[name]}`;
    console.log(`${name.padEnd(12)} ${how}`);
  }
  return ends.every(({ status }) => status === 0) ? 0 : 1;
}

/**
 * Runs `bench/<name>` with the arguments that follow the name; without a name all of them,
 * with `--data <directory>` and `--url <portal>` for those that want it.
 *
 * @returns its exit code
 */
export async function bench([name, ...args]) {
  if (name === undefined || name.startsWith('--')) {
    return runAll(name === undefined ? [] : [name, ...args]);
  }
  const file = /^[\w-]+$/.test(name) ? fileOf(name) : undefined;
  if (!file) {
    throw new Refusal(
      `Which benchmark? There is: ${names().join(', ') || 'none yet'}.`,
    );
  }
  const next = steps(3);
  const tools = await prepare(next);
  next(name);
  const { status, seconds } = await runOne(tools, name, args);
  say(`done in ${seconds.toFixed(1)} s`);
  return status;
}

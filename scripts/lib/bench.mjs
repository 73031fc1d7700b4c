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

/** Runs `bench/<name>` with the arguments that follow the name; returns its exit code. */
export async function bench([name, ...args]) {
  const file = /^[\w-]+$/.test(name ?? '') ? fileOf(name) : undefined;
  if (!file) {
    throw new Refusal(
      `Which benchmark? There is: ${names().join(', ') || 'none yet'}.`,
    );
  }
  const next = steps(3);
  const tools = await prepare(next);
  next(name);
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
  say(`done in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return status;
}

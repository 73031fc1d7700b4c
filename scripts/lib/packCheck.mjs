// npm run pack:check: our packages in two newly made portals, by nothing but what the README says.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inCheckout } from './checkout.mjs';
import { packPackages, packedReadme } from './packPackages.mjs';
import {
  createPortal,
  portalEnvironment,
  shellIn,
  startNewPortal,
} from './packPortal.mjs';
import { carryOut, readInstructions } from './packReadme.mjs';
import { startRegistry } from './packRegistry.mjs';
import { prepare } from './prepare.mjs';
import { Refusal, say, steps } from './say.mjs';

const systems = ['new', 'old'];

/** What was tried in a portal: after a failure nothing more is, except other deeds of the visitor. */
function createResults() {
  const rows = [];
  const check = system => async (what, work) => {
    const begun = performance.now();
    const failure = await work().then(
      () => undefined,
      error => error,
    );
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    rows.push({ system, what, passed: !failure, seconds });
    say(
      `    ${system}: ${what}: ${failure ? 'FAILED' : 'good'} (${seconds} s)`,
    );
    if (failure) {
      say(failure instanceof Refusal ? failure.message : failure.stack);
    }
    return !failure;
  };
  return { rows, check };
}

function printTable(rows, tried) {
  const names = [...new Set(rows.map(({ what }) => what))];
  const cell = (system, what) => {
    const row = rows.find(r => r.system === system && r.what === what);
    if (!row) return 'not reached';
    return `${row.passed ? 'good' : 'FAILED'}, ${row.seconds} s`;
  };
  console.log('');
  for (const line of [
    ['', ...tried.map(system => `${system} frontend system`)],
    ...names.map(what => [what, ...tried.map(s => cell(s, what))]),
  ]) {
    console.log(
      line
        .map((text, i) => text.padEnd(i === 0 ? 34 : 22))
        .join('')
        .trimEnd(),
    );
  }
}

async function tryPortal(tools, { system, home, registryAddress, check }) {
  const env = portalEnvironment(tools);
  const { default: yaml } = await import('yaml');
  const readme = fs.readFileSync(packedReadme, 'utf8');
  const pictures = inCheckout('.cache', 'pack', `pictures-${system}`);
  fs.mkdirSync(pictures, { recursive: true });
  let folder;
  let portal;

  const reached =
    (await check('create-app makes a portal', async () => {
      folder = await createPortal(tools, { home, system, registryAddress });
    })) &&
    (await check('the README, word for word', async () => {
      for (const step of readInstructions(readme, system)) {
        await carryOut(folder, step, {
          yaml,
          command: line => shellIn(folder, line, env),
        });
      }
    })) &&
    (await check('yarn tsc', () => shellIn(folder, 'yarn tsc', env))) &&
    (await check('yarn start', async () => {
      portal = await startNewPortal(folder, env);
    }));
  if (!reached) return;
  try {
    const { visitPortal } = await import('./packBrowser.mjs');
    await visitPortal(portal, { folder: pictures, check });
  } finally {
    await portal.stop();
  }
}

/**
 * Packs what is published of the last commit, makes two portals, follows the README in each and files an incident.
 *
 * @param args - `new` or `old` to try one of them; `--commit <name>` another than the
 * last; `--keep` leaves the portals where they are
 * @returns the exit code
 */
export async function packCheck(args) {
  const chosen = systems.filter(system => args.includes(system));
  const wanted = chosen.length ? chosen : systems;
  const named = args.indexOf('--commit');
  const commit = named < 0 ? 'HEAD' : args[named + 1];
  const next = steps(3 + wanted.length);
  const tools = await prepare(next);
  next('packing');
  const registry = await startRegistry(await packPackages(tools, commit));
  // Not below the checkout: there, what a package forgot to name would be found all the same.
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'firstline-pack-'));
  const { rows, check } = createResults();
  try {
    for (const system of wanted) {
      next(`a portal of the ${system} frontend system`);
      await tryPortal(tools, {
        ...{ system, home, check: check(system) },
        registryAddress: registry.address,
      });
      if (!args.includes('--keep')) {
        fs.rmSync(path.join(home, `portal-${system}`), {
          recursive: true,
          force: true,
        });
      }
    }
  } finally {
    registry.stop();
    if (!args.includes('--keep')) {
      fs.rmSync(home, { recursive: true, force: true });
    }
  }
  printTable(rows, wanted);
  const good = rows.length > 0 && rows.every(({ passed }) => passed);
  console.log(good ? '\nEverything passed.' : '\nNot everything passed.');
  return good ? 0 : 1;
}

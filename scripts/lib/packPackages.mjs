// Builds and packs every package that is published, in a copy of the checkout: packing rewrites each package.json while it lasts.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { inCheckout, readJson } from './checkout.mjs';
import { run, tail } from './processes.mjs';
import { Refusal, say } from './say.mjs';

const home = inCheckout('.cache', 'pack');
const source = path.join(home, 'source');
/** Where the archives are. */
export const archives = path.join(home, 'archives');

/** The files that git knows or would add. */
function checkoutFiles() {
  const { stdout } = spawnSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: inCheckout(), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  return [...new Set(stdout.split('\0'))].filter(
    file => file && fs.existsSync(inCheckout(file)),
  );
}

function link(target, name) {
  fs.symlinkSync(target, name, 'junction');
}

/** The checkout's dependencies, with our own packages pointing into the copy. */
function linkDependencies(packages) {
  const [from, to] = [inCheckout('node_modules'), `${source}/node_modules`];
  fs.mkdirSync(`${to}/@firstline`, { recursive: true });
  for (const name of fs.readdirSync(from)) {
    if (name !== '@firstline') link(`${from}/${name}`, `${to}/${name}`);
  }
  for (const { folder, manifest } of packages) {
    if (manifest.name.startsWith('@firstline/')) {
      link(path.join(source, folder), `${to}/${manifest.name}`);
    }
    const own = inCheckout(folder, 'node_modules');
    if (fs.existsSync(own))
      link(own, path.join(source, folder, 'node_modules'));
  }
}

function copyCheckout() {
  fs.rmSync(home, { recursive: true, force: true });
  fs.mkdirSync(archives, { recursive: true });
  const files = checkoutFiles();
  for (const file of files) {
    const target = path.join(source, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(inCheckout(file), target);
  }
  const packages = files
    .filter(file => /^(packages|plugins)\/[^/]+\/package\.json$/.test(file))
    .map(file => ({
      folder: path.dirname(file),
      manifest: readJson(inCheckout(file)),
    }));
  linkDependencies(packages);
  fs.mkdirSync(`${source}/.yarn`, { recursive: true });
  fs.copyFileSync(
    inCheckout('.yarn/install-state.gz'),
    `${source}/.yarn/install-state.gz`,
  );
  // Only what is published needs types.
  const tsconfig = readJson(`${source}/tsconfig.json`);
  tsconfig.include = ['packages', 'plugins'].flatMap(group => [
    `${group}/*/src`,
    `${group}/*/config.d.ts`,
  ]);
  fs.writeFileSync(`${source}/tsconfig.json`, JSON.stringify(tsconfig));
  return packages.filter(({ manifest }) => !manifest.private);
}

async function step(tools, args, folder = '') {
  const { status, output } = await run(tools.node, args, {
    cwd: path.join(source, folder),
    env: { ...tools.env, CI: '' },
    onText: () => {},
  });
  if (status !== 0) {
    throw new Refusal(`${tail(output, 60)}\n\n${args.join(' ')} failed.`);
  }
  return output;
}

/**
 * Builds and packs the published packages.
 *
 * @returns for each its name, its package.json as packed, and the archive
 */
export async function packPackages(tools) {
  const packages = copyCheckout();
  say(`    types of ${packages.length} packages`);
  await step(tools, [inCheckout('node_modules/typescript/bin/tsc')]);
  say('    building');
  await step(tools, [
    inCheckout('node_modules/@backstage/cli/bin/backstage-cli'),
    ...['repo', 'build'],
  ]);
  const packed = [];
  for (const { folder, manifest } of packages) {
    const archive = path.join(
      archives,
      `${manifest.name.replace('@firstline/', '')}-${manifest.version}.tgz`,
    );
    await step(tools, [tools.yarn, 'pack', '--out', archive], folder);
    const { stdout } = spawnSync(
      'tar',
      ['xzOf', archive, 'package/package.json'],
      { encoding: 'utf8' },
    );
    packed.push({
      name: manifest.name,
      manifest: JSON.parse(stdout),
      archive,
    });
    say(`    packed ${manifest.name} (${packed.length} of ${packages.length})`);
  }
  return packed;
}

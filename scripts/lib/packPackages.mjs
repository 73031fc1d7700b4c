// Builds and packs every package that is published, as it is in a commit and in a
// folder of its own: packing rewrites each package.json while it lasts.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { inCheckout, readJson } from './checkout.mjs';
import { run, tail } from './processes.mjs';
import { Refusal, say } from './say.mjs';

const home = inCheckout('.cache', 'pack');
const source = path.join(home, 'source');
const archives = path.join(home, 'archives');

/** The README of the commit that is packed. */
export const packedReadme = path.join(source, 'README.md');

/** A commit, in a folder of its own. */
function checkOut(name) {
  fs.rmSync(home, { recursive: true, force: true });
  fs.mkdirSync(archives, { recursive: true });
  fs.mkdirSync(source, { recursive: true });
  const commit = path.join(home, 'commit.tar');
  for (const [command, ...args] of [
    ['git', 'archive', '--output', commit, name],
    ['tar', 'xf', commit, '-C', source],
  ]) {
    const { status, stderr } = spawnSync(command, args, {
      cwd: inCheckout(),
      encoding: 'utf8',
    });
    if (status !== 0) throw new Refusal(`${command} failed: ${stderr}`);
  }
  fs.rmSync(commit);
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

function copyCheckout(commit) {
  checkOut(commit);
  const packages = ['packages', 'plugins']
    .flatMap(group =>
      fs.readdirSync(path.join(source, group)).map(name => `${group}/${name}`),
    )
    .map(folder => ({
      folder,
      manifest: readJson(path.join(source, folder, 'package.json')),
    }));
  linkDependencies(packages);
  fs.mkdirSync(`${source}/.yarn`, { recursive: true });
  fs.copyFileSync(
    inCheckout('.yarn/install-state.gz'),
    `${source}/.yarn/install-state.gz`,
  );
  const published = packages.filter(({ manifest }) => !manifest.private);
  // Nothing else needs types.
  const tsconfig = readJson(`${source}/tsconfig.json`);
  tsconfig.include = published.flatMap(({ folder }) => [
    `${folder}/src`,
    `${folder}/config.d.ts`,
  ]);
  fs.writeFileSync(`${source}/tsconfig.json`, JSON.stringify(tsconfig));
  return published;
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
 * @param tools - Node and yarn
 * @param commit - whose
 * @returns for each its name, its package.json as packed, and the archive
 */
export async function packPackages(tools, commit) {
  const packages = copyCheckout(commit);
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

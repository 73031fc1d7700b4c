// The production build: front end and backend in one bundle, and that bundle unpacked the way it is deployed.
import fs from 'node:fs';
import { inCheckout } from './checkout.mjs';
import { withLock } from './lock.mjs';
import { prepare } from './prepare.mjs';
import { run, tail } from './processes.mjs';
import { Refusal, elapsed, say, steps } from './say.mjs';
import { hashFiles } from './stamp.mjs';

const dist = name => inCheckout('packages/backend/dist', name);
const home = inCheckout('.cache', 'production');

/** Builds packages/backend/dist/bundle.tar.gz, which holds the built front end as well. */
export async function buildBundle(tools) {
  const begun = performance.now();
  const { status, output } = await withLock(() =>
    run(tools.node, [tools.yarn, 'workspace', 'backend', 'build'], {
      cwd: inCheckout(),
      env: { ...tools.env, NODE_ENV: 'production', CI: '' },
      onText: () => {},
    }),
  );
  if (status !== 0) {
    throw new Refusal(
      `${tail(output, 60)}\n\nThe production build does not work.`,
    );
  }
  say(`    packages/backend/dist/bundle.tar.gz (${elapsed(begun)})`);
}

async function unpack(archive) {
  const { status, output } = await run('tar', ['xzf', archive, '-C', home], {
    onText: () => {},
  });
  if (status !== 0) {
    throw new Refusal(`${archive} cannot be unpacked: ${output}`);
  }
}

/**
 * Unpacks the bundle and installs its production dependencies, as an image build does.
 *
 * @returns the folder to run in
 */
export async function unpackBundle(tools) {
  const begun = performance.now();
  const installed = `${home}/node_modules/.firstline`;
  const wanted = hashFiles([
    inCheckout('yarn.lock'),
    inCheckout('package.json'),
    dist('skeleton.tar.gz'),
  ]);
  const isInstalled =
    fs.existsSync(installed) && fs.readFileSync(installed, 'utf8') === wanted;
  for (const name of isInstalled ? ['packages', 'plugins', 'examples'] : ['']) {
    fs.rmSync(`${home}/${name}`, { recursive: true, force: true });
  }
  fs.mkdirSync(home, { recursive: true });
  for (const name of [
    ...['package.json', 'yarn.lock', '.yarnrc.yml', 'backstage.json'],
    ...['examples', 'app-config.yaml', 'app-config.production.yaml'],
  ]) {
    fs.cpSync(inCheckout(name), `${home}/${name}`, { recursive: true });
  }
  await unpack(dist('skeleton.tar.gz'));
  if (!isInstalled) {
    const { status, output } = await run(
      tools.node,
      [tools.yarn, 'workspaces', 'focus', '--all', '--production'],
      { cwd: home, env: { ...tools.env, CI: '' }, onText: () => {} },
    );
    if (status !== 0) {
      throw new Refusal(
        `${tail(output)}\n\nThe production dependencies cannot be installed.`,
      );
    }
    fs.writeFileSync(installed, wanted);
  }
  await unpack(dist('bundle.tar.gz'));
  say(`    unpacked into .cache/production (${elapsed(begun)})`);
  return home;
}

/** npm run build: the bundle, ready for an image. */
export async function build() {
  const next = steps(3);
  const tools = await prepare(next);
  next('production build');
  await buildBundle(tools);
  return 0;
}

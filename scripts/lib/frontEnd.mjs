// Builds the front end when something of it changed.
import fs from 'node:fs';
import path from 'node:path';
import { inCheckout, workspaces } from './checkout.mjs';
import { withLock } from './lock.mjs';
import { run, tail } from './processes.mjs';
import { Refusal, say } from './say.mjs';
import { hashSources, stamp } from './stamp.mjs';

const frontEndRoles = new Set([
  'frontend',
  'frontend-plugin',
  'frontend-plugin-module',
  'web-library',
  'common-library',
]);

function wantedStamp(tools) {
  const folders = workspaces()
    .filter(({ manifest }) => frontEndRoles.has(manifest.backstage?.role))
    .map(({ folder }) => folder);
  const lockfile = fs.readFileSync(inCheckout('yarn.lock'), 'utf8');
  return hashSources(folders, lockfile, tools.nodeVersion.split('.')[0]);
}

/** Builds packages/app into its dist; returns whether that was needed. */
export async function buildFrontEnd(tools) {
  const index = inCheckout('packages/app/dist/index.html');
  const built = stamp('front-end');
  const isCurrent = wanted => built.is(wanted) && fs.existsSync(index);
  if (isCurrent(wantedStamp(tools))) {
    return false;
  }
  return withLock(async () => {
    // Taken before the build: a file saved in the middle of it makes the next start build again.
    const wanted = wantedStamp(tools);
    if (isCurrent(wanted)) return false;
    built.clear();
    const begun = Date.now();
    const timer = setInterval(
      () => say(`    at work, ${Math.round((Date.now() - begun) / 1000)} s`),
      10_000,
    );
    const { status, output } = await run(
      tools.node,
      [tools.yarn, 'workspace', 'app', 'build'],
      {
        cwd: inCheckout(),
        env: { ...tools.env, NODE_ENV: 'production', CI: '' },
        onText: () => {},
      },
    ).finally(() => clearInterval(timer));
    if (status !== 0) {
      throw new Refusal(`${tail(output, 60)}\n\nThe front end does not build.`);
    }
    built.set(wanted);
    say(`    built into ${path.relative(inCheckout(), path.dirname(index))}`);
    return true;
  });
}

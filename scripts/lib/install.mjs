// Installs the dependencies from the lockfile, when it or a package.json changed.
import fs from 'node:fs';
import path from 'node:path';
import { inCheckout, workspaces } from './checkout.mjs';
import { withLock } from './lock.mjs';
import { run, tail } from './processes.mjs';
import { Refusal, say } from './say.mjs';
import { hashFiles, stamp } from './stamp.mjs';

const tries = 4;
const reportEveryMilliseconds = 5000;

function wantedStamp({ nodeVersion, yarnVersion }) {
  return hashFiles(
    [
      inCheckout('yarn.lock'),
      inCheckout('package.json'),
      inCheckout('.yarnrc.yml'),
      ...workspaces().map(({ folder }) => path.join(folder, 'package.json')),
    ],
    nodeVersion.split('.')[0],
    yarnVersion,
  );
}

/** How many packages the lockfile names: what the fetching works towards. */
function countLocked() {
  const lockfile = fs.readFileSync(inCheckout('yarn.lock'), 'utf8');
  return lockfile.match(/^ {2}checksum: /gm)?.length ?? 0;
}

function countFetched(env) {
  const cache = path.join(env.YARN_GLOBAL_FOLDER, 'cache');
  return fs.existsSync(cache)
    ? fs.readdirSync(cache).filter(name => name.endsWith('.zip')).length
    : 0;
}

/** Prints yarn's steps as they begin, and every few seconds how far the longest of them is. */
function reporter(env) {
  const total = countLocked();
  let current = 'starting';
  const timer = setInterval(() => {
    const fetched = countFetched(env);
    say(
      /fetch/i.test(current)
        ? `    ${current}: ${Math.min(
            fetched,
            total,
          )} of about ${total} packages`
        : `    ${current}: at work`,
    );
  }, reportEveryMilliseconds);
  return {
    read(text) {
      for (const match of text.matchAll(/┌ (.+)/g)) {
        current = match[1]
          .trim()
          .replace(/ step$/, '')
          .toLowerCase();
        say(`    ${current}`);
      }
    },
    stop: () => clearInterval(timer),
  };
}

/** Installs what the lockfile says; returns whether anything had to be done. */
export async function install(tools) {
  const installed = stamp('install');
  if (installed.is(wantedStamp(tools))) {
    return false;
  }
  return withLock(async () => {
    const wanted = wantedStamp(tools);
    if (installed.is(wanted)) return false;
    for (let attempt = 1; ; attempt += 1) {
      const progress = reporter(tools.env);
      const { status, output } = await run(
        tools.node,
        [tools.yarn, 'install', '--immutable'],
        {
          cwd: inCheckout(),
          // CI makes yarn print its output inside fold marks of the CI system.
          env: { ...tools.env, CI: '' },
          onText: progress.read,
        },
      ).finally(progress.stop);
      if (status === 0) break;
      if (/YN0028|lockfile would have been/.test(output)) {
        throw new Refusal(
          `${tail(
            output,
          )}\n\nyarn.lock does not fit the package.json files: run \`yarn install\` and commit yarn.lock.`,
        );
      }
      if (attempt === tries) {
        throw new Refusal(
          `${tail(output)}\n\nThe install failed ${tries} times.`,
        );
      }
      say(
        `    the install did not complete; what was fetched is kept, trying again (${
          attempt + 1
        } of ${tries})`,
      );
    }
    installed.set(wanted);
    return true;
  });
}

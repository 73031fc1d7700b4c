// A portal of somebody else: newly made by Backstage's own command, with nothing of ours in it yet.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { inCheckout, readJson } from './checkout.mjs';
import { npmCommand, registry } from './environment.mjs';
import { run, tail } from './processes.mjs';
import { Refusal } from './say.mjs';

// The one of the release in backstage.json.
const createApp = '@backstage/create-app@0.9.2';
const readyWithinMilliseconds = 300_000;
const patienceMilliseconds = 15_000;

// Left alone, what was filed is found up to ten minutes later.
const collateOften = {
  frequency: { seconds: 20 },
  timeout: { minutes: 1 },
  initialDelay: { seconds: 5 },
};

const wait = milliseconds =>
  new Promise(resolve => setTimeout(resolve, milliseconds));

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Third-party versions as this checkout has them: what is tried is our packages, not the day's registry. */
function pinDependencies(folder) {
  const file = path.join(folder, 'package.json');
  const [manifest, ours] = [
    readJson(file),
    readJson(inCheckout('package.json')),
  ];
  manifest.resolutions = { ...ours.resolutions, ...manifest.resolutions };
  manifest.dependenciesMeta = ours.dependenciesMeta;
  fs.writeFileSync(file, `${JSON.stringify(manifest, undefined, 2)}\n`);
  fs.copyFileSync(inCheckout('yarn.lock'), path.join(folder, 'yarn.lock'));
}

/**
 * Makes a portal.
 *
 * @param tools - Node and yarn
 * @param options - `home`: where to make its folder; `system`: 'new' or 'old' frontend
 * system; `registryAddress`: who has our packages
 * @returns its folder
 */
export async function createPortal(tools, { home, system, registryAddress }) {
  const name = `portal-${system}`;
  const { command, args, shell } = npmCommand();
  const { status, output } = await run(
    command,
    [
      ...[...args, 'exec', '--yes'],
      ...(registry() ? ['--registry', registry()] : []),
      ...['--', createApp, '--skip-install'],
      ...(system === 'old' ? ['--legacy'] : []),
    ],
    {
      cwd: home,
      shell,
      env: { ...tools.env, BACKSTAGE_APP_NAME: name },
      onText: () => {},
    },
  );
  const folder = path.join(home, name);
  if (status !== 0 || !fs.existsSync(path.join(folder, 'package.json'))) {
    throw new Refusal(`${tail(output)}\n\n${createApp} made no portal.`);
  }
  pinDependencies(folder);
  fs.appendFileSync(
    path.join(folder, '.yarnrc.yml'),
    `\nnpmScopes:\n  firstline:\n    npmRegistryServer: ${registryAddress}\n`,
  );
  return folder;
}

/** The environment of commands in a portal. */
export function portalEnvironment(tools) {
  return {
    ...tools.env,
    CI: '',
    // The name of our registry, beside those that are allowed already.
    YARN_UNSAFE_HTTP_WHITELIST: [
      tools.env.YARN_UNSAFE_HTTP_WHITELIST,
      '127.0.0.1',
    ]
      .filter(Boolean)
      .join(','),
    // Named by the configuration of a new portal, and used by nothing that is tried.
    GITHUB_TOKEN: 'none',
    BROWSER: 'none',
  };
}

/** Runs one line of shell in a portal; a failing install is tried again, as the network may have failed. */
export async function shellIn(folder, line, env) {
  const tries = line.startsWith('yarn --cwd') ? 3 : 1;
  for (let attempt = 1; ; attempt += 1) {
    const { status, output } = await run(line, [], {
      cwd: folder,
      shell: true,
      env,
      onText: () => {},
    });
    if (status === 0) return;
    if (attempt === tries) {
      throw new Refusal(`${tail(output, 40)}\n\n"${line}" failed.`);
    }
  }
}

async function answers(address) {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

/**
 * Starts a portal by `yarn start`, as its own README says, on free ports.
 *
 * @param folder - the portal's
 * @param env - that of `portalEnvironment`
 * @returns `{ address, log, stop }`; `log` is a file
 */
export async function startNewPortal(folder, env) {
  const [frontPort, backPort] = [await freePort(), await freePort()];
  const address = `http://localhost:${frontPort}`;
  const backend = `http://localhost:${backPort}`;
  const log = path.join(folder, 'start.log');
  const output = fs.openSync(log, 'w');
  const child = spawn('yarn', ['start'], {
    cwd: folder,
    env: {
      ...env,
      APP_CONFIG_app_baseUrl: address,
      APP_CONFIG_search_collators_incidents_schedule:
        JSON.stringify(collateOften),
      APP_CONFIG_backend_baseUrl: backend,
      APP_CONFIG_backend_listen_port: String(backPort),
      APP_CONFIG_backend_cors_origin: address,
    },
    stdio: ['ignore', output, output],
    detached: true,
  });
  const stop = async () => {
    const signal = name => {
      try {
        process.kill(-child.pid, name);
        return true;
      } catch {
        return false;
      }
    };
    const giveUpAt = Date.now() + patienceMilliseconds;
    while (signal('SIGTERM') && Date.now() < giveUpAt) await wait(500);
    signal('SIGKILL');
    fs.closeSync(output);
  };
  process.once('exit', () => child.kill());

  const giveUpAt = Date.now() + readyWithinMilliseconds;
  while (Date.now() < giveUpAt && child.exitCode === null) {
    const ready = await Promise.all([
      answers(`${backend}/.backstage/health/v1/readiness`),
      answers(address),
    ]);
    if (ready.every(Boolean)) return { address, log, stop };
    await wait(1000);
  }
  await stop();
  throw new Refusal(
    `${tail(fs.readFileSync(log, 'utf8'), 60)}\n\nThe portal did not start.`,
  );
}

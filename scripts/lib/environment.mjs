// The environment that the tools run in.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { inCheckout } from './checkout.mjs';

const windows = process.platform === 'win32';

/** npm as the user runs it: the command and the arguments that come first. */
export function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.js$/.test(script)) {
    return { command: process.execPath, args: [script], shell: false };
  }
  return { command: windows ? 'npm.cmd' : 'npm', args: [], shell: windows };
}

/** The environment without npm's own settings, which must not leak into yarn or into an npm below this one. */
export function withoutNpmSettings(environment = process.env) {
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) =>
        !/^npm_(config|package|lifecycle|command|node_execpath|execpath)/i.test(
          name,
        ),
    ),
  );
}

let registryFound;

/** The package registry that the user configured for npm. */
export function registry() {
  if (registryFound === undefined) {
    const { command, args, shell } = npmCommand();
    const asked = spawnSync(command, [...args, 'config', 'get', 'registry'], {
      encoding: 'utf8',
      shell,
      cwd: inCheckout(),
    });
    const answer = (asked.stdout ?? '').trim().split('\n').pop();
    registryFound = /^https?:\/\//.test(answer) ? answer : '';
  }
  return registryFound;
}

/** What yarn is told by the environment; what the user set already wins. */
function yarnSettings() {
  const settings = {
    // Retrying inside yarn hangs or crashes with some registries; the install is tried again as a whole instead.
    YARN_HTTP_RETRY: '0',
    YARN_ENABLE_TELEMETRY: '0',
    // Everything that is fetched stays inside the checkout.
    YARN_GLOBAL_FOLDER: inCheckout('.toolchain', 'yarn-data'),
    YARN_ENABLE_PROGRESS_BARS: 'false',
  };
  const address = registry();
  if (address) {
    settings.YARN_NPM_REGISTRY_SERVER = address.replace(/\/$/, '');
    if (address.startsWith('http:')) {
      settings.YARN_UNSAFE_HTTP_WHITELIST = new URL(address).hostname;
    }
  }
  return settings;
}

/**
 * The environment for the tools.
 *
 * @param folders - put before PATH, so that `node` and `yarn` are the right ones for whoever calls them by name
 */
export function toolEnvironment(folders) {
  const clean = withoutNpmSettings();
  const pathName =
    Object.keys(clean).find(name => name.toLowerCase() === 'path') ?? 'PATH';
  return {
    ...yarnSettings(),
    ...clean,
    [pathName]: [...folders, clean[pathName]].join(path.delimiter),
  };
}

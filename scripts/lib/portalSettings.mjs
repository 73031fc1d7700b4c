// Which port, address and data folder the portal gets, from the configuration and what the user asked for.
import path from 'node:path';
import { inCheckout, userFolder } from './checkout.mjs';
import { run } from './processes.mjs';
import { Refusal } from './say.mjs';

const defaultPort = 7007;
const dataFolderVariable = 'APP_CONFIG_backend_database_connection_directory';

/** The `--config` options among arguments, with paths made absolute; the first is always app-config.yaml. */
export function configArguments(args) {
  const targets = args.flatMap((arg, index) => {
    if (arg.startsWith('--config=')) return [arg.slice('--config='.length)];
    return args[index - 1] === '--config' ? [arg] : [];
  });
  if (targets.length === 0) {
    // Backstage's own default: app-config.yaml, then app-config.local.yaml where there is one.
    return [];
  }
  return [
    inCheckout('app-config.yaml'),
    ...targets.map(target =>
      /^https?:/.test(target) ? target : path.resolve(userFolder, target),
    ),
  ].flatMap(target => ['--config', target]);
}

async function readSettings(tools, configArgs, env) {
  const { status, output } = await run(
    tools.node,
    [
      inCheckout('scripts/lib/printConfig.cjs'),
      inCheckout('app-config.yaml'),
      ...configArgs,
    ],
    { cwd: inCheckout('packages/backend'), env, onText: () => {} },
  );
  if (status !== 0) {
    throw new Refusal(`The configuration cannot be read: ${output.trim()}`);
  }
  return JSON.parse(output);
}

function chosenPort(environment) {
  const text = environment.PORT;
  if (!text || environment.APP_CONFIG_backend_listen_port) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Refusal(`PORT=${text} is not a port: 1 to 65535.`);
  }
  return port;
}

const withPort = (address, port) => {
  const url = new URL(address);
  url.port = String(port);
  return url.toString().replace(/\/$/, '');
};

/**
 * Works out where the portal listens and keeps its data.
 *
 * @returns the port, the address to show, the address to ask for readiness, and the environment that makes it so
 */
export async function portalSettings(tools, configArgs) {
  const port = chosenPort(process.env);
  const env = {
    ...tools.env,
    ...(port === undefined
      ? {}
      : { APP_CONFIG_backend_listen_port: String(port) }),
    NODE_ENV: tools.env.NODE_ENV || 'development',
  };
  const { own, effective } = await readSettings(tools, configArgs, env);
  const listenPort = effective.port ?? defaultPort;

  // An address that nobody changed follows the port; one that the user chose is left alone.
  for (const name of ['app', 'backend']) {
    const ownUrl = own[`${name}BaseUrl`];
    if (ownUrl && ownUrl === effective[`${name}BaseUrl`]) {
      const url = withPort(ownUrl, listenPort);
      env[`APP_CONFIG_${name}_baseUrl`] = url;
      effective[`${name}BaseUrl`] = url;
    }
  }
  // The backend would take a relative folder from packages/backend; who types one means from where they stand.
  const folder = env[dataFolderVariable];
  if (folder && !path.isAbsolute(folder)) {
    env[dataFolderVariable] = path.resolve(userFolder, folder);
  }
  const host = /^(::|0\.0\.0\.0|localhost)?$/.test(effective.host ?? '')
    ? '127.0.0.1'
    : effective.host;
  return {
    env,
    port: listenPort,
    host: effective.host,
    address: effective.appBaseUrl ?? `http://localhost:${listenPort}`,
    readiness: `http://${host}:${listenPort}/.backstage/health/v1/readiness`,
  };
}

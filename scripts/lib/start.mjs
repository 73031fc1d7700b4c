// npm start: the whole portal on one port, with its data in SQLite files below ./data.
import { inCheckout, typescriptHook } from './checkout.mjs';
import { buildFrontEnd } from './frontEnd.mjs';
import { requireFreePort, startPortal } from './portal.mjs';
import { configArguments, portalSettings } from './portalSettings.mjs';
import { prepare } from './prepare.mjs';
import { whenAskedToStop } from './processes.mjs';
import { say, steps } from './say.mjs';

/**
 * Runs the portal until it is stopped.
 *
 * @param args - handed to the backend; `--config <file>` is read after app-config.yaml
 * @returns the exit code
 */
export async function start(args) {
  const next = steps(4);
  const tools = await prepare(next);
  next('front end');
  if (!(await buildFrontEnd(tools))) {
    say('    built already, nothing of it has changed');
  }
  next('portal');
  const configArgs = configArguments(args);
  const settings = await portalSettings(tools, configArgs);
  await requireFreePort(settings.port, settings.host);
  const portal = startPortal(
    tools.node,
    [...['--require', typescriptHook], ...['src/index.ts', ...configArgs]],
    {
      cwd: inCheckout('packages/backend'),
      env: settings.env,
      readiness: settings.readiness,
      stdio: 'inherit',
    },
  );

  let stopping = false;
  whenAskedToStop(signal => {
    stopping = true;
    say('stopping');
    portal.stop(signal);
  });
  portal.ready.then(isReady => {
    if (isReady && !stopping) {
      say(`Firstline is ready at ${settings.address}; Ctrl-C stops it`);
    }
  });

  const { code, signal } = await portal.exited;
  if (stopping) {
    say('stopped');
    return 0;
  }
  say(`the portal ended by itself (${signal ?? `code ${code}`})`);
  return code || 1;
}

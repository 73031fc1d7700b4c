// The portal as a child process: started, watched until it is ready, and stopped.
import { spawn } from 'node:child_process';
import net from 'node:net';
import { inCheckout } from './checkout.mjs';
import { Refusal } from './say.mjs';

const pollEveryMilliseconds = 250;
// A first start on a busy machine takes a minute; one that takes this long is stuck.
const readyWithinMilliseconds = 300_000;
// Backstage finishes open requests when it stops; after this long it is not going to stop by itself.
const patienceMilliseconds = 30_000;

/** Refuses in words when somebody listens on the port already. */
export async function requireFreePort(port, host) {
  await new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', error =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Refusal(
              `Port ${port} is in use, perhaps by a portal that runs already. Stop it, or choose another port: PORT=${
                port + 1
              } npm start`,
            )
          : new Refusal(`Port ${port} cannot be used: ${error.message}`),
      ),
    );
    probe.listen({ port, ...(host ? { host } : {}) }, () =>
      probe.close(resolve),
    );
  });
}

/**
 * Starts a portal.
 *
 * @param node - the Node to run it with
 * @param args - what to run
 * @param options - `cwd`, `env`, `readiness` (address), `stdio` of the output ('inherit' or a file descriptor)
 * @returns `ready` (whether it came to answer), `exited` (resolves with `{ code, signal }`), `stop()`
 */
export function startPortal(node, args, { cwd, env, readiness, stdio }) {
  const child = spawn(
    node,
    ['--require', inCheckout('scripts/lib/stopWithParent.cjs'), ...args],
    {
      cwd,
      env,
      stdio: ['ignore', stdio, stdio, 'ipc'],
      // Its own process group: Ctrl-C in a terminal reaches the script alone, which then asks the portal once.
      detached: process.platform !== 'win32',
    },
  );
  const exited = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  const ready = (async () => {
    const giveUpAt = Date.now() + readyWithinMilliseconds;
    const isRunning = () =>
      child.exitCode === null && child.signalCode === null;
    while (isRunning() && Date.now() < giveUpAt) {
      try {
        if ((await fetch(readiness)).ok) return true;
      } catch {
        // Not listening yet.
      }
      await new Promise(resolve => setTimeout(resolve, pollEveryMilliseconds));
    }
    return false;
  })();
  let asked = false;
  const stop = (signal = 'SIGTERM', patience = patienceMilliseconds) => {
    if (!asked) {
      asked = true;
      child.kill(signal);
      setTimeout(() => child.kill('SIGKILL'), patience).unref();
    }
    return exited;
  };
  return { ready, exited, stop };
}

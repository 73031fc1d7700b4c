// Child processes: run to the end, collect the output, pass signals on.
import { spawn } from 'node:child_process';

const lookForParentEveryMilliseconds = 250;

const running = new Set();
let signalled = false;

function stopChildren(signal) {
  const leave = () =>
    running.size === 0 && process.exit(signal === 'SIGINT' ? 130 : 143);
  for (const child of running) {
    child.once('exit', () => setImmediate(leave));
    child.kill(signal);
  }
  setImmediate(leave);
}

let onSignal = stopChildren;

function askToStop(signal) {
  if (signalled) return;
  signalled = true;
  onSignal(signal);
}

// Ctrl-C reaches a whole terminal group and npm passes it on once more; `kill` reaches this process alone.
// In each case the children are told once, and this process leaves after them.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => askToStop(signal));
}

// A SIGTERM for npm ends npm and the shell below it, and the shell tells nobody: its end is the message.
if (process.env.npm_lifecycle_event) {
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) askToStop('SIGTERM');
  }, lookForParentEveryMilliseconds).unref();
}

/** Lets a command stop in its own way when the user asks for it. */
export function whenAskedToStop(handler) {
  onSignal = handler;
}

/**
 * Runs a command to its end.
 *
 * @param command - the program
 * @param args - its arguments
 * @param options - those of `spawn`; `onText(text)` collects what it prints instead of showing it
 * @returns `{ status, output }`; a signal counts as status 1
 */
export function run(command, args, { onText, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: onText ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      ...options,
    });
    running.add(child);
    let output = '';
    const collect = chunk => {
      output += chunk;
      onText(String(chunk));
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', error => {
      running.delete(child);
      reject(error);
    });
    child.once('close', status => {
      running.delete(child);
      resolve({ status: status ?? 1, output });
    });
  });
}

/** The last lines of a long output, each cut to a readable width. */
export function tail(output, lines = 30) {
  return output
    .trimEnd()
    .split('\n')
    .slice(-lines)
    .map(line => line.slice(0, 240))
    .join('\n');
}

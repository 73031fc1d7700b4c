import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { settingsOf, untilReady } from '../intake/servers';
import type { DatabaseAddress } from '../desk/database';

/** What a process holds, in megabytes. */
export interface Memory {
  resident: number;
  heap: number;
}

/** The production build, running. */
export interface Production {
  url: string;
  /** From its start until it said that it is ready. */
  readySeconds: number;
  /** What the process holds just now, and its heap without what nobody needs, in megabytes. */
  memory(): Promise<Memory>;
  stop(): Promise<void>;
}

async function memoryOf(child: ChildProcess): Promise<Memory> {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  const resident = Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1_024;
  const said = new Promise<number>(done => {
    child.once('message', ({ heap }: { heap: number }) => done(heap));
  });
  child.send('heap');
  return { resident, heap: await said };
}

/**
 * Starts the production build, as an image does.
 *
 * @param home - where it was unpacked
 */
export async function startProduction(
  home: string,
  at: DatabaseAddress,
): Promise<Production> {
  const folder = mkdtempSync(join(tmpdir(), 'firstline-startup-'));
  const { url, config } = await settingsOf(at, folder);
  const log = join(folder, 'portal.log');
  const output = openSync(log, 'a');
  const begun = performance.now();
  const child = fork(
    join(home, 'packages/backend'),
    ['--config', resolve('app-config.yaml'), '--config', config],
    {
      cwd: join(home, 'packages/backend'),
      execArgv: ['--expose-gc', '--require', join(__dirname, 'sayHeap.cjs')],
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', output, output, 'ipc'],
    },
  );
  const stop = async () => {
    const ended = new Promise(done => child.once('exit', done));
    if (child.exitCode === null) {
      child.kill('SIGKILL');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(url, child, { people: false });
    const readySeconds = (performance.now() - begun) / 1_000;
    await untilReady(url, child, { people: true });
    return { url, readySeconds, memory: () => memoryOf(child), stop };
  } catch (error) {
    const said = readFileSync(log, 'utf8').slice(-3_000);
    await stop();
    throw new Error(`${error}\n${said}`);
  }
}

import { fork } from 'node:child_process';

type Message<R> = { result: R } | { ready: true };

/** A process that has opened what it needs, and waits to be told to begin. */
export interface Part<R> {
  begin(): void;
  /** Ends it at once, whatever it is doing. */
  kill(): void;
  result: Promise<R>;
}

/**
 * Runs a part of a benchmark in a process of its own: the same file again, with the part in
 * the environment. Resolves once it is ready.
 */
export function startPart<R>(file: string, part: object): Promise<Part<R>> {
  return new Promise((resolve, reject) => {
    const child = fork(file, [], {
      env: { ...process.env, BENCH_PART: JSON.stringify(part) },
      execArgv: process.execArgv,
    });
    const result = new Promise<R>((done, failed) => {
      child.on('message', (message: Message<R>) => {
        // What compiles TypeScript on the fly talks over the same channel.
        if ('result' in message) done(message.result);
        if ('ready' in message) {
          resolve({
            begin: () => child.send({ begin: true }),
            kill: () => child.kill('SIGKILL'),
            result,
          });
        }
      });
      child.on('exit', code => {
        const error = new Error(`A part ended with ${code}`);
        reject(error);
        failed(error);
      });
    });
    // Handled by whoever waits for it; until then it is no stray one.
    result.catch(() => {});
  });
}

/** In such a process: what to do, undefined in the one that was started by hand. */
export function partOfThisProcess<P>(): P | undefined {
  const part = process.env.BENCH_PART;
  return part ? (JSON.parse(part) as P) : undefined;
}

/** In such a process: gets ready, waits for the word, runs, and sends what came of it. */
export async function runPart<R>(
  prepare: () => Promise<{ run(): Promise<R>; close(): Promise<void> }>,
): Promise<void> {
  // Nobody is left to tell when the one who asked is gone.
  const orphaned = () => process.exit(1);
  process.once('disconnect', orphaned);
  const { run, close } = await prepare();
  const told = new Promise<void>(resolve => {
    process.on('message', (message: { begin?: true }) => {
      if (message.begin) resolve();
    });
  });
  process.send!({ ready: true });
  await told;
  const result = await run();
  await close();
  await new Promise(sent => process.send!({ result }, undefined, {}, sent));
  process.off('disconnect', orphaned);
  process.disconnect?.();
}

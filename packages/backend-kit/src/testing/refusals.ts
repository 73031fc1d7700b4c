import type { RunningPlugin, Send } from './runningPlugin';
import { WriteWatch } from './fuzz';

/** A request that has to be refused. */
export interface Refused {
  /** What it tries, and the case it belongs to. */
  what: string;
  send: Send;
  method: 'post' | 'put' | 'patch' | 'delete' | 'get';
  path: string;
  body?: object | string;
  headers?: Record<string, string>;
  status: number;
  /** What the message says. */
  says?: RegExp;
}

/**
 * Sends requests that have to be refused: each is, as stated; and afterwards nothing is stored,
 * nobody was notified or signalled, and nothing was audited as done.
 *
 * @param options - `except`: tables that change by themselves
 */
export async function expectRefusals(
  running: RunningPlugin,
  refusals: readonly Refused[],
  options: { except: readonly string[] },
): Promise<void> {
  const { knex, audited, notified, signalled, tasks } = running;
  const deliver = async () => {
    for (const [id, run] of tasks) if (id.endsWith('-outbox')) await run();
  };
  await deliver();
  const watch = await WriteWatch.create(knex, options);
  const before = audited.length;
  const told = notified.mock.calls.length + signalled.mock.calls.length;
  const wrong: unknown[] = [];
  for (const { what, send, method, path, body, headers, ...of } of refusals) {
    const reply = await send(method, path, body, {
      ...(typeof body === 'string' && { 'Content-Type': 'application/json' }),
      ...headers,
    });
    const message = String(reply.body?.error?.message);
    const stored = await watch.changed();
    const fits = of.says === undefined || of.says.test(message);
    if (reply.status !== of.status || !fits || stored.length > 0) {
      wrong.push({ what, status: reply.status, message, stored });
    }
  }
  watch.stop();
  await deliver();
  const done = audited
    .slice(before)
    .filter(({ status }) => status === 'succeeded');
  expect({ wrong, done }).toEqual({ wrong: [], done: [] });
  expect(notified.mock.calls.length + signalled.mock.calls.length).toBe(told);
}

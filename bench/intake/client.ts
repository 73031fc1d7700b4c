import { Agent, request } from 'node:http';

/** A request as it is sent. */
export interface Call {
  method: 'GET' | 'POST' | 'PUT';
  url: string;
  body?: unknown;
  token?: string;
}

/** What came back. */
export interface Reply {
  status: number;
  text: string;
}

/**
 * Sends a request; rejects only when no reply comes. Plainly, since the client shares the
 * machine and ought to take little of it.
 *
 * @param agent - keeps connections open; each request has its own without one
 */
export function send(
  { method, url, body, token }: Call,
  agent?: Agent,
): Promise<Reply> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((done, failed) => {
    const sent = request(
      url,
      {
        agent,
        method,
        headers: {
          ...(token ? { Authorization: `Bearer ${token}` } : {}),
          ...(text === undefined
            ? {}
            : {
                'Content-Type': 'application/json',
                'Content-Length': Buffer.byteLength(text),
              }),
        },
      },
      reply => {
        const parts: Buffer[] = [];
        reply.on('data', part => parts.push(part));
        reply.on('error', failed);
        reply.on('end', () =>
          done({
            status: reply.statusCode ?? 0,
            text: Buffer.concat(parts).toString('utf8'),
          }),
        );
      },
    );
    sent.on('error', failed);
    sent.end(text);
  });
}

/** Sends a request. @throws Error for a reply that is no success */
export async function ask<T = unknown>(call: Call): Promise<T> {
  const { status, text } = await send(call);
  if (status >= 300) {
    throw new Error(
      `${call.method} ${call.url}: ${status} ${text.slice(0, 300)}`,
    );
  }
  return JSON.parse(text || 'null') as T;
}

/** Signs somebody of the demonstration in. @returns their token */
export async function signIn(url: string, name: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/persona/refresh`, {
    headers: {
      'x-persona': `user:default/${name}`,
      'x-requested-with': 'XMLHttpRequest',
    },
  });
  if (!response.ok) throw new Error(`${name} cannot sign in`);
  const session = (await response.json()) as {
    backstageIdentity: { token: string };
  };
  return session.backstageIdentity.token;
}

/** How a round went. */
export interface Round {
  /** Requests a second. */
  rate: number;
  p50: number;
  p99: number;
  /** How long it lasted. */
  seconds: number;
}

/**
 * Sends calls for some time, so many at once.
 *
 * @param options - `seconds`: no call begins after that; `most`: no more calls than that
 * @throws Error for a reply that is no success: a refusal is quick, and no measure
 */
export async function round(
  options: { atOnce: number; seconds: number; most?: number },
  call: (i: number) => Call,
): Promise<Round> {
  const { atOnce, seconds, most = Infinity } = options;
  const times: number[] = [];
  let next = 0;
  // New ones each round: a server hangs up on those that nobody used for a while.
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const begun = performance.now();
  const until = begun + seconds * 1_000;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < until && next < most) {
        const own = call(next);
        next += 1;
        const start = performance.now();
        const { status, text } = await send(own, agent);
        times.push(performance.now() - start);
        if (status >= 300) {
          throw new Error(
            `${own.method} ${own.url}: ${status} ${text.slice(0, 300)}`,
          );
        }
      }
    }),
  );
  agent.destroy();
  const lasted = (performance.now() - begun) / 1_000;
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return {
    rate: times.length / lasted,
    p50: at(0.5),
    p99: at(0.99),
    seconds: lasted,
  };
}

// The HTTP API of a running portal, as one of the demo people.

/** Calls the service desk as a persona; signs in once. */
export class Persona {
  #url;
  #name;
  #token;

  constructor(url, name) {
    this.#url = url.replace(/\/$/, '');
    this.#name = name;
  }

  /** @returns `{ status, body, headers }`; never throws for a status */
  call(method, path, body, headers = {}) {
    return this.callOf('service-desk', method, path, body, headers);
  }

  /** As `call`, of another plugin. */
  async callOf(plugin, method, path, body, headers = {}) {
    const { text, ...reply } = await this.request(plugin, method, path, body, {
      headers,
    });
    return { ...reply, body: text ? JSON.parse(text) : undefined };
  }

  /**
   * As `callOf`, with whatever came as text.
   *
   * @param options - `headers`: more of them; `signal`: ends the waiting
   */
  async request(plugin, method, path, body, { headers = {}, signal } = {}) {
    this.#token ??= await this.#signIn();
    const response = await fetch(`${this.#url}/api/${plugin}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${this.#token}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
    });
    return {
      status: response.status,
      text: await response.text(),
      headers: response.headers,
    };
  }

  /** Sends the bytes of a file to the service desk; what it is told of it. */
  async upload(name, bytes) {
    this.#token ??= await this.#signIn();
    const response = await fetch(`${this.#url}/api/service-desk/attachments`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.#token}`, 'X-Filename': name },
      body: bytes,
    });
    if (!response.ok) throw new Error(`Upload: ${response.status}`);
    return response.json();
  }

  /** The bytes of a file of the service desk. */
  async download(id) {
    this.#token ??= await this.#signIn();
    const response = await fetch(
      `${this.#url}/api/service-desk/attachments/${id}`,
      { headers: { Authorization: `Bearer ${this.#token}` } },
    );
    if (!response.ok) throw new Error(`Download: ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }

  /** Calls another plugin's route. */
  async callPlugin(plugin, path) {
    this.#token ??= await this.#signIn();
    const response = await fetch(`${this.#url}/api/${plugin}${path}`, {
      headers: { Authorization: `Bearer ${this.#token}` },
    });
    if (!response.ok) throw new Error(`${plugin}${path}: ${response.status}`);
    return response.json();
  }

  async #signIn() {
    const response = await fetch(`${this.#url}/api/auth/persona/refresh`, {
      headers: {
        'x-persona': `user:default/${this.#name}`,
        'x-requested-with': 'XMLHttpRequest',
      },
    });
    if (!response.ok) {
      throw new Error(`${this.#name} cannot sign in: ${response.status}`);
    }
    return (await response.json()).backstageIdentity.token;
  }
}

/** Waits until the portal answers that it is ready. */
export async function waitUntilReady(url, seconds) {
  const until = Date.now() + seconds * 1_000;
  for (;;) {
    const ready = await fetch(`${url}/.backstage/health/v1/readiness`).then(
      response => response.ok,
      () => false,
    );
    if (ready) return;
    if (Date.now() > until) throw new Error(`Not ready within ${seconds} s`);
    await new Promise(resolve => setTimeout(resolve, 250));
  }
}

/** Runs `task(i)` for 0 … n - 1, at most `atOnce` at a time; returns results and times in ms. */
export async function many(n, atOnce, task) {
  const results = new Array(n);
  const times = [];
  let next = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: Math.min(atOnce, n) }, async () => {
      while (next < n) {
        const i = next;
        next += 1;
        const start = performance.now();
        results[i] = await task(i);
        times.push(performance.now() - start);
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1_000;
  times.sort((a, b) => a - b);
  const at = share =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { results, seconds, rate: n / seconds, p50: at(0.5), p99: at(0.99) };
}

/** How often each value comes. */
export function tally(values) {
  const counts = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** Says what was asked, what came, and whether it is as it must be. */
export class Checks {
  failed = 0;

  check(what, ok, seen) {
    if (!ok) this.failed += 1;
    console.log(
      `${ok ? 'ok  ' : 'FAIL'}  ${what}${
        seen === undefined ? '' : `: ${seen}`
      }`,
    );
  }
}

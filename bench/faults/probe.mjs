// What callers get while something is broken: requests of several kinds, one after the other and at once.
import { Persona } from '../portal/api.mjs';

/** Longest a caller waits before they give up, in milliseconds. */
const PATIENCE_MS = 100_000;
const TITLE = 'while something is broken';
const WORDS = 'A word while something is broken';
/** What no answer may hold: statements, drivers, paths, stacks. */
const INSIDES =
  /select |insert into|update "|relation "|SQLITE_|ECONN|node_modules|\bat .*\.[jt]s:\d|knex|postgres/i;

/** How many records there are that nobody was told of. */
export async function unacknowledged(portal, { incidents, comments }) {
  const knex = portal.base.open('service-desk');
  const count = async query => Number((await query.count({ n: '*' }))[0].n);
  try {
    return (
      (await count(knex('incidents').where('title', 'like', `%${TITLE}`))) -
      incidents.length +
      (await count(knex('timeline_entries').where({ text: WORDS }))) -
      comments.length
    );
  } finally {
    await knex.destroy();
  }
}

/** People who look and work, and the incident they look at. */
export async function createProbe(url) {
  const requester = new Persona(url, 'zhang.wei');
  const agent = new Persona(url, 'li.na');
  const filed = await requester.call('POST', '/incidents', {
    title: `Looked at ${TITLE}`,
    description: 'x',
  });
  if (filed.status !== 201) throw new Error(`Filing: ${filed.status}`);
  const { number } = filed.body;
  const kept = { incidents: [number], comments: [] };

  const send = (person, method, path, body, plugin = 'service-desk') =>
    person.request(plugin, method, path, body, {
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  const requests = {
    list: () => send(agent, 'GET', '/incidents?limit=5'),
    read: () => send(requester, 'GET', `/incidents/${number}`),
    search: () =>
      send(agent, 'GET', '/search?q=payments', undefined, 'knowledge-base'),
    file: () =>
      send(requester, 'POST', '/incidents', {
        title: `Filed ${TITLE}`,
        description: 'x',
      }),
    'file on an item': () =>
      send(requester, 'POST', '/incidents', {
        title: `Filed on an item ${TITLE}`,
        description: 'x',
        ciRefs: ['component:default/payments-api'],
      }),
    comment: () =>
      send(requester, 'POST', `/incidents/${number}/timeline`, {
        text: WORDS,
        visibility: 'public',
      }),
  };

  /** One request: its status, how long it took, and whether the answer is fit for a caller. */
  const one = async name => {
    const begun = performance.now();
    const reply = await requests[name]().catch(error => ({
      status: error.name === 'TimeoutError' ? 'no answer' : 'broken off',
      text: '',
    }));
    const { status, text, headers } = reply;
    const json = parsed(text);
    if (status === 201 && name.startsWith('file')) {
      kept.incidents.push(json.number);
    }
    if (status === 201 && name === 'comment') kept.comments.push(json.id);
    const fit =
      status < 300 ||
      (status === 503 &&
        json?.error?.name === 'ServiceUnavailableError' &&
        headers.has('Retry-After') &&
        !INSIDES.test(text));
    return { name, status, fit, text, ms: performance.now() - begun };
  };

  return {
    kept,
    /** All kinds once; whether each succeeded. */
    async works() {
      for (const name of Object.keys(requests)) {
        if (!((await one(name)).status < 300)) return false;
      }
      return true;
    },
    /** All kinds, `atOnce` of each at a time, again and again for some seconds. */
    async during(seconds, { atOnce = 2 } = {}) {
      const until = Date.now() + seconds * 1_000;
      const seen = [];
      await Promise.all(
        Object.keys(requests).flatMap(name =>
          Array.from({ length: atOnce }, async () => {
            do {
              seen.push(await one(name));
              await new Promise(resolve => setTimeout(resolve, 100));
            } while (Date.now() < until);
          }),
        ),
      );
      return seen;
    },
  };

  function parsed(text) {
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  }
}

/** What was seen, by kind of request: how often each status, and the longest time in seconds. */
export function summary(seen) {
  const kinds = {};
  for (const { name, status, ms } of seen) {
    kinds[name] ??= { statuses: {}, longest: 0 };
    kinds[name].statuses[status] = (kinds[name].statuses[status] ?? 0) + 1;
    kinds[name].longest = Math.max(kinds[name].longest, ms / 1_000);
  }
  return Object.entries(kinds).map(
    ([name, { statuses, longest }]) =>
      `${name} ${Object.entries(statuses)
        .map(([status, n]) => `${status}×${n}`)
        .join(' ')} (≤ ${longest.toFixed(1)} s)`,
  );
}

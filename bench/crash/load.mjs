// People at work until the backend dies: they file, accept, comment, resolve, rate, complain and write articles.
import { Persona } from '../portal/api.mjs';

/** Who files, in turn. */
const REQUESTERS = ['zhang.wei', 'emma.clark', 'liu.yang'];
const AGENTS = ['li.na', 'tom.baker'];
const REVIEWER = 'he.qiang';

/** What was acknowledged: of each record the last version, and what else must be there. */
export function createLedger() {
  return {
    incidents: new Map(),
    complaints: new Map(),
    articles: new Map(),
    comments: new Set(),
    ratings: new Map(),
    writes: 0,
    /** Replies that are neither a success nor a death. */
    odd: {},
  };
}

const keepNewest = (map, number, version) =>
  map.set(number, Math.max(map.get(number) ?? 0, version));

/** Those who work, by name; what they signed in with outlives the backend. */
export function createPeople(url) {
  return new Map(
    [...REQUESTERS, ...AGENTS, REVIEWER].map(name => [
      name,
      new Persona(url, name),
    ]),
  );
}

/**
 * Works at `atOnce` places at a time until nobody answers; notes in the ledger what was
 * acknowledged.
 *
 * @param options - `onFirst`: called at the first write that was; `signal`: ends the work, when
 * what each is at is done
 */
export async function workUntilDead(
  people,
  ledger,
  { onFirst, atOnce = 12, signal },
) {
  let dead = false;
  let turn = 0;

  /** One write; undefined when it was not acknowledged. */
  const write = async (who, method, path, body, plugin = 'service-desk') => {
    if (dead) return undefined;
    const reply = await people
      .get(who)
      .callOf(plugin, method, path, body)
      .catch(() => undefined);
    if (!reply || reply.status === 503) {
      dead = true;
      return undefined;
    }
    if (reply.status >= 300) {
      const name = `${method} ${path.replace(/[A-Z]+-\d+/, ':number')} ${
        reply.status
      }`;
      ledger.odd[name] = (ledger.odd[name] ?? 0) + 1;
      return undefined;
    }
    ledger.writes += 1;
    if (ledger.writes === 1) onFirst();
    return reply.body;
  };

  const act = async (who, number, action, body) => {
    const reply = await write(
      who,
      'POST',
      `/incidents/${number}/actions/${action}`,
      body,
    );
    if (reply) keepNewest(ledger.incidents, number, reply.version);
    return reply;
  };
  const comment = async (who, number) => {
    const entry = await write(who, 'POST', `/incidents/${number}/timeline`, {
      text: 'A word in between',
      visibility: 'public',
    });
    if (entry) ledger.comments.add(entry.id);
  };

  const incident = async i => {
    const requester = REQUESTERS[i % REQUESTERS.length];
    const agent = AGENTS[i % AGENTS.length];
    const filed = await write(requester, 'POST', '/incidents', {
      title: 'Filed when the backend died',
      description: 'Must be there afterwards if it was acknowledged',
    });
    if (!filed) return;
    const { number } = filed;
    keepNewest(ledger.incidents, number, filed.version);
    await comment(requester, number);
    if (!(await act(agent, number, 'accept', {}))) return;
    await comment(agent, number);
    // Half of them are left as they are.
    if (i % 2 === 0) return;
    const done = await act(agent, number, 'resolve', {
      code: 'fixed',
      resolution: 'Done',
      workaround: false,
    });
    if (!done) return;
    const overall = 1 + (i % 5);
    const rated = await write(requester, 'PUT', `/incidents/${number}/rating`, {
      overall,
    });
    if (rated) {
      keepNewest(ledger.incidents, number, rated.version);
      ledger.ratings.set(number, overall);
    }
    const satisfied = i % 3 !== 0;
    await act(requester, number, 'confirm', {
      satisfied,
      ...(satisfied ? {} : { reason: 'It is not' }),
    });
  };

  const complaint = async i => {
    const requester = REQUESTERS[i % REQUESTERS.length];
    const filed = await write(requester, 'POST', '/complaints', {
      title: 'Nobody calls back',
      description: 'I was promised a call',
    });
    if (!filed) return;
    const { number } = filed;
    keepNewest(ledger.complaints, number, filed.version);
    const verified = await write(
      AGENTS[i % AGENTS.length],
      'POST',
      `/complaints/${number}/actions/verify`,
      { finding: 'It is so' },
    );
    if (verified) keepNewest(ledger.complaints, number, verified.version);
  };

  const article = async i => {
    const text = {
      title: `What to do when the backend dies (${i})`,
      kind: 'known-fix',
      symptoms: 'It is gone.',
      resolution: 'Start it again.',
    };
    const send = (method, path, body, who = 'li.na') =>
      write(who, method, path, body, 'knowledge-base').then(reply => {
        if (reply) {
          keepNewest(ledger.articles, reply.number, reply.version);
        }
        return reply;
      });
    const made = await send('POST', '/articles', text);
    if (!made) return;
    const path = `/articles/${made.number}`;
    await send('PUT', path, { ...text, resolution: 'Start it again, twice.' });
    if (!(await send('POST', `${path}/actions/submit`, {}))) return;
    await send('POST', `${path}/actions/approve`, {}, REVIEWER);
  };

  const work = async () => {
    while (!dead && !signal?.aborted) {
      turn += 1;
      const i = turn;
      if (i % 8 === 0) await complaint(i);
      else if (i % 8 === 4) await article(i);
      else await incident(i);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

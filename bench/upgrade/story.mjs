// The life of an incident told by two versions in turn: each move through the one that did not make the last.
import { Persona } from '../portal/api.mjs';

const REQUESTER = 'zhang.wei';
const AGENT = 'li.na';
const ENGINEER = 'wang.fang';
const TEAM = 'group:default/payments-team';

const act = (who, action, body = {}) => ({
  who,
  what: action,
  path: `/actions/${action}`,
  body,
});
const comment = (who, visibility) => ({
  who,
  what: `comment (${visibility})`,
  path: '/timeline',
  body: { text: 'A word in between', visibility },
});
const resolved = act(ENGINEER, 'resolve', {
  code: 'fixed',
  resolution: 'Done',
  workaround: false,
});

/** From the report to its end, with a way back; each with the state it leads to. */
const moves = [
  { ...act(AGENT, 'accept'), state: 'in_progress' },
  { ...comment(AGENT, 'internal'), state: 'in_progress' },
  {
    ...act(AGENT, 'assign', { team: TEAM, reason: 'Theirs' }),
    state: 'assigned',
  },
  { ...act(ENGINEER, 'accept'), state: 'in_progress' },
  {
    ...act(ENGINEER, 'hold', { waitingFor: 'requester', note: 'Which page?' }),
    state: 'pending',
  },
  { ...act(ENGINEER, 'resume'), state: 'in_progress' },
  { ...comment(REQUESTER, 'public'), state: 'in_progress' },
  { ...resolved, state: 'resolved' },
  {
    ...act(REQUESTER, 'confirm', { satisfied: false, reason: 'It is not' }),
    state: 'assigned',
  },
  { ...act(ENGINEER, 'accept'), state: 'in_progress' },
  { ...resolved, state: 'resolved' },
  { ...act(REQUESTER, 'confirm', { satisfied: true }), state: 'closed' },
];

/**
 * Lives one incident through two portals on one database.
 *
 * @param urls - of both; the first one takes the report
 * @returns `{ number, version, comments, moves, failures }`: what is acknowledged of it, how
 * many moves were tried, and a line for each answer or state that was not as it must be in
 * either portal
 */
export async function liveThroughBoth(urls) {
  const people = urls.map(
    url =>
      new Map(
        [REQUESTER, AGENT, ENGINEER].map(name => [
          name,
          new Persona(url, name),
        ]),
      ),
  );
  const failures = [];
  const comments = [];
  const filed = await people[0].get(REQUESTER).call('POST', '/incidents', {
    title: 'Filed while the portal is upgraded',
    description: 'Goes on through the other version',
  });
  if (filed.status !== 201) {
    return { comments, moves: 0, failures: [`filing: ${filed.status}`] };
  }
  const { number } = filed.body;
  let { version } = filed.body;

  for (const [i, { who, what, path, body, state }] of moves.entries()) {
    const turn = (i + 1) % urls.length;
    const reply = await people[turn]
      .get(who)
      .call('POST', `/incidents/${number}${path}`, body);
    if (reply.status >= 300) {
      failures.push(`${what} at ${urls[turn]}: ${reply.status}`);
      break;
    }
    if (path === '/timeline') comments.push(reply.body.id);
    for (const [at, portal] of people.entries()) {
      const read = await portal
        .get(REQUESTER)
        .call('GET', `/incidents/${number}`);
      if (read.status !== 200 || read.body.state !== state) {
        failures.push(
          `after ${what} at ${urls[turn]}, ${urls[at]} reads ${read.status} ${read.body?.state}, not ${state}`,
        );
      }
      version = Math.max(version, read.body?.version ?? 0);
    }
  }
  return { number, version, comments, moves: moves.length, failures };
}

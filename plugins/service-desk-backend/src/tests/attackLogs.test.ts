import { loggedInto } from '@firstline/backend-kit/testUtils';
import { api } from './__testUtils__/assigning';
import { pluginTest, type RunningPlugin } from './__testUtils__/startPlugin';

const lines: string[] = [];
/** In everything that people write, send or carry: no log has it. */
const HUSH = 'hush-hush';
const text = (what: string) => `${what} ${HUSH}`;

/** A whole life, with something to say at each step. Returns the number. */
async function life({ as, tasks }: RunningPlugin): Promise<string> {
  const zhang = as('zhang.wei');
  const { body: file } = await zhang('post', '/attachments', text('bytes'), {
    'Content-Type': 'text/plain',
    'X-Filename': `${HUSH}.txt`,
    'Idempotency-Key': HUSH,
  });
  const { body: incident } = await zhang(
    'post',
    '/incidents',
    {
      title: text('Title'),
      description: text('Description'),
      location: text('Room'),
      ciRefs: [api],
      attachmentIds: [file.id],
    },
    { 'Idempotency-Key': `${HUSH}-2` },
  );
  const path = `/incidents/${incident.number}`;
  const steps: [who: string, path: string, body: object][] = [
    ['li.na', `${path}/actions/accept`, {}],
    ['li.na', `${path}/timeline`, { text: text('n'), visibility: 'internal' }],
    [
      'li.na',
      `${path}/actions/escalate`,
      { kind: 'functional', reason: text('Deep') },
    ],
    ['wang.fang', `${path}/actions/accept`, {}],
    [
      'wang.fang',
      `${path}/actions/resolve`,
      { code: 'fixed', resolution: text('Restarted'), workaround: false },
    ],
    [
      'zhang.wei',
      `${path}/actions/confirm`,
      { satisfied: true, rating: { overall: 5, comment: text('Thanks') } },
    ],
    ['zhang.wei', '/complaints', { title: text('T'), description: text('D') }],
  ];
  for (const [who, address, body] of steps) {
    const { status } = await as(who)('post', address, body);
    expect([address, status < 300]).toEqual([address, true]);
  }
  for (const run of tasks.values()) await run();
  return incident.number;
}

/** Requests that go wrong, by their own fault. */
async function slips({ as, asNobody }: RunningPlugin, number: string) {
  const zhang = as('zhang.wei');
  const path = `/incidents/${number}`;
  const replies = [
    await zhang('get', `/incidents?q=${HUSH}`),
    await zhang('post', '/incidents', `{"title": "${HUSH}`, {
      'Content-Type': 'application/json',
    }),
    await zhang('post', '/incidents', { title: HUSH, colour: HUSH }),
    await zhang('post', `${path}/actions/cancel`, { reason: HUSH }),
    await as('emma.clark')('get', `${path}?why=${HUSH}`),
    await asNobody('get', `/rating-links/${HUSH}`),
    await asNobody('get', '/incidents', undefined, {
      Authorization: `Bearer ${HUSH}`,
    }),
  ];
  expect(replies.map(({ status }) => status)).toEqual([
    200, 400, 400, 409, 404, 404, 401,
  ]);
}

describe('the log', () => {
  pluginTest(
    'has nothing of what people write, carry or send, whatever goes wrong (67, 73, 74)',
    async running => {
      lines.length = 0;
      const { as, knex, audited } = running;
      const number = await life(running);
      await slips(running, number);
      expect(lines.filter(line => line.includes(HUSH))).toEqual([]);

      // Unexpected: a write that the database refuses, with all its values in hand.
      const before = lines.length;
      await knex.schema.renameTable('timeline_entries', 'away');
      const broken = [
        await as('zhang.wei')('post', '/incidents', {
          title: HUSH,
          description: HUSH,
        }),
        await as('zhang.wei')('post', `/incidents/${number}/timeline`, {
          text: HUSH,
          visibility: 'public',
        }),
      ];
      await knex.schema.renameTable('away', 'timeline_entries');
      for (const { status, text: told } of broken) {
        expect(status).toBe(500);
        expect(told).not.toContain(HUSH);
      }
      const logged = lines.slice(before).filter(line => /^error/.test(line));
      expect(logged).toHaveLength(broken.length);
      expect(logged.join()).toMatch(/timeline_entries/);
      expect(lines.filter(line => line.includes(HUSH))).toEqual([]);
      expect(JSON.stringify(audited)).not.toContain(HUSH);
      // What is not logged is stored.
      const [{ title }] = await knex('incidents').where({ id: 1 });
      expect(title).toBe(text('Title'));
    },
    { features: [loggedInto(lines)] },
  );
});

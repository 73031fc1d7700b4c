import { knowledgeTest, numbers } from './__testUtils__/knowledgeTest';
import { hiddenItem } from './__testUtils__/startPlugin';

const api = 'component:default/payments-api';
const away = { knownFixes: [], knownErrors: [], knowledge: 'unavailable' };

describe('suggestions', () => {
  knowledgeTest(
    'have what the caller may read, on what the caller may see',
    async ({ as, knowledge }) => {
      const ask = (name: string, query: string) =>
        as(name)('get', `/incidents/suggestions?${query}`);
      const { body } = await ask('zhang.wei', `text=payments&ciRef=${api}`);
      expect(body).toMatchObject({
        knownFixes: [
          {
            number: 'KB-000001',
            remedy: 'Sign in again',
            reasons: [{ kind: 'words', words: ['pool'] }],
          },
        ],
        knownErrors: [{ number: 'KB-000002', remedy: 'Pay by transfer' }],
        openIncidents: [],
      });
      expect(body.knowledge).toBeUndefined();
      const engineer = await ask('wang.fang', 'text=payments');
      expect(numbers(engineer.body.knownFixes)).toEqual([
        'KB-000001',
        'KB-000003',
      ]);

      await ask('zhang.wei', `text=x&ciRef=${hiddenItem}`);
      expect(knowledge.asked).toEqual([
        { text: 'payments', ciRef: api, by: 'zhang.wei' },
        { text: 'payments', by: 'wang.fang' },
        { text: 'x', by: 'zhang.wei' },
      ]);
      // Nothing to go by: nobody is asked.
      await ask('zhang.wei', '');
      expect(knowledge.asked).toHaveLength(3);
    },
  );

  knowledgeTest(
    'are given for a long text, unaudited, and refused for a longer one',
    async ({ as, knowledge, audited }) => {
      const text = `NullPointerException 连接超时 ${'at java.lang '.repeat(
        1_500,
      )}`;
      const reply = await as('zhang.wei')('post', '/incidents/suggestions', {
        text,
      });
      expect(reply.status).toBe(200);
      expect(numbers(reply.body.knownErrors)).toEqual(['KB-000002']);
      expect(knowledge.asked[0].text).toBe(text.trim());
      expect(audited).toEqual([]);
      const long = await as('zhang.wei')('post', '/incidents/suggestions', {
        text: 'x'.repeat(20_001),
      });
      expect(long.status).toBe(400);
      expect(long.body.error.message).toMatch(/^text: /);
    },
  );

  knowledgeTest(
    'come without it when it is not installed, broken or slow, and leave it alone for a while',
    async ({ as, knowledge }) => {
      const ask = async () =>
        (await as('zhang.wei')('get', '/incidents/suggestions?text=payments'))
          .body;
      // The while does not end before a busy machine gets to the next question.
      const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now());
      try {
        knowledge.mode = 'slow';
        const begun = performance.now();
        const late = await ask();
        const waited = performance.now() - begun;
        expect(late).toMatchObject({ ...away, openIncidents: [] });
        expect(waited).toBeGreaterThan(1_400);
        // It would answer after ten seconds.
        expect(waited).toBeLessThan(8_000);
        // Nobody else waits for it now.
        expect(await ask()).toMatchObject(away);
        expect(knowledge.asked).toHaveLength(1);
      } finally {
        now.mockRestore();
      }
    },
  );

  for (const mode of ['absent', 'broken'] as const) {
    knowledgeTest(`say so when it is ${mode}`, async ({ as, knowledge }) => {
      knowledge.mode = mode;
      const { body } = await as('zhang.wei')(
        'get',
        `/incidents/suggestions?text=payments&ciRef=${api}`,
      );
      expect(body).toMatchObject({ ...away, recentReports: [] });
    });
  }
});

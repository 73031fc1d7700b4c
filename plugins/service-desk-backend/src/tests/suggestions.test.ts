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
      const ask = async () => {
        const start = Date.now();
        const { body } = await as('zhang.wei')(
          'get',
          '/incidents/suggestions?text=payments',
        );
        return { body, ms: Date.now() - start };
      };
      knowledge.mode = 'slow';
      const late = await ask();
      expect(late.body).toMatchObject({ ...away, openIncidents: [] });
      expect(late.ms).toBeGreaterThan(1_400);
      expect(late.ms).toBeLessThan(5_000);
      // Nobody else waits for it now.
      const next = await ask();
      expect(next.body).toMatchObject(away);
      expect(next.ms).toBeLessThan(1_400);
      expect(knowledge.asked).toHaveLength(1);
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

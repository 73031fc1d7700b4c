import { good } from './__testUtils__/articles';
import { pluginTest } from './__testUtils__/startPlugin';

describe('how much one caller may send', () => {
  pluginTest(
    'refuses the second search a minute where one is allowed, to each by themselves',
    async ({ as }) => {
      const zhang = as('zhang.wei');
      expect((await zhang('get', '/search?q=vpn')).status).toBe(200);
      const again = [
        await zhang('get', '/search?q=vpn'),
        await zhang('get', '/suggest?text=vpn'),
        await zhang('post', '/suggest', { text: 'vpn' }),
      ];
      expect(again.map(({ status }) => status)).toEqual([429, 429, 429]);
      expect(Number(again[0].header['retry-after'])).toBeGreaterThan(0);
      // To look through all articles is no search, and others search on.
      expect((await zhang('get', '/search')).status).toBe(200);
      expect((await as('li.na')('get', '/search?q=vpn')).status).toBe(200);
    },
    { knowledgeBase: { requestLimits: { searches: { person: 1 } } } },
  );

  pluginTest(
    'refuses the second new article where one is allowed',
    async ({ as, knex }) => {
      const raj = as('raj.patel');
      expect((await raj('post', '/articles', good)).status).toBe(201);
      expect((await raj('post', '/articles', good)).status).toBe(429);
      expect(await knex('articles').select('id')).toHaveLength(1);
    },
    { knowledgeBase: { requestLimits: { filings: { person: 1 } } } },
  );
});

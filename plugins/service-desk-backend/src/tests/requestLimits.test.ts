import { storedDigest } from '@firstline/backend-kit/testUtils';
import { pluginTest } from './__testUtils__/startPlugin';

const incident = { title: 'Nothing works', description: 'At all' };
const complaint = { title: 'Nobody calls back', description: 'Three times' };

describe('how much one caller may send', () => {
  pluginTest(
    'refuses the third of two filings a minute, and stores nothing of it',
    async ({ as, asService, audited, knex }) => {
      const zhang = as('zhang.wei');
      expect((await zhang('post', '/incidents', incident)).status).toBe(201);
      expect((await zhang('post', '/complaints', complaint)).status).toBe(201);
      const stored = await storedDigest(knex, { except: ['outbox'] });
      const seen = audited.length;
      for (const [path, body] of [
        ['/incidents', incident],
        ['/complaints', complaint],
        ['/incidents/INC-000001/timeline', { text: 'x', visibility: 'public' }],
        ['/incidents/solved-by-knowledge', { articleNumber: 'KB-000001' }],
      ] as const) {
        const refused = await zhang('post', path, body);
        expect([path, refused.status]).toEqual([path, 429]);
        expect(Number(refused.header['retry-after'])).toBeGreaterThan(0);
      }
      expect(await storedDigest(knex, { except: ['outbox'] })).toEqual(stored);
      // A flood would fill the audit, too.
      expect(audited).toHaveLength(seen);
      // What is on its way goes on, and so does everybody else.
      expect((await zhang('get', '/incidents/INC-000001')).status).toBe(200);
      const { status } = await as('raj.patel')('post', '/incidents', incident);
      expect(status).toBe(201);
      expect((await asService('post', '/incidents', incident)).status).not.toBe(
        429,
      );
    },
    { serviceDesk: { requestLimits: { filings: { person: 2 } } } },
  );

  pluginTest(
    'refuses the third of two searches a minute, whichever they are, and shows lists',
    async ({ as }) => {
      const zhang = as('zhang.wei');
      const statuses: number[] = [];
      for (const path of [
        '/incidents?q=printer',
        '/incidents/suggestions?text=printer',
        '/complaints?q=printer',
        '/incidents',
        '/complaints',
      ]) {
        statuses.push((await zhang('get', path)).status);
      }
      expect(statuses).toEqual([200, 200, 429, 200, 200]);
      const long = await zhang('post', '/incidents/suggestions', { text: 'x' });
      expect(long.status).toBe(429);
    },
    { serviceDesk: { requestLimits: { searches: { person: 2 } } } },
  );
});

import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import search from '@backstage/plugin-search-backend';
import { eachDatabase } from '@firstline/backend-kit/testUtils';
import request from 'supertest';
import { cursorOf } from './engine/searchPages';
import module from './index';

describe('the engine in a portal', () => {
  eachDatabase('refuses pages that cannot be', async ({ knex }) => {
    const backend = await startTestBackend({
      features: [
        search,
        module,
        mockServices.database.factory({ knex }),
        mockServices.rootConfig.factory({ data: {} }),
      ],
    });
    const ask = (query: object) =>
      request(backend.server).get('/api/search/query').query(query);
    try {
      const page = { term: 'disk', pageCursor: cursorOf(3), pageLimit: 7 };
      const { body } = await ask(page).expect(200);
      expect(body).toMatchObject({
        results: [],
        previousPageCursor: cursorOf(2),
      });
      await ask({ term: 'disk', pageCursor: '' }).expect(200);
      await ask({ term: 'disk', pageLimit: 0 }).expect(200);
      for (const bad of [
        { pageCursor: 'nonsense' },
        { pageCursor: cursorOf(-1) },
        { pageCursor: cursorOf(0.5) },
        { pageCursor: Buffer.from('1e99').toString('base64') },
        { pageCursor: ['a', 'b'] },
        { pageLimit: -3 },
        { pageLimit: 1.5 },
        { pageLimit: 1_000 },
      ]) {
        const reply = await ask({ term: 'disk', ...bad });
        expect({ bad, status: reply.status }).toEqual({ bad, status: 400 });
        expect(reply.body.error.name).toBe('InputError');
      }
    } finally {
      await backend.stop();
    }
  });
});

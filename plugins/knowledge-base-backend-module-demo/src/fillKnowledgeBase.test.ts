import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { eachDatabase } from '@firstline/backend-kit/testUtils';
import {
  createArticleDesk,
  readKnowledgeConfig,
} from '@firstline/plugin-knowledge-base-backend';
import { systemClock } from '@firstline/backend-kit';
import { catalogIsReady, fillKnowledgeBase } from './fillKnowledgeBase';
import { readArticles } from './readArticles';
import { DemoPeople } from './DemoPeople';
import { demoCatalog } from './__testUtils__/demoCatalog';

const migrationsDirectory = resolvePackagePath(
  '@firstline/plugin-knowledge-base-backend',
  'migrations',
);

const config = readKnowledgeConfig(
  new ConfigReader({
    knowledgeBase: {
      groups: {
        managers: [
          'group:default/incident-managers',
          'group:default/it-management',
        ],
      },
    },
  }),
);

describe('the demo articles in a knowledge base', () => {
  eachDatabase(
    'are filed once, into an empty one, and show all that can happen',
    async ({ knex }) => {
      const catalog = demoCatalog();
      const articles = await readArticles();
      const options = {
        database: knex,
        config,
        catalog,
        logger: mockServices.logger.mock(),
        articles,
      };
      // Two replicas that start together.
      const filled =
        knex.client.config.client === 'pg'
          ? await Promise.all([
              fillKnowledgeBase(options),
              fillKnowledgeBase(options),
            ])
          : [
              await fillKnowledgeBase(options),
              await fillKnowledgeBase(options),
            ];
      expect(filled.toSorted((a, b) => a - b)).toEqual([0, articles.length]);

      const people = await DemoPeople.read({
        catalog,
        managers: config.managers,
      });
      const desk = createArticleDesk({
        database: knex,
        config,
        clock: systemClock,
        catalog,
      });
      const manager = people.caller('maria.silva');
      const { items } = await desk.list({ limit: 200 }, { by: manager });
      const stateOf = Object.fromEntries(
        items.map(({ number, state }) => [number, state]),
      );
      articles.forEach((file, i) => {
        const number = `KB-${String(i + 1).padStart(6, '0')}`;
        expect([file.name, stateOf[number]]).toEqual([file.name, file.state]);
      });

      const runbook = await desk.get('KB-000007', { by: manager });
      expect(runbook).toMatchObject({
        kind: 'runbook',
        owner: 'group:default/dba-team',
        approvedBy: 'user:default/zhao.min',
        feedback: { helped: 2, didNotHelp: 0 },
      });
      expect(runbook.symptoms).toContain(
        '](/knowledge-base/articles/KB-000028)',
      );
      const revisions = await desk.listRevisions('KB-000005', { by: manager });
      expect(revisions.map(({ state }) => state).toSorted()).toEqual([
        'published',
        'superseded',
      ]);
      expect(await desk.markDueReviews({ limit: 10 })).toBe(2);

      const requester = people.caller('zhang.wei');
      const { items: seen } = await desk.list(
        { limit: 200 },
        { by: requester },
      );
      expect(seen.map(({ title }) => title)).toContain('如何重置或修改密码');
      expect(new Set(seen.map(({ audience }) => audience))).toEqual(
        new Set(['everyone']),
      );
      expect(await knex('outbox')).toEqual([]);
      expect(await knex('search_documents')).toHaveLength(33);
    },
    { migrationsDirectory },
  );

  it('wait for a catalog with everybody and everything in it', async () => {
    const articles = await readArticles();
    const ready = (missing?: string) =>
      catalogIsReady({ catalog: demoCatalog({ missing }), config, articles });
    expect(await ready()).toBe(true);
    for (const missing of [
      'user:default/sun.hao',
      'component:default/payments-api',
    ]) {
      expect(await ready(missing)).toBe(false);
    }
  }, 60_000);
});

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  knowledgeBaseServiceRef,
  type KnowledgeBaseService,
} from '@firstline/plugin-knowledge-base-node';
import { MetricsRecorder } from '@firstline/backend-kit/testUtils';
import plugin from '../index';
import { act, draft, item, publish } from './__testUtils__/articles';
import { pluginTest } from './__testUtils__/startPlugin';

const longAgo = '2020-01-01T00:00:00.000Z';
let knowledge: KnowledgeBaseService;
const metrics = MetricsRecorder.create();

const other = createBackendPlugin({
  pluginId: 'other',
  register(env) {
    env.registerInit({
      deps: { service: knowledgeBaseServiceRef, logger: coreServices.logger },
      async init({ service }) {
        knowledge = service;
      },
    });
  },
});

describe('the plugin', () => {
  pluginTest(
    'tells operators how it is, and nothing of what is searched',
    async running => {
      const { as, asNobody } = running;
      await publish(running);
      await as('raj.patel')('get', '/search?q=pool');
      await as('raj.patel')('get', '/suggest?text=pool');
      const told = await metrics.read('knowledge_base.search.duration');
      expect(told).toEqual(
        ['search', 'suggest'].map(operation => ({
          value: expect.any(Number),
          attributes: { operation, outcome: 'answered' },
        })),
      );
      expect(await metrics.attributes()).not.toMatch(/pool|user:|group:|KB-/);
      const asked = async (send: typeof asNobody) =>
        (await send('get', '/health')).body;
      expect(await asked(asNobody)).toEqual({ status: 'ok' });
      expect(await asked(as('maria.silva'))).toEqual({
        status: 'ok',
        checks: ['database', 'outbox'],
      });
    },
    { features: [metrics.feature('knowledge-base')] },
  );

  pluginTest(
    'has sweeps that can run at any time, and twice',
    async running => {
      const { as, knex, tasks, notified } = running;
      const upload = await as('raj.patel')('post', '/attachments', 'text', {
        'Content-Type': 'text/plain',
        'X-Filename': 'note.txt',
      });
      const number = await publish(running);
      await as('raj.patel')(
        'post',
        '/articles',
        { title: 'Keyed', kind: 'how-to', body: 'x' },
        { 'Idempotency-Key': 'k-1' },
      );
      await knex('articles').update({ review_key: '2020-01-01' });
      await knex('idempotency_keys').update({ created_at: longAgo });
      await knex('attachments').update({ free_since: longAgo });

      expect([...tasks.keys()].sort()).toEqual([
        'knowledge-base-deliver-outbox',
        'knowledge-base-forget-delivered',
        'knowledge-base-forget-keys',
        'knowledge-base-mark-due-reviews',
        'knowledge-base-rebuild-search',
        'knowledge-base-refresh-items',
        'knowledge-base-sweep-uploads',
        'knowledge-base-write-down-searches',
      ]);
      for (let round = 0; round < 2; round++) {
        for (const task of tasks.values()) await task();
        await tasks.get('knowledge-base-deliver-outbox')!();
      }

      const { body } = await as('raj.patel')('get', `/articles/${number}`);
      expect(body.stale).toMatchObject([{ reason: 'review-due' }]);
      const file = await as('raj.patel')(
        'get',
        `/attachments/${upload.body.id}`,
      );
      expect(file.status).toBe(404);
      expect(await knex('idempotency_keys').select()).toEqual([]);
      const due = notified.mock.calls.filter(([sent]) =>
        JSON.stringify(sent.payload).includes('review'),
      );
      expect(due.length).toBeGreaterThan(0);
    },
  );

  pluginTest(
    'serves other plugins, with the rights of whoever they ask for',
    async running => {
      const open = await publish(running, { title: 'Open pool' });
      const closed = await publish(running, {
        title: 'Closed pool',
        audience: 'engineers',
      });
      const begun = await draft(running.as('raj.patel'));
      const itself = mockCredentials.service('plugin:other');
      const zhang = mockCredentials.user('user:default/zhang.wei');
      const found = async (credentials: typeof itself | typeof zhang) => {
        const { items } = await knowledge.search(
          { q: 'pool', ciRef: item },
          { credentials },
        );
        return items.map(({ article }) => article.number).sort();
      };
      expect(await found(itself)).toEqual([open, closed]);
      expect(await found(zhang)).toEqual([open]);
      const suggested = await knowledge.suggest(
        { text: `pool ${'at frame '.repeat(500)}`, ciRef: item },
        { credentials: zhang },
      );
      expect(suggested.items).toMatchObject([{ article: { number: open } }]);
      for (const [number, credentials] of [
        [closed, zhang],
        [begun, itself],
      ] as const) {
        await expect(
          knowledge.getArticle(number, { credentials }),
        ).rejects.toMatchObject({ statusCode: 404 });
      }
      for (let i = 0; i < 2; i++) {
        await knowledge.recordUse(
          closed,
          { incidentNumber: 'INC-000001' },
          { credentials: itself, idempotencyKey: 'event-1' },
        );
      }
      const article = await knowledge.getArticle(closed, {
        credentials: itself,
      });
      expect(article.solvedCount).toBe(1);

      // A second revision is no second article; what is of another time does not count.
      await act(running.as('raj.patel'), open, 'retire', { reason: 'Old' });
      await act(running.as('raj.patel'), open, 'restore');
      const period = { from: longAgo, to: '9999-01-01T00:00:00.000Z' };
      expect(
        await knowledge.contributions(period, { credentials: itself }),
      ).toEqual({
        items: [{ author: 'user:default/raj.patel', written: 2, used: 1 }],
      });
      expect(
        await knowledge.contributions(
          { from: longAgo, to: '2020-01-02T00:00:00.000Z' },
          { credentials: itself },
        ),
      ).toEqual({ items: [] });
      await expect(
        knowledge.contributions(period, { credentials: zhang }),
      ).rejects.toMatchObject({ statusCode: 403 });
    },
    { features: [other] },
  );

  it('does not start with a config it cannot use', async () => {
    await expect(
      startTestBackend({
        features: [
          plugin,
          mockServices.rootConfig.factory({
            data: { knowledgeBase: { reviewDays: 'soon' } },
          }),
        ],
      }),
    ).rejects.toThrow('knowledgeBase.reviewDays: must be');
  });
});

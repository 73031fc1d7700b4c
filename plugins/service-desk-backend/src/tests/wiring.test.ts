import {
  createBackendModule,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  serviceDeskAttachmentsExtensionPoint,
  type AttachmentStore,
} from '@firstline/plugin-service-desk-node';
import plugin from '../index';
import { pluginTest } from './__testUtils__/startPlugin';

const file = { 'Content-Type': 'text/plain', 'X-Filename': 'note.txt' };
const longAgo = '2020-01-01T00:00:00.000Z';

function storeModule(moduleId: string, store: AttachmentStore): BackendFeature {
  return createBackendModule({
    pluginId: 'service-desk',
    moduleId,
    register(env) {
      env.registerInit({
        deps: { attachments: serviceDeskAttachmentsExtensionPoint },
        async init({ attachments }) {
          attachments.setAttachmentStore(store);
        },
      });
    },
  });
}

const kept = new Map<string, Uint8Array>();
const memory: AttachmentStore = {
  put: async (id, content) => {
    kept.set(id, content);
  },
  get: async id => kept.get(id),
  delete: async id => {
    kept.delete(id);
  },
};

describe('the plugin', () => {
  pluginTest(
    'has sweeps that can run at any time, and twice',
    async ({ as, knex, tasks }) => {
      const upload = await as('zhang.wei')(
        'post',
        '/attachments',
        'text',
        file,
      );
      const filed = await as('zhang.wei')(
        'post',
        '/incidents',
        {
          title: 'Payments fail',
          description: 'x',
          ciRefs: ['component:default/payments-api'],
        },
        { 'Idempotency-Key': 'k-1' },
      );
      const path = `/incidents/${filed.body.number}`;
      await as('li.na')('post', `${path}/actions/accept`);
      const held = await as('li.na')('post', `${path}/actions/hold`, {
        waitingFor: 'vendor',
        until: '2999-01-01T00:00:00Z',
        note: 'They promised',
      });
      expect(held.body.state).toBe('pending');
      await knex('incidents').update({ waiting_until: longAgo });
      await knex('idempotency_keys').update({ created_at: longAgo });
      await knex('attachments').update({ free_since: longAgo });
      await knex('incident_access').where({ relation: 'ciOwner' }).delete();

      expect([...tasks.keys()].sort()).toEqual([
        'service-desk-close-complaints',
        'service-desk-close-unanswered',
        'service-desk-deliver-outbox',
        'service-desk-find-hearers',
        'service-desk-follow-up',
        'service-desk-forget-delivered',
        'service-desk-forget-keys',
        'service-desk-make-reports',
        'service-desk-name-articles',
        'service-desk-note-breaches',
        'service-desk-note-overdue-complaints',
        'service-desk-refresh-ownership',
        'service-desk-resume-incidents',
        'service-desk-settle-links',
        'service-desk-sweep-uploads',
        'service-desk-take-steps',
        'service-desk-tell-leaves',
      ]);
      for (let round = 0; round < 2; round++) {
        for (const task of tasks.values()) await task();
      }

      expect((await as('li.na')('get', path)).body.state).toBe('in_progress');
      const gone = await as('zhang.wei')(
        'get',
        `/attachments/${upload.body.id}`,
      );
      expect(gone.status).toBe(404);
      expect(await knex('idempotency_keys').select()).toEqual([]);
      expect(
        await knex('incident_access')
          .where({ relation: 'ciOwner' })
          .pluck('principal'),
      ).toEqual(['group:default/payments-team']);
    },
  );

  pluginTest(
    'tells the permission framework what can be decided',
    async ({ as, asService }) => {
      const { body } = await as('zhang.wei')('post', '/incidents', {
        title: 'Printer',
        description: 'x',
      });
      const base = '/.well-known/backstage/permissions';
      const metadata = await asService('get', `${base}/metadata`);
      expect(metadata.text).toContain('service-desk.incident.declare-major');
      expect(metadata.text).toContain('service-desk.incident.create');
      expect(metadata.text).toContain('IS_TEAM_MEMBER');
      const conditions = (principal: string) => ({
        rule: 'IS_REQUESTER',
        resourceType: 'service-desk-incident',
        params: { principals: [principal] },
      });
      const decided = await asService('post', `${base}/apply-conditions`, {
        items: [
          [body.number, 'user:default/zhang.wei'],
          [body.number, 'user:default/emma.clark'],
          ['INC-999999', 'user:default/zhang.wei'],
          ['nonsense', 'user:default/zhang.wei'],
        ].map(([resourceRef, principal], id) => ({
          id: String(id),
          resourceRef,
          resourceType: 'service-desk-incident',
          conditions: conditions(principal),
        })),
      });
      expect(
        decided.body.items.map(({ result }: { result: string }) => result),
      ).toEqual(['ALLOW', 'DENY', 'DENY', 'DENY']);
    },
  );

  pluginTest(
    'keeps attachments where a module says',
    async ({ as, knex }) => {
      const { body } = await as('zhang.wei')(
        'post',
        '/attachments',
        'hi',
        file,
      );
      expect(Buffer.from(kept.get(body.id)!).toString()).toBe('hi');
      expect(await knex('attachment_contents').select()).toEqual([]);
      const back = await as('zhang.wei')('get', `/attachments/${body.id}`);
      expect(Buffer.from(back.body).toString()).toBe('hi');
    },
    { features: [storeModule('one', memory)] },
  );

  it('does not start with two stores, or with a config it cannot use', async () => {
    await expect(
      startTestBackend({
        features: [
          plugin,
          storeModule('one', memory),
          storeModule('two', memory),
        ],
      }),
    ).rejects.toThrow('There is a store for attachments already');
    await expect(
      startTestBackend({
        features: [
          plugin,
          mockServices.rootConfig.factory({
            data: { serviceDesk: { autoClose: 'soon' } },
          }),
        ],
      }),
    ).rejects.toThrow('serviceDesk.autoClose: must be a duration');
  });
});

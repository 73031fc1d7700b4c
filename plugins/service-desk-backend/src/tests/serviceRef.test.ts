import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  serviceDeskServiceRef,
  type ServiceDeskService,
} from '@firstline/plugin-service-desk-node';
import { pluginTest } from './__testUtils__/startPlugin';

let desk: ServiceDeskService;

const monitoring = createBackendPlugin({
  pluginId: 'monitoring',
  register(env) {
    env.registerInit({
      deps: { service: serviceDeskServiceRef },
      async init({ service }) {
        desk = service;
      },
    });
  },
});

describe('serviceDeskServiceRef', () => {
  pluginTest(
    'lets another plugin raise, read and add to incidents',
    async ({ as }) => {
      const credentials = mockCredentials.service('plugin:monitoring');
      const raised = await desk.raiseIncident(
        { title: 'Disk full', description: '/var', channel: 'monitoring' },
        { credentials, idempotencyKey: 'disk-1' },
      );
      const again = await desk.raiseIncident(
        { title: 'Disk full', description: '/var', channel: 'monitoring' },
        { credentials, idempotencyKey: 'disk-1' },
      );
      expect(again.number).toBe(raised.number);
      expect(raised).toMatchObject({
        filedBy: 'plugin:monitoring',
        channel: 'monitoring',
      });
      const entry = await desk.addTimelineEntry(
        raised.number,
        { text: 'Still full', visibility: 'internal' },
        { credentials },
      );
      expect(entry).toMatchObject({ actor: 'plugin:monitoring' });
      await expect(
        desk.getIncident(raised.number, { credentials }),
      ).resolves.toMatchObject({ number: raised.number });

      // On behalf of a person it sees what the person sees.
      await expect(
        desk.getIncident(raised.number, {
          credentials: mockCredentials.user('user:default/emma.clark'),
        }),
      ).rejects.toMatchObject({ statusCode: 404 });
      expect(
        (await as('li.na')('get', `/incidents/${raised.number}`)).status,
      ).toBe(200);
    },
    { features: [monitoring] },
  );
});

import {
  coreServices,
  createServiceFactory,
  type UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import search from '@backstage/plugin-search-backend';
import { eachDatabase } from '@firstline/backend-kit/testUtils';
import analyser from '@firstline/plugin-search-backend-module-analyser';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- the real desk, in the test alone
import desk from '@firstline/plugin-service-desk-backend';
import type { Knex } from 'knex';
import request from 'supertest';
import module from './index';

const deskGroup = 'group:default/service-desk';
const groupsOf = (ref: string) =>
  ref === 'user:default/li.na' ? [deskGroup] : [];

const entityOf = (ref: string): Entity => {
  const { kind, namespace, name } = parseEntityRef(ref);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace },
    spec: {},
  };
};

const entities = [
  deskGroup,
  'user:default/li.na',
  'user:default/zhang.wei',
  'user:default/emma.clark',
].map(entityOf);

const userInfo: UserInfoService = {
  async getUserInfo(credentials) {
    const { userEntityRef } = credentials.principal as {
      userEntityRef: string;
    };
    return {
      userEntityRef,
      ownershipEntityRefs: [userEntityRef, ...groupsOf(userEntityRef)],
    };
  },
};

async function startPortal(knex: Knex, engines: (typeof analyser)[]) {
  const scheduler = mockServices.scheduler();
  const backend = await startTestBackend({
    features: [
      desk,
      search,
      module,
      ...engines,
      mockServices.rootConfig.factory({
        data: {
          backend: { listen: { port: 0, host: '127.0.0.1' } },
          serviceDesk: { groups: { desk: deskGroup } },
        },
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        factory: () => userInfo,
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalogServiceMock({ entities }),
      }),
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => mockServices.database({ knex }),
      }),
    ],
  });
  const { server } = backend;
  const as = (name: string) =>
    mockCredentials.user.header(`user:default/${name}`);
  return {
    stop: () => backend.stop(),
    index: () => scheduler.triggerTask('search_index_service_desk-incident'),
    async file(name: string, title: string, description: string) {
      const { body } = await request(server)
        .post('/api/service-desk/incidents')
        .set('Authorization', as(name))
        .send({ title, description })
        .expect(201);
      return body.number as string;
    },
    async act(name: string, number: string, action: string, body: object) {
      await request(server)
        .post(`/api/service-desk/incidents/${number}/actions/${action}`)
        .set('Authorization', as(name))
        .send(body)
        .expect(200);
    },
    async find(name: string, term: string) {
      const { body } = await request(server)
        .get('/api/search/query')
        .query({ term })
        .set('Authorization', as(name))
        .expect(200);
      return body as {
        numberOfResults?: number;
        results: { type: string; document: Record<string, unknown> }[];
      };
    },
  };
}

const numbersOf = ({ results }: { results: { document: object }[] }) =>
  results.map(({ document }) => (document as { number: string }).number);

describe('incidents in the portal search', () => {
  eachDatabase(
    'are found by those who see them on the desk',
    async ({ knex }) => {
      const portal = await startPortal(knex, [analyser]);
      try {
        const payroll = await portal.file(
          'zhang.wei',
          '工资系统打不开',
          'connect ECONNREFUSED 10.2.3.4:8443',
        );
        const printer = await portal.file(
          'emma.clark',
          'Printer on floor 3 jams',
          '打印机 always jams, see ECONNREFUSED in its log',
        );
        await portal.index();

        expect(
          numbersOf(await portal.find('li.na', 'econnrefused')).sort(),
        ).toEqual([payroll, printer]);
        expect(
          numbersOf(await portal.find('zhang.wei', 'econnrefused')),
        ).toEqual([payroll]);
        expect(numbersOf(await portal.find('emma.clark', '打印机'))).toEqual([
          printer,
        ]);
        const hidden = await portal.find('zhang.wei', 'printer floor');
        expect(hidden.results).toEqual([]);
        expect(hidden.numberOfResults).toBe(0);

        const [{ type, document }] = (await portal.find('zhang.wei', '工资'))
          .results;
        expect(type).toBe('service-desk-incident');
        expect(document).toMatchObject({
          number: payroll,
          title: '工资系统打不开',
          state: 'assigned',
          priority: 'P3',
          major: false,
          location: `/service-desk/incidents/${payroll}`,
        });
      } finally {
        await portal.stop();
      }
    },
  );

  eachDatabase(
    'show strangers nothing of an announced one',
    async ({ knex }) => {
      const portal = await startPortal(knex, [analyser]);
      try {
        const number = await portal.file(
          'zhang.wei',
          'Mail of the board bounces',
          'Only mail of the board.',
        );
        await portal.act('li.na', number, 'announce', {
          title: 'Mail is disturbed',
          note: 'We are on it.',
        });
        await portal.index();
        expect(numbersOf(await portal.find('zhang.wei', 'mail'))).toEqual([
          number,
        ]);
        expect(numbersOf(await portal.find('emma.clark', 'mail'))).toEqual([]);
      } finally {
        await portal.stop();
      }
    },
  );

  eachDatabase(
    'stay out of an engine that asks no guards',
    async ({ knex }) => {
      const portal = await startPortal(knex, []);
      try {
        await portal.file(
          'zhang.wei',
          'Mail of the board bounces',
          'Since noon.',
        );
        await portal.index();
        expect(numbersOf(await portal.find('zhang.wei', 'mail'))).toEqual([]);
        expect(numbersOf(await portal.find('li.na', 'mail'))).toEqual([]);
      } finally {
        await portal.stop();
      }
    },
  );
});

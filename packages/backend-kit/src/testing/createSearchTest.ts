import {
  coreServices,
  createServiceFactory,
  type BackendFeature,
  type UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import request from 'supertest';
import { companyEntities, groupsOf } from './company';
import { eachDatabase } from './eachDatabase';

/** A portal with a search that is filled by a module under test. */
export interface SearchPortal {
  /** Sends something to the plugin whose documents are searched, and expects it to be done. */
  post(name: string, path: string, body: object): Promise<JsonObject>;
  /** Lets the collator run. */
  index(): Promise<void>;
  /** What somebody finds in the portal's search. */
  find(name: string, term: string): Promise<SearchReply>;
}

/** Reply of the portal's search. */
export interface SearchReply {
  numberOfResults?: number;
  results: { type: string; document: JsonObject }[];
}

/** The plugins and modules of a {@link SearchPortal}. */
export interface SearchTestOptions {
  pluginId: string;
  /** Of the documents. */
  type: string;
  features: BackendFeature[];
  config: JsonObject;
}

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

async function startPortal(
  knex: Knex,
  { features, config, pluginId, type }: SearchTestOptions,
): Promise<SearchPortal & { stop(): Promise<void> }> {
  const scheduler = mockServices.scheduler();
  const backend = await startTestBackend({
    features: [
      ...features,
      mockServices.rootConfig.factory({ data: config }),
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
        factory: () => catalogServiceMock({ entities: companyEntities }),
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
    // The first dash alone becomes an underscore in the name of the task.
    index: () =>
      scheduler.triggerTask(`search_index_${type.replace('-', '_')}`),
    async post(name, path, body) {
      const response = await request(server)
        .post(`/api/${pluginId}${path}`)
        .set('Authorization', as(name))
        .send(body);
      expect(response.body).not.toHaveProperty('error');
      return response.body;
    },
    async find(name, term) {
      const { body } = await request(server)
        .get('/api/search/query')
        .query({ term })
        .set('Authorization', as(name))
        .expect(200);
      return body;
    },
  };
}

/**
 * Makes what registers a test of a module that fills the portal's search, on both databases, in the company of
 * {@link companyEntities}. The policy of the portal allows everything.
 */
export function createSearchTest(options: SearchTestOptions) {
  return (name: string, run: (portal: SearchPortal) => Promise<void>): void => {
    eachDatabase(name, async ({ knex }) => {
      const { stop, ...portal } = await startPortal(knex, options);
      try {
        await run(portal);
      } finally {
        await stop();
      }
    });
  };
}

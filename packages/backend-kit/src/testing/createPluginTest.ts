import type { BackstageCredentials } from '@backstage/backend-plugin-api';
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
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  AuthorizeResult,
  type PolicyDecision,
  type QueryPermissionRequest,
} from '@backstage/plugin-permission-common';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import { companyEntities, groupsOf, hiddenItem } from './company';
import { eachDatabase } from './eachDatabase';
import type {
  PluginTestOptions,
  RunningPlugin,
  TestedPlugin,
} from './runningPlugin';
import { createSender } from './sender';

function auditorInto(audited: RunningPlugin['audited']) {
  return createServiceFactory({
    service: coreServices.auditor,
    deps: {},
    factory: () => ({
      async createEvent({ eventId, meta }) {
        const record =
          (status: string) => async (end?: { meta?: JsonObject }) => {
            audited.push({ eventId, status, meta: end?.meta ?? meta });
          };
        return { success: record('succeeded'), fail: record('failed') };
      },
    }),
  });
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

function catalogOf(calls: jest.Mock, hidden: Set<string>) {
  const catalog = catalogServiceMock({ entities: companyEntities });
  const all = catalog.getEntitiesByRefs.bind(catalog);
  catalog.getEntitiesByRefs = async (asked, options) => {
    calls(asked.entityRefs);
    const principal = (options as { credentials?: BackstageCredentials })
      ?.credentials?.principal as { type: string };
    const { items } = await all(asked);
    return {
      items: items.map((item, i) =>
        principal.type === 'user' && hidden.has(asked.entityRefs[i])
          ? undefined
          : item,
      ),
    };
  };
  return createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: () => catalog,
  });
}

async function startPlugin(
  knex: Knex,
  tested: TestedPlugin,
  { policy, config, features = [] }: PluginTestOptions,
): Promise<RunningPlugin & { stop(): Promise<void> }> {
  const audited: RunningPlugin['audited'] = [];
  const policyCalls = jest.fn();
  const tasks: RunningPlugin['tasks'] = new Map();
  const catalogCalls = jest.fn();
  const hidden = new Set([hiddenItem]);
  const notified = jest.fn(async () => {});
  const signalled = jest.fn(async () => {});
  const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
  const backend = await startTestBackend({
    features: [
      ...features,
      tested.plugin,
      auditorInto(audited),
      catalogOf(catalogCalls, hidden),
      mockServices.rootConfig.factory({
        data: { ...tested.config, ...config },
      }),
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
      mockServices.scheduler.mock({
        scheduleTask: async task => {
          tasks.set(task.id, () => task.fn(new AbortController().signal));
        },
      }).factory,
      mockServices.permissions.mock({
        authorizeConditional: async (
          queries: QueryPermissionRequest[],
          options?: { credentials?: BackstageCredentials },
        ) => {
          policyCalls(queries.map(({ permission }) => permission.name));
          return Promise.all(
            queries.map(({ permission }) =>
              policy && options?.credentials
                ? policy(permission.name, options.credentials)
                : allow,
            ),
          );
        },
      }).factory,
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        factory: () => userInfo,
      }),
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => mockServices.database({ knex }),
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({ send: notified }),
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({ publish: signalled }),
      }),
    ],
  });
  const send = (authorization: string | undefined) =>
    createSender(backend.server, authorization, tested);
  return {
    knex,
    as: name => send(mockCredentials.user.header(`user:default/${name}`)),
    asService: send(mockCredentials.service.header()),
    asNobody: send(undefined),
    policyCalls,
    catalogCalls,
    hidden,
    audited,
    notified,
    signalled,
    tasks,
    stop: () => backend.stop(),
  };
}

/**
 * Makes what registers a test of a whole plugin over HTTP, on both databases, in a small
 * company: its people, its teams, and what they run.
 */
export function createPluginTest(tested: TestedPlugin) {
  return (
    name: string,
    run: (running: RunningPlugin) => Promise<void>,
    options: PluginTestOptions = {},
  ): void => {
    eachDatabase(
      name,
      async ({ knex }) => {
        const { stop, ...running } = await startPlugin(knex, tested, options);
        try {
          await run(running);
        } finally {
          await stop();
        }
      },
      { timeoutMs: options.timeoutMs },
    );
  };
}

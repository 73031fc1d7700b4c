import type {
  BackendFeature,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
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
import { eachDatabase } from '@firstline/backend-kit/testUtils';
import { errorReplySchema } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import request, { type Response, type Test } from 'supertest';
import { matchRoute, routeTable } from '../../openapi/routeTable';
import plugin from '../../index';
import { companyEntities, groupsOf } from './companyEntities';

const BASE = '/api/service-desk';

/** A component that is in the catalog, and that no person may see there. */
export const hiddenItem = 'component:default/hidden';

/** What a test may decide about the backend it starts. */
export interface PluginOptions {
  serviceDesk?: JsonObject;
  /** The portal's policy; allows everything by default. */
  policy?: (
    permission: string,
    credentials: BackstageCredentials,
  ) => PolicyDecision;
  features?: BackendFeature[];
}

/** One request of a person or a plugin. */
export type Send = (
  method: 'get' | 'post' | 'delete' | 'patch' | 'put',
  path: string,
  body?: object | string,
  headers?: Record<string, string>,
) => Promise<Response>;

/** The running plugin, and what it did to the world around it. */
export interface RunningPlugin {
  knex: Knex;
  /** Requests of a person by name: `li.na`. */
  as(name: string): Send;
  asService: Send;
  asNobody: Send;
  /** Calls of the permission policy so far. */
  policyCalls: jest.Mock;
  /** Calls of the catalog so far, whoever made them. */
  catalogCalls: jest.Mock;
  /** What is in the catalog, and no person may see there. */
  hidden: Set<string>;
  audited: { eventId: string; status: string; meta?: JsonObject }[];
  notified: jest.Mock;
  signalled: jest.Mock;
  /** What the scheduler would run, by id; nothing runs by itself. */
  tasks: Map<string, () => Promise<void> | void>;
}

/** Holds each reply against the schema the OpenAPI document has for it. */
function checkReply(method: string, path: string, response: Response): void {
  const [bare] = path.split('?');
  const operation = matchRoute(method.toUpperCase(), bare)?.operationId;
  const route = routeTable.find(({ operationId }) => operationId === operation);
  if (response.status >= 400) {
    expect(errorReplySchema.parse(response.body)).toBeDefined();
    expect(response.body.response.statusCode).toBe(response.status);
    expect(response.text).not.toMatch(
      /\bat .+:\d+:\d+|select |insert |sqlite/i,
    );
  } else if (route?.reply) {
    route.reply.parse(response.body);
    expect(response.status).toBe(route.status ?? 200);
  }
}

function sender(
  server: Parameters<typeof request>[0],
  authorization: string | undefined,
): Send {
  return async (method, path, body, headers = {}) => {
    const sent: Test = request(server)[method](`${BASE}${path}`);
    if (authorization) sent.set('Authorization', authorization);
    // Packed bytes go out as they are, whatever type they are said to be.
    if (Buffer.isBuffer(body)) sent.serialize(bytes => bytes);
    const response = await sent.set(headers).send(body);
    checkReply(method, path, response);
    return response;
  };
}

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
  { policy, serviceDesk, features = [] }: PluginOptions,
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
      plugin,
      auditorInto(audited),
      catalogOf(catalogCalls, hidden),
      mockServices.rootConfig.factory({
        data: {
          serviceDesk: {
            groups: {
              desk: 'group:default/service-desk',
              incidentManagers: 'group:default/incident-managers',
              deskManagers: 'group:default/it-management',
            },
            tiers: { '3': { team: 'group:default/core-engineering' } },
            ...serviceDesk,
          },
        },
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
          return queries.map(({ permission }) =>
            policy && options?.credentials
              ? policy(permission.name, options.credentials)
              : allow,
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
  const { server } = backend;
  return {
    knex,
    as: name =>
      sender(server, mockCredentials.user.header(`user:default/${name}`)),
    asService: sender(server, mockCredentials.service.header()),
    asNobody: sender(server, undefined),
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

/** Registers a test of the whole plugin over HTTP, on both databases. */
export function pluginTest(
  name: string,
  run: (running: RunningPlugin) => Promise<void>,
  options: PluginOptions = {},
): void {
  eachDatabase(name, async ({ knex }) => {
    const { stop, ...running } = await startPlugin(knex, options);
    try {
      await run(running);
    } finally {
      await stop();
    }
  });
}

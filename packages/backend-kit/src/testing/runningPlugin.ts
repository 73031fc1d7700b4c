import type {
  BackendFeature,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import type { PolicyDecision } from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import type { Response } from 'supertest';
import type { z } from 'zod';
import type { MatchRoute, RouteDescription } from '../openapi';

/** Which plugin a test starts, and what holds its replies to account. */
export interface TestedPlugin {
  plugin: BackendFeature;
  pluginId: string;
  routes: readonly RouteDescription[];
  matchRoute: MatchRoute;
  errorReply: z.ZodType;
  /** The app config, unless a test brings its own. */
  config: JsonObject;
}

/** What a test may decide about the backend it starts. */
export interface PluginTestOptions {
  /** Sections in place of those of {@link TestedPlugin}. */
  config?: JsonObject;
  /** The portal's policy; allows everything by default. */
  policy?: (
    permission: string,
    credentials: BackstageCredentials,
  ) => PolicyDecision | Promise<PolicyDecision>;
  features?: BackendFeature[];
  /** When it has failed, in milliseconds. */
  timeoutMs?: number;
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

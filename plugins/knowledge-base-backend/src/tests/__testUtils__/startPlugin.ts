import type { JsonObject } from '@backstage/types';
import {
  createPluginTest,
  type PluginTestOptions,
  type RunningPlugin,
} from '@firstline/backend-kit/testUtils';
import { articleErrorReplySchema } from '@firstline/plugin-knowledge-base-common';
import plugin from '../../index';
import { matchRoute, routeTable } from '../../openapi/routeTable';

export {
  hiddenItem,
  type RunningPlugin,
  type Send,
} from '@firstline/backend-kit/testUtils';

const knowledgeConfig = {
  groups: { managers: ['group:default/incident-managers'] },
  // Few people, and what they send in a moment.
  requestLimits: false,
};

const inCompany = createPluginTest({
  plugin,
  pluginId: 'knowledge-base',
  routes: routeTable,
  matchRoute,
  errorReply: articleErrorReplySchema,
  config: {
    knowledgeBase: knowledgeConfig,
    serviceDesk: { groups: { desk: 'group:default/service-desk' } },
  },
});

/** What a test may decide about the backend it starts. */
export interface PluginOptions extends Omit<PluginTestOptions, 'config'> {
  /** Keys in place of those every test has. */
  knowledgeBase?: JsonObject;
}

/** Registers a test of the whole plugin over HTTP, on both databases. */
export function pluginTest(
  name: string,
  run: (running: RunningPlugin) => Promise<void>,
  { knowledgeBase, ...options }: PluginOptions = {},
): void {
  inCompany(name, run, {
    ...options,
    config: { knowledgeBase: { ...knowledgeConfig, ...knowledgeBase } },
  });
}

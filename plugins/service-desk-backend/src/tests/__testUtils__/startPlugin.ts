import type { JsonObject } from '@backstage/types';
import {
  createPluginTest,
  type PluginTestOptions,
  type RunningPlugin,
} from '@firstline/backend-kit/testUtils';
import { errorReplySchema } from '@firstline/plugin-service-desk-common';
import plugin from '../../index';
import { matchRoute, routeTable } from '../../openapi/routeTable';

export {
  hiddenItem,
  type RunningPlugin,
  type Send,
} from '@firstline/backend-kit/testUtils';

const deskConfig = {
  groups: {
    desk: 'group:default/service-desk',
    incidentManagers: 'group:default/incident-managers',
    deskManagers: 'group:default/it-management',
  },
  tiers: { '3': { team: 'group:default/core-engineering' } },
  // Few people, and what they send in a moment.
  requestLimits: false,
};

const inCompany = createPluginTest({
  plugin,
  pluginId: 'service-desk',
  routes: routeTable,
  matchRoute,
  errorReply: errorReplySchema,
  config: { serviceDesk: deskConfig },
});

/** What a test may decide about the backend it starts. */
export interface PluginOptions extends Omit<PluginTestOptions, 'config'> {
  /** Keys in place of those every test has. */
  serviceDesk?: JsonObject;
}

/** Registers a test of the whole plugin over HTTP, on both databases. */
export function pluginTest(
  name: string,
  run: (running: RunningPlugin) => Promise<void>,
  { serviceDesk, ...options }: PluginOptions = {},
): void {
  inCompany(name, run, {
    ...options,
    config: { serviceDesk: { ...deskConfig, ...serviceDesk } },
  });
}

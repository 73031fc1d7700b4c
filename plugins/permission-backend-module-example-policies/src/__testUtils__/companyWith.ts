import type { BackendFeature } from '@backstage/backend-plugin-api';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import type { JsonObject } from '@backstage/types';
import {
  createPluginTest,
  type RunningPlugin,
} from '@firstline/backend-kit/testUtils';
import knowledgeBase from '@firstline/plugin-knowledge-base-backend';
import serviceDesk from '@firstline/plugin-service-desk-backend';
import { z } from 'zod';
import { askOf, policyOf, type Ask } from './policyOf';

type PolicyTest = (
  name: string,
  run: (running: RunningPlugin) => Promise<void>,
) => void;

/** What registers tests in a company with one of the policies, on both databases. */
export interface CompanyWithPolicy {
  ask: Ask;
  deskTest: PolicyTest;
  knowledgeTest: PolicyTest;
}

/** Puts a policy, as its module sets it, in front of both products. */
export function companyWith(
  module: BackendFeature,
  groups: { desk: string },
): CompanyWithPolicy {
  const products: JsonObject = {
    serviceDesk: {
      groups: {
        desk: groups.desk,
        incidentManagers: 'group:default/incident-managers',
        deskManagers: 'group:default/it-management',
      },
    },
    knowledgeBase: { groups: { managers: ['group:default/it-management'] } },
  };
  let policy: Promise<PermissionPolicy> | undefined;
  const ask = askOf(() => (policy ??= policyOf(module, products)));
  const testOf = (plugin: BackendFeature, pluginId: string): PolicyTest => {
    const register = createPluginTest({
      plugin,
      pluginId,
      // What a reply looks like, the plugin's own tests see to.
      routes: [],
      matchRoute: () => undefined,
      errorReply: z.object({ error: z.object({ name: z.string() }) }),
      config: products,
    });
    return (name, run) => register(name, run, { policy: ask });
  };
  return {
    ask,
    deskTest: testOf(serviceDesk, 'service-desk'),
    knowledgeTest: testOf(knowledgeBase, 'knowledge-base'),
  };
}

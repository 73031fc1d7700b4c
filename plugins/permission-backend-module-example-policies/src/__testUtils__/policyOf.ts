import type {
  BackendFeature,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type {
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import type { JsonObject } from '@backstage/types';
import { groupsOf } from '@firstline/backend-kit/testUtils';
import { knowledgeBasePermissions } from '@firstline/plugin-knowledge-base-common';
import { serviceDeskPermissions } from '@firstline/plugin-service-desk-common';

const permissions: Permission[] = [
  ...serviceDeskPermissions,
  ...knowledgeBasePermissions,
];

/** Asks a policy about a permission of Firstline, as the permission plugin does. */
export type Ask = (
  permission: string,
  credentials: BackstageCredentials,
) => Promise<PolicyDecision>;

/** The policy that a module sets, with the config of the company. */
export async function policyOf(
  module: BackendFeature,
  config: JsonObject,
): Promise<PermissionPolicy> {
  const set: PermissionPolicy[] = [];
  const backend = await startTestBackend({
    features: [module, mockServices.rootConfig.factory({ data: config })],
    extensionPoints: [
      [policyExtensionPoint, { setPolicy: policy => set.push(policy) }],
    ],
  });
  await backend.stop();
  expect(set).toHaveLength(1);
  return set[0];
}

/** Puts questions to a policy with what the permission plugin knows of somebody. */
export function askOf(policy: () => Promise<PermissionPolicy>): Ask {
  return async (name, credentials) => {
    const permission = permissions.find(known => known.name === name);
    if (!permission) throw new Error(`Firstline has no ${name}`);
    const { userEntityRef } = credentials.principal as {
      userEntityRef?: string;
    };
    return (await policy()).handle(
      { permission },
      userEntityRef === undefined
        ? undefined
        : {
            credentials,
            info: {
              userEntityRef,
              ownershipEntityRefs: [userEntityRef, ...groupsOf(userEntityRef)],
            },
          },
    );
  };
}

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { readPolicyGroups } from './policyGroups';
import { StrictPolicy } from './StrictPolicy';

/** Decides by the {@link StrictPolicy}. */
const strictPolicyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'firstline-strict-policy',
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint, config: coreServices.rootConfig },
      async init({ policy, config }) {
        policy.setPolicy(
          StrictPolicy.create({ groups: readPolicyGroups(config) }),
        );
      },
    });
  },
});

export default strictPolicyModule;

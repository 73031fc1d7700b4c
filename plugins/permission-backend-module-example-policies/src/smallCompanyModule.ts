import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { readPolicyGroups } from './policyGroups';
import { SmallCompanyPolicy } from './SmallCompanyPolicy';

/** Decides by the {@link SmallCompanyPolicy}. */
const smallCompanyPolicyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'firstline-small-company-policy',
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint, config: coreServices.rootConfig },
      async init({ policy, config }) {
        policy.setPolicy(
          SmallCompanyPolicy.create({ groups: readPolicyGroups(config) }),
        );
      },
    });
  },
});

export default smallCompanyPolicyModule;

import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

const team = 'group:default/payments-team';

// The plugin alone, for trying its API: everybody is user:default/mock, an engineer of the
// team that owns the one item in the catalog.
const backend = createBackend();
backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(
  createServiceFactory({
    service: coreServices.userInfo,
    deps: {},
    factory: () =>
      mockServices.userInfo({
        userEntityRef: 'user:default/mock',
        ownershipEntityRefs: ['user:default/mock', team],
      }),
  }),
);
backend.add(
  catalogServiceMock.factory({
    entities: [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'payments-api', namespace: 'default' },
        spec: { type: 'service', lifecycle: 'production' },
        relations: [{ type: 'ownedBy', targetRef: team }],
      },
    ],
  }),
);
backend.add(import('../src'));

backend.start();

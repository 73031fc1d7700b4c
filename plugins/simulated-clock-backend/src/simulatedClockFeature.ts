import {
  coreServices,
  createBackendFeatureLoader,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { clockServiceRef } from '@firstline/backend-kit';
import { checkEnvironment } from './checkEnvironment';
import { clockRoutes } from './clockRoutes';
import { SimulatedClock } from './SimulatedClock';

/** With `simulatedClock.enabled: true` a clock that can be moved, else nothing. */
export const simulatedClockFeature = createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig },
  *loader({ config }) {
    if (!config.getOptionalBoolean('simulatedClock.enabled')) return;
    checkEnvironment({ config, environment: process.env.NODE_ENV });
    const clock = SimulatedClock.create();
    yield createServiceFactory({
      service: clockServiceRef,
      deps: {},
      factory: () => clock,
    });
    yield createBackendPlugin({
      pluginId: 'simulated-clock',
      register(env) {
        env.registerInit({
          deps: {
            httpAuth: coreServices.httpAuth,
            httpRouter: coreServices.httpRouter,
            logger: coreServices.logger,
          },
          async init(deps) {
            deps.httpRouter.use(clockRoutes({ ...deps, clock }));
          },
        });
      },
    });
  },
});

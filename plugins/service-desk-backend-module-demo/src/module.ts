import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  fillOnStart,
  readinessHoldsServiceRef,
  systemClock,
} from '@firstline/backend-kit';
import {
  CachedCatalogDirectory,
  readDeskConfig,
} from '@firstline/plugin-service-desk-backend';
import {
  catalogIsReady,
  deskIsEmpty,
  playHistory,
  type HistoryOptions,
} from './playHistory';
import { stories } from './stories';

/**
 * Plays some weeks of history into an empty service desk, for demonstrations: with
 * `serviceDesk.demo.history: true` and the demo catalog.
 */
export const serviceDeskModuleDemo = createBackendModule({
  pluginId: 'service-desk',
  moduleId: 'demo',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        database: coreServices.database,
        lifecycle: coreServices.lifecycle,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        holds: readinessHoldsServiceRef,
      },
      async init({
        config,
        logger,
        database,
        lifecycle,
        auth,
        catalog,
        holds,
      }) {
        if (!config.getOptionalBoolean('serviceDesk.demo.history')) return;
        fillOnStart({
          what: 'demo incidents',
          lifecycle,
          holds,
          logger,
          async prepare() {
            const options: HistoryOptions = {
              database: await database.getClient(),
              config: readDeskConfig(config),
              catalog: CachedCatalogDirectory.create({
                catalog,
                auth,
                logger,
                clock: systemClock,
              }),
              logger,
              stories,
            };
            return {
              isEmpty: () => deskIsEmpty(options.database),
              catalogIsReady: () => catalogIsReady(options),
              fill: () => playHistory(options),
            };
          },
        });
      },
    });
  },
});

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import {
  collatorSchedule,
  GuardedCollatorFactory,
  searchGuardsServiceRef,
  systemClock,
} from '@firstline/backend-kit';
import {
  incidentReadPermission,
  RESOURCE_TYPE_INCIDENT,
  ServiceDeskClient,
} from '@firstline/plugin-service-desk-common';
import { incidentDocuments } from './incidentDocuments';
import { incidentGuard } from './incidentGuard';

const DEFAULT_DAYS = 365;

/** Puts incidents into the portal's search; only those find them who see them on the desk. */
export const searchModuleServiceDesk = createBackendModule({
  pluginId: 'search',
  moduleId: 'service-desk-collator',
  register(reg) {
    reg.registerInit({
      deps: {
        indexRegistry: searchIndexRegistryExtensionPoint,
        guards: searchGuardsServiceRef,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        database: coreServices.database,
        scheduler: coreServices.scheduler,
        discovery: coreServices.discovery,
        auth: coreServices.auth,
      },
      async init(deps) {
        const { auth, config, database, guards, logger } = deps;
        const desk = new ServiceDeskClient({
          discoveryApi: deps.discovery,
          fetchApi: { fetch },
        });
        const days =
          config.getOptionalNumber('search.collators.incidents.days') ??
          DEFAULT_DAYS;
        deps.indexRegistry.addCollator({
          schedule: deps.scheduler.createScheduledTaskRunner(
            await collatorSchedule({ config, database, name: 'incidents' }),
          ),
          factory: GuardedCollatorFactory.create({
            type: RESOURCE_TYPE_INCIDENT,
            visibilityPermission: incidentReadPermission,
            guard: incidentGuard({ desk, auth }),
            guards,
            documents: () =>
              incidentDocuments({ desk, auth, days, clock: systemClock }),
            logger,
          }),
        });
      },
    });
  },
});

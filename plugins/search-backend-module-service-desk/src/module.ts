import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import {
  GuardedCollatorFactory,
  readCollatorSettings,
  searchGuardsServiceRef,
} from '@firstline/backend-kit';
import {
  incidentReadPermission,
  RESOURCE_TYPE_INCIDENT,
  ServiceDeskClient,
} from '@firstline/plugin-service-desk-common';
import { incidentDocuments } from './incidentDocuments';
import { incidentGuard } from './incidentGuard';

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
        const { schedule, limit } = await readCollatorSettings({
          config,
          database,
          name: 'incidents',
        });
        deps.indexRegistry.addCollator({
          schedule: deps.scheduler.createScheduledTaskRunner(schedule),
          factory: GuardedCollatorFactory.create({
            type: RESOURCE_TYPE_INCIDENT,
            visibilityPermission: incidentReadPermission,
            guard: incidentGuard({ desk, auth }),
            guards,
            documents: () => incidentDocuments({ desk, auth }),
            limit,
            logger,
          }),
        });
      },
    });
  },
});

import {
  coreServices,
  createBackendModule,
  type DatabaseService,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import { searchEngineRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { isPostgres, searchGuardsServiceRef } from '@firstline/backend-kit';
import { AnalysedSearchEngine } from './engine/AnalysedSearchEngine';
import { GuardedSearchEngine } from './engine/GuardedSearchEngine';
import type { DocumentIndex } from './engine/DocumentIndex';
import { refuseBadPages } from './http/refuseBadPages';
import { LunrDocumentIndex } from './lunr/LunrDocumentIndex';
import { PostgresDocumentIndex } from './postgres/PostgresDocumentIndex';

async function indexFor(options: {
  database: DatabaseService;
  logger: LoggerService;
}): Promise<DocumentIndex> {
  return isPostgres(await options.database.getClient())
    ? PostgresDocumentIndex.create(options)
    : LunrDocumentIndex.create(options);
}

/**
 * The engine of the portal's search: on PostgreSQL in tables of the search plugin, otherwise in memory. Add it instead of
 * another engine's module.
 */
export const searchModuleAnalyser = createBackendModule({
  pluginId: 'search',
  moduleId: 'analyser-engine',
  register(reg) {
    reg.registerInit({
      deps: {
        searchEngineRegistry: searchEngineRegistryExtensionPoint,
        database: coreServices.database,
        logger: coreServices.logger,
        guards: searchGuardsServiceRef,
        httpRouter: coreServices.httpRouter,
      },
      async init({
        searchEngineRegistry,
        database,
        logger,
        guards,
        httpRouter,
      }) {
        // Before the routes of the search plugin, which are added when its modules are done.
        httpRouter.use(refuseBadPages());
        const index = await indexFor({ database, logger });
        const engine = AnalysedSearchEngine.create({ index });
        searchEngineRegistry.setSearchEngine(
          GuardedSearchEngine.create({ engine, guards, logger }),
        );
      },
    });
  },
});

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
  articleReadPermission,
  RESOURCE_TYPE_ARTICLE,
  KnowledgeBaseClient,
} from '@firstline/plugin-knowledge-base-common';
import { ArticleDocuments } from './ArticleDocuments';
import { articleGuard } from './articleGuard';

/** Puts published articles into the portal's search; only those find them who may read them. */
export const searchModuleKnowledgeBase = createBackendModule({
  pluginId: 'search',
  moduleId: 'knowledge-base-collator',
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
        const knowledgeBase = new KnowledgeBaseClient({
          discoveryApi: deps.discovery,
          fetchApi: { fetch },
        });
        const { schedule, limit } = await readCollatorSettings({
          config,
          database,
          name: 'articles',
        });
        const source = ArticleDocuments.create({ knowledgeBase, auth, limit });
        deps.indexRegistry.addCollator({
          schedule: deps.scheduler.createScheduledTaskRunner(schedule),
          factory: GuardedCollatorFactory.create({
            type: RESOURCE_TYPE_ARTICLE,
            visibilityPermission: articleReadPermission,
            guard: articleGuard({ knowledgeBase, auth }),
            guards,
            documents: () => source.read(),
            limit,
            logger,
          }),
        });
      },
    });
  },
});

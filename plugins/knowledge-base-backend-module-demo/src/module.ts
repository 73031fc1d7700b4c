import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  CachedCatalogDirectory,
  fillOnStart,
  readinessHoldsServiceRef,
  systemClock,
} from '@firstline/backend-kit';
import { readKnowledgeConfig } from '@firstline/plugin-knowledge-base-backend';
import {
  catalogIsReady,
  fillKnowledgeBase,
  knowledgeBaseIsEmpty,
  type FillOptions,
} from './fillKnowledgeBase';
import { readArticles } from './readArticles';

/**
 * Fills an empty knowledge base with forty articles, for demonstrations: with
 * `knowledgeBase.demo.articles: true` and the demo catalog.
 */
export const knowledgeBaseModuleDemo = createBackendModule({
  pluginId: 'knowledge-base',
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
        if (!config.getOptionalBoolean('knowledgeBase.demo.articles')) return;
        fillOnStart({
          what: 'demo articles',
          lifecycle,
          holds,
          logger,
          async prepare() {
            const options: FillOptions = {
              database: await database.getClient(),
              config: readKnowledgeConfig(config),
              catalog: CachedCatalogDirectory.create({
                catalog,
                auth,
                logger,
                clock: systemClock,
              }),
              logger,
              articles: await readArticles(),
            };
            return {
              isEmpty: () => knowledgeBaseIsEmpty(options.database),
              catalogIsReady: () => catalogIsReady(options),
              fill: () => fillKnowledgeBase(options),
            };
          },
        });
      },
    });
  },
});

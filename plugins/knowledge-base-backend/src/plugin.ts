import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  AuthorizedAttachmentService,
  CachedCatalogDirectory,
  OwningGroups,
  clockServiceRef,
  HEALTH_PATH,
  metricsServiceRef,
  prepareDatabase,
  traceMethods,
  tracingServiceRef,
} from '@firstline/backend-kit';
import { AuthorizedArticleService } from './article/AuthorizedArticleService';
import { DatabaseContributionStore } from './contribution/DatabaseContributionStore';
import { createKnowledgeBase } from './createKnowledgeBase';
import { ExportService } from './import/ExportService';
import { ImportService } from './import/ImportService';
import { timeSearches } from './metrics/timeSearches';
import { watchKnowledge } from './metrics/watchKnowledge';
import { createCallerResolver } from './people/CallerResolver';
import { PeopleService } from './people/PeopleService';
import { registerPermissions } from './people/registerPermissions';
import { createRouter } from './router';
import { AuthorizedSearchService } from './search/AuthorizedSearchService';
import { toKnowledgeSettings } from './settings/knowledgeSettings';
import { readKnowledgeConfig } from './settings/readKnowledgeConfig';
import { scheduleKnowledgeSweeps } from './sweeps';

/** The Firstline knowledge base. */
export const knowledgeBasePlugin = createBackendPlugin({
  pluginId: 'knowledge-base',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        database: coreServices.database,
        lifecycle: coreServices.lifecycle,
        scheduler: coreServices.scheduler,
        auth: coreServices.auth,
        userInfo: coreServices.userInfo,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        auditor: coreServices.auditor,
        metrics: metricsServiceRef,
        tracing: tracingServiceRef,
        catalog: catalogServiceRef,
        clock: clockServiceRef,
        notifications: notificationService,
        signals: signalsServiceRef,
        events: eventsServiceRef,
      },
      async init(deps) {
        const { logger, lifecycle } = deps;
        const { clock } = deps;
        const config = readKnowledgeConfig(deps.config);
        const database = await prepareDatabase({
          database: deps.database,
          logger,
          migrationsDirectory: resolvePackagePath(
            '@firstline/plugin-knowledge-base-backend',
            'migrations',
          ),
          sqliteSynchronous:
            config.sqliteSynchronous === 'FULL' ? 'full' : 'normal',
        });

        const catalog = CachedCatalogDirectory.create({ ...deps, clock });
        const knowledgeBase = createKnowledgeBase({
          ...deps,
          database,
          config,
          clock,
          catalog,
        });
        const { articles, files, search } = knowledgeBase;
        lifecycle.addShutdownHook(() => knowledgeBase.stop());

        const ruleset = registerPermissions({
          permissionsRegistry: deps.permissionsRegistry,
          articles: knowledgeBase.resources,
        });
        const callers = createCallerResolver({
          ...deps,
          config,
          clock,
          ruleset,
          owners: OwningGroups.create({ ...deps, clock }),
        });
        // Good or bad, and no more.
        deps.httpRouter.addAuthPolicy({
          path: HEALTH_PATH,
          allow: 'unauthenticated',
        });
        deps.httpRouter.use(
          createRouter({
            ...deps,
            health: watchKnowledge({ ...deps, database }),
            isOperator: async credentials =>
              (await callers.forRead(credentials)).roles.manager,
            articles: AuthorizedArticleService.create({
              service: articles,
              callers,
              catalog,
            }),
            search: AuthorizedSearchService.create({
              search: traceMethods(timeSearches(search, deps), {
                ...deps,
                prefix: 'knowledge_base.search',
                methods: ['search', 'suggest'],
              }),
              callers,
              catalog,
              logger,
            }),
            activity: knowledgeBase.activity,
            contributions: DatabaseContributionStore.create({ knex: database }),
            imports: ImportService.create({ articles, files, callers }),
            exports: ExportService.create({ articles, files, callers }),
            attachments: AuthorizedAttachmentService.create({
              service: files,
              callers,
            }),
            people: PeopleService.create({ callers }),
            requestLimits: config.requestLimits,
            settings: toKnowledgeSettings(config),
          }),
        );

        await scheduleKnowledgeSweeps({
          ...deps,
          articles,
          outbox: knowledgeBase.worker,
          files,
          tally: knowledgeBase.tally,
          database,
          clock,
        });
      },
    });
  },
});

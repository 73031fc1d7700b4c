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
  HEALTH_PATH,
  CachedCatalogDirectory,
  OwningGroups,
  clockServiceRef,
  metricsServiceRef,
  prepareDatabase,
  readinessHoldsServiceRef,
  tracingServiceRef,
} from '@firstline/backend-kit';
import { knowledgeBaseServiceRef } from '@firstline/plugin-knowledge-base-node';
import {
  serviceDeskAssignmentExtensionPoint,
  serviceDeskAttachmentsExtensionPoint,
  type AssignmentStrategy,
  type AttachmentStore,
  type DutySource,
} from '@firstline/plugin-service-desk-node';
import { SourcedOnCall } from './agent/SourcedOnCall';
import { authorizeDesk } from './authorizeDesk';
import { createDesk } from './createDesk';
import { DatabaseArticleLinks } from './knowledge/DatabaseArticleLinks';
import { nameArticles } from './knowledge/nameArticles';
import { RemoteKnowledgeDirectory } from './knowledge/RemoteKnowledgeDirectory';
import { CatalogScopes } from './measures/CatalogScopes';
import { timeReports } from './metrics/timeReports';
import { watchDesk } from './metrics/watchDesk';
import { createCallerResolver } from './people/CallerResolver';
import { registerPermissions } from './people/registerPermissions';
import { createRouter } from './router';
import { RatingLinks } from './satisfaction/RatingLinks';
import { readDeskConfig } from './settings/readDeskConfig';
import { scheduleDeskSweeps } from './sweeps';

/** The Firstline service desk. */
export const serviceDeskPlugin = createBackendPlugin({
  pluginId: 'service-desk',
  register(env) {
    let attachmentStore: AttachmentStore | undefined;
    env.registerExtensionPoint(serviceDeskAttachmentsExtensionPoint, {
      setAttachmentStore(store) {
        if (attachmentStore) {
          throw new Error('There is a store for attachments already');
        }
        attachmentStore = store;
      },
    });
    const strategies: AssignmentStrategy[] = [];
    let dutySource: DutySource | undefined;
    env.registerExtensionPoint(serviceDeskAssignmentExtensionPoint, {
      addStrategy(strategy) {
        strategies.push(strategy);
      },
      setDutySource(source) {
        if (dutySource) {
          throw new Error('There is a source of who is on call already');
        }
        dutySource = source;
      },
    });

    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        database: coreServices.database,
        discovery: coreServices.discovery,
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
        knowledgeBase: knowledgeBaseServiceRef,
        holds: readinessHoldsServiceRef,
      },
      async init(deps) {
        const { logger, lifecycle } = deps;
        const { clock } = deps;
        const config = readDeskConfig(deps.config);
        const database = await prepareDatabase({
          database: deps.database,
          logger,
          migrationsDirectory: resolvePackagePath(
            '@firstline/plugin-service-desk-backend',
            'migrations',
          ),
          sqliteSynchronous:
            config.sqliteSynchronous === 'FULL' ? 'full' : 'normal',
        });

        const catalog = CachedCatalogDirectory.create({ ...deps, clock });
        const knowledge = RemoteKnowledgeDirectory.create({
          service: deps.knowledgeBase,
          clock,
          logger,
        });
        const ratingLinks = await RatingLinks.create({
          database,
          baseUrl: await deps.discovery.getExternalBaseUrl('service-desk'),
          secret: config.satisfaction.linkSecret,
          expirySeconds: config.satisfaction.linkExpirySeconds,
        });
        const scopes = CatalogScopes.create(deps);
        const desk = createDesk({
          ...deps,
          scopes,
          ratingLinks,
          database,
          config,
          clock,
          catalog,
          attachmentStore,
          owners: OwningGroups.create({ ...deps, clock }),
          strategies,
          onCall:
            dutySource && SourcedOnCall.create({ source: dutySource, logger }),
        });
        lifecycle.addShutdownHook(() => desk.worker.stop());

        const ruleset = registerPermissions({
          permissionsRegistry: deps.permissionsRegistry,
          incidents: desk.store,
        });
        const callers = createCallerResolver({
          ...deps,
          config,
          clock,
          catalogView: catalog,
          ruleset,
        });
        // The link is the key: whoever has it rates, once, without signing in.
        deps.httpRouter.addAuthPolicy({
          path: '/rating-links/:token',
          allow: 'unauthenticated',
        });
        // Good or bad, and no more.
        deps.httpRouter.addAuthPolicy({
          path: HEALTH_PATH,
          allow: 'unauthenticated',
        });
        deps.httpRouter.use(
          createRouter({
            ...deps,
            health: watchDesk({ ...deps, database, config }),
            isOperator: async credentials =>
              (await callers.forRead(credentials)).roles.deskManager,
            ...authorizeDesk(desk, {
              ...deps,
              config,
              clock,
              callers,
              catalog,
              knowledge,
              scopes,
            }),
            categories: config.categories,
            ratingLinks: desk.ratingLinks,
            pageLanguage: config.notificationLanguage,
            requestLimits: config.requestLimits,
          }),
        );

        const reports = timeReports(desk.reportJob, deps);
        await scheduleDeskSweeps({
          ...deps,
          incidents: desk.incidents,
          complaints: desk.complaints,
          outbox: desk.worker,
          satisfaction: desk.satisfactionSweeps,
          ownership: desk.ownership,
          leaves: desk.leaves,
          attachments: desk.attachments,
          clocks: desk.clocks,
          reports: {
            // A report of what is still being filled in would be kept as half of it.
            run: async signal =>
              deps.holds.reasons().length > 0 ? 0 : reports.run(signal),
          },
          nameArticles: () =>
            nameArticles({
              links: DatabaseArticleLinks.create({ database }),
              knowledge,
              auth: deps.auth,
            }),
          database,
          clock,
        });
      },
    });
  },
});

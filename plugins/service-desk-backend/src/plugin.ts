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
  HEALTH_PATH,
  CachedCatalogDirectory,
  OwningGroups,
  clockServiceRef,
  metricsServiceRef,
  prepareDatabase,
  readinessHoldsServiceRef,
  traceMethods,
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
import { AuthorizedAgentService } from './agent/AuthorizedAgentService';
import { SourcedOnCall } from './agent/SourcedOnCall';
import { AuthorizedAssignmentPlanner } from './assignment/AuthorizedAssignmentPlanner';
import { AuthorizedComplaintService } from './complaint/AuthorizedComplaintService';
import { createDesk } from './createDesk';
import { AuthorizedEscalationService } from './escalation/AuthorizedEscalationService';
import { AuthorizedIncidentInsights } from './incident/AuthorizedIncidentInsights';
import { AuthorizedIncidentService } from './incident/AuthorizedIncidentService';
import { AuthorizedIncidentKnowledge } from './knowledge/AuthorizedIncidentKnowledge';
import { DatabaseArticleLinks } from './knowledge/DatabaseArticleLinks';
import { nameArticles } from './knowledge/nameArticles';
import { RemoteKnowledgeDirectory } from './knowledge/RemoteKnowledgeDirectory';
import { AuthorizedMajorService } from './major/AuthorizedMajorService';
import { AuthorizedReportService } from './report/AuthorizedReportService';
import { AuthorizedMeasureService } from './measures/AuthorizedMeasureService';
import { CatalogScopes } from './measures/CatalogScopes';
import { timeReports } from './metrics/timeReports';
import { watchDesk } from './metrics/watchDesk';
import { createCallerResolver } from './people/CallerResolver';
import { PeopleService } from './people/PeopleService';
import { registerPermissions } from './people/registerPermissions';
import { createRouter } from './router';
import { AuthorizedIncidentTimeService } from './service-level/AuthorizedIncidentTimeService';
import { AuthorizedSatisfactionService } from './satisfaction/AuthorizedSatisfactionService';
import { RatingLinks } from './satisfaction/RatingLinks';
import { readDeskConfig } from './settings/readDeskConfig';
import { SettingsService } from './settings/SettingsService';
import { scheduleDeskSweeps } from './sweeps';
import { AuthorizedWatchService } from './watch/AuthorizedWatchService';
import { AuthorizedAssessmentService } from './work/AuthorizedAssessmentService';
import { AuthorizedDailyRecordService } from './work/AuthorizedDailyRecordService';
import { AuthorizedWorkService } from './work/AuthorizedWorkService';

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
            incidents: AuthorizedIncidentService.create({
              service: traceMethods(desk.incidents, {
                ...deps,
                prefix: 'service_desk.incident',
                methods: ['file', 'act', 'addTimelineEntry', 'get', 'list'],
              }),
              callers,
              catalog,
              knowledge,
            }),
            insights: AuthorizedIncidentInsights.create({
              insights: desk.insights,
              callers,
              catalog,
              knowledge,
            }),
            knowledge: AuthorizedIncidentKnowledge.create({
              service: desk.knowledge,
              callers,
              catalog,
              knowledge,
            }),
            complaints: AuthorizedComplaintService.create({
              service: desk.complaints,
              callers,
              catalog,
            }),
            attachments: AuthorizedAttachmentService.create({
              service: desk.attachments,
              callers,
            }),
            time: AuthorizedIncidentTimeService.create({
              service: desk.time,
              callers,
            }),
            majors: AuthorizedMajorService.create({
              service: desk.majors,
              callers,
              catalog,
            }),
            escalations: AuthorizedEscalationService.create({
              service: desk.escalations,
              callers,
            }),
            watch: AuthorizedWatchService.create({
              service: desk.watch,
              callers,
            }),
            work: AuthorizedWorkService.create({
              service: desk.work,
              callers,
            }),
            dailyRecords: AuthorizedDailyRecordService.create({
              service: desk.dailyRecords,
              callers,
            }),
            assessments: AuthorizedAssessmentService.create({
              service: desk.assessments,
              callers,
            }),
            reports: AuthorizedReportService.create({
              service: desk.reports,
              callers,
            }),
            categories: config.categories,
            measures: AuthorizedMeasureService.create({
              service: desk.measures,
              callers,
              scopes,
              catalog,
            }),
            satisfaction: AuthorizedSatisfactionService.create({
              service: desk.satisfaction,
              callers,
            }),
            ratingLinks: desk.ratingLinks,
            pageLanguage: config.notificationLanguage,
            people: PeopleService.create({
              callers,
              teams: desk.teams,
            }),
            agents: AuthorizedAgentService.create({
              service: desk.agents,
              callers,
              catalog,
            }),
            planner: AuthorizedAssignmentPlanner.create({
              planner: desk.planner,
              callers,
              catalog,
            }),
            requestLimits: config.requestLimits,
            settings: SettingsService.create({
              config,
              callers,
              teams: desk.teams,
            }),
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

import type {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  attachmentRoutes,
  auditWrites,
  boundRequest,
  errorMiddleware,
  healthRoutes,
  jsonBody,
  limitRequests,
  noStore,
  noSuchRoute,
  quietAddress,
  noteErrorName,
  type AttachmentService,
  type PluginHealth,
  type RequestLimits,
} from '@firstline/backend-kit';
import type { KnowledgeSettings } from '@firstline/plugin-knowledge-base-common';
import Router from 'express-promise-router';
import { activityRoutes } from './activity/activityRoutes';
import type { ActivityStore } from './activity/ActivityStore';
import { articleRoutes } from './article/articleRoutes';
import type { AuthorizedArticleService } from './article/AuthorizedArticleService';
import { contributionRoutes } from './contribution/contributionRoutes';
import type { ContributionStore } from './contribution/ContributionStore';
import { feedbackRoutes } from './feedback/feedbackRoutes';
import type { ExportService } from './import/ExportService';
import { importRoutes } from './import/importRoutes';
import type { ImportService } from './import/ImportService';
import { openApiRoutes } from './openapi/openApiRoutes';
import { matchWrite, routeTable } from './openapi/routeTable';
import { peopleRoutes } from './people/peopleRoutes';
import type { PeopleService } from './people/PeopleService';
import { revisionRoutes } from './revision/revisionRoutes';
import { searchRoutes } from './search/searchRoutes';
import type { SearchService } from './search/SearchService';
import { settingsRoutes } from './settings/settingsRoutes';

/** What the routes call. */
export interface RouterOptions {
  articles: AuthorizedArticleService;
  activity: ActivityStore;
  contributions: ContributionStore;
  search: SearchService<BackstageCredentials>;
  imports: ImportService;
  exports: ExportService;
  attachments: AttachmentService<BackstageCredentials>;
  people: PeopleService;
  settings: KnowledgeSettings;
  requestLimits: RequestLimits;
  health: PluginHealth;
  /** Whether a signed-in user is told what is wrong with the plugin. */
  isOperator(credentials: BackstageCredentials): Promise<boolean>;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  logger: LoggerService;
}

/** The HTTP API of the knowledge base. */
export function createRouter(options: RouterOptions) {
  const router = Router();
  router.use(quietAddress());
  router.use(noStore);
  // Before the audit of requests, which a flood would fill.
  router.use(
    limitRequests({
      ...options,
      routes: routeTable,
      limits: options.requestLimits,
    }),
  );
  router.use(auditWrites({ ...options, matchRoute: matchWrite }));
  // Before the JSON reader: what comes is a file, or more lines than fit into memory.
  router.use(attachmentRoutes(options));
  router.use(importRoutes(options));
  router.use(jsonBody());
  // After the files and the lines: whoever sends or reads them takes as long as they like.
  router.use(boundRequest());
  router.use(searchRoutes(options));
  router.use(articleRoutes(options));
  router.use(revisionRoutes(options));
  router.use(feedbackRoutes(options));
  router.use(contributionRoutes(options));
  router.use(activityRoutes(options));
  router.use(peopleRoutes(options));
  router.use(settingsRoutes(options));
  router.use(healthRoutes(options));
  router.use(openApiRoutes());
  router.use(noSuchRoute);
  router.use(noteErrorName);
  router.use(errorMiddleware(options));
  return router;
}

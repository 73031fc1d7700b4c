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
import type { Category } from '@firstline/plugin-service-desk-common';
import Router from 'express-promise-router';
import { escalationRoutes } from './escalation/escalationRoutes';
import type { EscalationService } from './escalation/EscalationService';
import { agentRoutes } from './agent/agentRoutes';
import type { AgentService } from './agent/AgentService';
import type { AssignmentPlanner } from './assignment/AssignmentPlanner';
import { assignmentRoutes } from './assignment/assignmentRoutes';
import { complaintRoutes } from './complaint/complaintRoutes';
import type { ComplaintService } from './complaint/ComplaintService';
import type { IncidentInsights } from './incident/IncidentInsights';
import { incidentRoutes } from './incident/incidentRoutes';
import type { IncidentService } from './incident/IncidentService';
import { insightRoutes } from './incident/insightRoutes';
import type { IncidentKnowledge } from './knowledge/IncidentKnowledge';
import { knowledgeRoutes } from './knowledge/knowledgeRoutes';
import { majorRoutes } from './major/majorRoutes';
import type { MajorService } from './major/MajorService';
import { reportRoutes } from './report/reportRoutes';
import type { ReportService } from './report/ReportService';
import { measureRoutes } from './measures/measureRoutes';
import type { MeasureService } from './measures/MeasureService';
import { openApiRoutes } from './openapi/openApiRoutes';
import { matchRoute, routeTable } from './openapi/routeTable';
import { peopleRoutes } from './people/peopleRoutes';
import type { PeopleService } from './people/PeopleService';
import { incidentTimeRoutes } from './service-level/incidentTimeRoutes';
import type { IncidentTimeService } from './service-level/IncidentTimeService';
import { ratingLinkRoutes } from './satisfaction/ratingLinkRoutes';
import type { RatingLinkService } from './satisfaction/RatingLinkService';
import type { RatingPageLanguage } from './satisfaction/ratingPageText';
import { satisfactionRoutes } from './satisfaction/satisfactionRoutes';
import type { SatisfactionService } from './satisfaction/SatisfactionService';
import { settingsRoutes } from './settings/settingsRoutes';
import type { SettingsService } from './settings/SettingsService';
import { timelineRoutes } from './timeline/timelineRoutes';
import { watchRoutes } from './watch/watchRoutes';
import type { WatchService } from './watch/WatchService';
import { assessmentRoutes } from './work/assessmentRoutes';
import type { AssessmentService } from './work/AssessmentService';
import type { DailyRecordService } from './work/DailyRecordService';
import { workRoutes } from './work/workRoutes';
import type { WorkService } from './work/WorkService';
import { workOrderRoutes } from './work-order/workOrderRoutes';
import type { WorkOrderService } from './work-order/WorkOrderService';

/** What the routes call. */
export interface RouterOptions {
  incidents: IncidentService<BackstageCredentials>;
  insights: IncidentInsights<BackstageCredentials>;
  knowledge: IncidentKnowledge<BackstageCredentials>;
  attachments: AttachmentService<BackstageCredentials>;
  complaints: ComplaintService<BackstageCredentials>;
  time: IncidentTimeService<BackstageCredentials>;
  people: PeopleService;
  agents: AgentService<BackstageCredentials>;
  planner: AssignmentPlanner<BackstageCredentials>;
  majors: MajorService<BackstageCredentials>;
  escalations: EscalationService<BackstageCredentials>;
  watch: WatchService<BackstageCredentials>;
  measures: MeasureService<BackstageCredentials>;
  reports: ReportService<BackstageCredentials>;
  /** Of the config: reports name them. */
  categories: readonly Category[];
  work: WorkService<BackstageCredentials>;
  workOrders: WorkOrderService<BackstageCredentials>;
  dailyRecords: DailyRecordService<BackstageCredentials>;
  assessments: AssessmentService<BackstageCredentials>;
  satisfaction: SatisfactionService<BackstageCredentials>;
  ratingLinks: RatingLinkService;
  /** Of pages for those who do not sign in, when they ask for no language. */
  pageLanguage: RatingPageLanguage;
  settings: SettingsService;
  requestLimits: RequestLimits;
  health: PluginHealth;
  /** Whether a signed-in user is told what is wrong with the plugin. */
  isOperator(credentials: BackstageCredentials): Promise<boolean>;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  logger: LoggerService;
}

/** The HTTP API of the service desk. */
export function createRouter(options: RouterOptions) {
  const router = Router();
  router.use(quietAddress());
  router.use(noStore);
  // Before the audit of requests, which would keep the token of a link.
  router.use(ratingLinkRoutes(options));
  // Before the audit of requests, which a flood would fill.
  router.use(
    limitRequests({
      ...options,
      routes: routeTable,
      limits: options.requestLimits,
    }),
  );
  router.use(auditWrites({ ...options, matchRoute }));
  // Before the JSON reader: an upload is the raw body, whatever its type.
  router.use(attachmentRoutes(options));
  router.use(jsonBody());
  // After the files: a sender takes as long as they like.
  router.use(boundRequest());
  router.use(insightRoutes(options));
  router.use(knowledgeRoutes(options));
  router.use(majorRoutes(options));
  router.use(escalationRoutes(options));
  router.use(watchRoutes(options));
  router.use(satisfactionRoutes(options));
  router.use(measureRoutes(options));
  router.use(reportRoutes(options));
  router.use(incidentRoutes(options));
  router.use(timelineRoutes(options));
  router.use(incidentTimeRoutes(options));
  router.use(workRoutes(options));
  router.use(workOrderRoutes(options));
  router.use(assessmentRoutes(options));
  router.use(complaintRoutes(options));
  router.use(peopleRoutes(options));
  router.use(agentRoutes(options));
  router.use(assignmentRoutes(options));
  router.use(settingsRoutes(options));
  router.use(healthRoutes(options));
  router.use(openApiRoutes());
  router.use(noSuchRoute);
  router.use(noteErrorName);
  router.use(errorMiddleware(options));
  return router;
}

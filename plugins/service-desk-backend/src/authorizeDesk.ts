import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  AuthorizedAttachmentService,
  traceMethods,
  type CachedCatalogDirectory,
  type Clock,
  type TracingService,
} from '@firstline/backend-kit';
import { AuthorizedAgentService } from './agent/AuthorizedAgentService';
import { AuthorizedAssignmentPlanner } from './assignment/AuthorizedAssignmentPlanner';
import { AuthorizedComplaintService } from './complaint/AuthorizedComplaintService';
import { AuthorizedEscalationService } from './escalation/AuthorizedEscalationService';
import { AuthorizedIncidentInsights } from './incident/AuthorizedIncidentInsights';
import { AuthorizedIncidentService } from './incident/AuthorizedIncidentService';
import { AuthorizedIncidentKnowledge } from './knowledge/AuthorizedIncidentKnowledge';
import { AuthorizedMajorService } from './major/AuthorizedMajorService';
import { AuthorizedMeasureService } from './measures/AuthorizedMeasureService';
import { PeopleService } from './people/PeopleService';
import { AuthorizedReportService } from './report/AuthorizedReportService';
import { AuthorizedSatisfactionService } from './satisfaction/AuthorizedSatisfactionService';
import { AuthorizedIncidentTimeService } from './service-level/AuthorizedIncidentTimeService';
import { SettingsService } from './settings/SettingsService';
import { AuthorizedWatchService } from './watch/AuthorizedWatchService';
import { AuthorizedAssessmentService } from './work/AuthorizedAssessmentService';
import { AuthorizedDailyRecordService } from './work/AuthorizedDailyRecordService';
import { AuthorizedWorkService } from './work/AuthorizedWorkService';
import { AuthorizedWorkOrderService } from './work-order/AuthorizedWorkOrderService';
import type { createDesk } from './createDesk';
import type { KnowledgeDirectory } from './knowledge/KnowledgeDirectory';
import type { CatalogScopes } from './measures/CatalogScopes';
import type { createCallerResolver } from './people/CallerResolver';
import type { DeskConfig } from './settings/DeskConfig';

/**
 * The desk as its routes call it: each service decides who may, then asks the one behind it.
 *
 * @param desk - the services themselves
 */
export function authorizeDesk(
  desk: ReturnType<typeof createDesk>,
  options: {
    callers: ReturnType<typeof createCallerResolver>;
    catalog: CachedCatalogDirectory;
    knowledge: KnowledgeDirectory<BackstageCredentials>;
    scopes: CatalogScopes;
    config: DeskConfig;
    clock: Clock;
    tracing: TracingService;
  },
) {
  const { callers, catalog, knowledge, scopes, config, clock } = options;
  return {
    incidents: AuthorizedIncidentService.create({
      service: traceMethods(desk.incidents, {
        ...options,
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
    workOrders: AuthorizedWorkOrderService.create({
      service: desk.workOrders,
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
    people: PeopleService.create({
      callers,
      teams: desk.teams,
      languages: desk.languages,
      clock,
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
    settings: SettingsService.create({
      config,
      callers,
      teams: desk.teams,
    }),
  };
}

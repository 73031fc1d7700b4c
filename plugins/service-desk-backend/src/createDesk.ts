import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  createOutboxWorker,
  DatabaseAttachmentStore,
  DatabaseOutbox,
  traceMethods,
  type CatalogDirectory,
  type Clock,
  type GroupDirectory,
  type MetricsService,
  type OwningGroups,
  type TracingService,
} from '@firstline/backend-kit';
import type { KnowledgeBaseService } from '@firstline/plugin-knowledge-base-node';
import {
  INCIDENT_SIGNAL_CHANNEL,
  INCIDENT_TOPIC,
  type ComplaintEvent,
  type IncidentEvent,
} from '@firstline/plugin-service-desk-common';
import type {
  AssignmentStrategy,
  AttachmentStore,
} from '@firstline/plugin-service-desk-node';
import type { Knex } from 'knex';
import type { OnCall } from './agent/OnCall';
import { DatabaseAttachmentRegister } from './attachment/DatabaseAttachmentRegister';
import { DefaultAttachmentService } from './attachment/DefaultAttachmentService';
import type { ComplaintDesk } from './complaint/ComplaintDesk';
import { createComplaints } from './createComplaints';
import { createDispatch } from './createDispatch';
import { createIncidentDependencies } from './createIncidentService';
import { createMeasures } from './createMeasures';
import { createReports } from './createReports';
import { createWork } from './createWork';
import { DatabaseIncidentStore } from './incident/DatabaseIncidentStore';
import { DatabaseOwnershipStore } from './incident/DatabaseOwnershipStore';
import { DefaultEscalationService } from './escalation/DefaultEscalationService';
import { DefaultIncidentInsights } from './incident/DefaultIncidentInsights';
import { DefaultIncidentService } from './incident/DefaultIncidentService';
import { DefaultMajorService } from './major/DefaultMajorService';
import { DefaultOwnershipRefresher } from './incident/DefaultOwnershipRefresher';
import type { IncidentDesk } from './incident/IncidentDesk';
import { articleUseDeliverer } from './knowledge/articleUse';
import { DatabaseSolutionStore } from './knowledge/DatabaseSolutionStore';
import { DefaultIncidentKnowledge } from './knowledge/DefaultIncidentKnowledge';
import { DatabaseClockStore } from './service-level/DatabaseClockStore';
import { DatabaseSpanHistory } from './service-level/DatabaseSpanHistory';
import { countHappenings } from './metrics/countHappenings';
import { DefaultIncidentTimeService } from './service-level/DefaultIncidentTimeService';
import { DatabaseReaderLanguageStore } from './people/DatabaseReaderLanguageStore';
import { createSatisfaction } from './satisfaction/createSatisfaction';
import type { RatingLinks } from './satisfaction/RatingLinks';
import type { CatalogScopes } from './measures/CatalogScopes';
import { DefaultWatchService } from './watch/DefaultWatchService';
import { DatabaseWorkOrderStore } from './work-order/DatabaseWorkOrderStore';
import { DefaultWorkOrderService } from './work-order/DefaultWorkOrderService';
import type { DeskConfig } from './settings/DeskConfig';

/** What the plugin's services are made of. */
export interface DeskOptions {
  database: Knex;
  config: DeskConfig;
  clock: Clock;
  catalog: CatalogDirectory & GroupDirectory;
  /** In place of the database, for the bytes of attachments. */
  attachmentStore?: AttachmentStore;
  notifications: NotificationService;
  signals: SignalsService;
  events: EventsService;
  knowledgeBase: Pick<
    KnowledgeBaseService,
    'recordUse' | 'contributions' | 'activity'
  >;
  /** Which items are a system's, or an owner's. */
  scopes: Pick<CatalogScopes, 'itemsOf'>;
  auth: AuthService;
  logger: LoggerService;
  metrics: MetricsService;
  tracing: TracingService;
  /** Links by which requesters rate without signing in. */
  ratingLinks: RatingLinks;
  /** Which groups own something in the catalog. */
  owners: OwningGroups;
  /** Of modules: who gets what before the load decides. */
  strategies?: readonly AssignmentStrategy[];
  /** Of a module: who is on call. */
  onCall?: OnCall;
}

/** Puts the services that know the domain together, over one database. */
export function createDesk(options: DeskOptions) {
  const { database, config, clock, catalog } = options;
  const outbox = DatabaseOutbox.create<IncidentEvent | ComplaintEvent>({
    database,
  });
  const languages = DatabaseReaderLanguageStore.create({ database });
  const worker = createOutboxWorker({
    ...options,
    queue: outbox,
    languagesOf: refs => languages.of(refs),
    topic: INCIDENT_TOPIC,
    signalChannel: INCIDENT_SIGNAL_CHANNEL,
    about: 'incidents and complaints',
    calls: articleUseDeliverer(options),
    metricsPrefix: 'service_desk',
    onEvent: countHappenings(options),
  });

  // Files are seen by those who see the record, and a record shows its files: one of the
  // two has to be told of the other afterwards.
  const later: { incidents?: IncidentDesk; complaints?: ComplaintDesk } = {};
  const attachments = DefaultAttachmentService.create({
    database,
    register: DatabaseAttachmentRegister.create({ database }),
    store:
      options.attachmentStore ?? DatabaseAttachmentStore.create({ database }),
    clock,
    limitBytes: config.attachmentLimitBytes,
    viewOf: async (incidentId, by) => later.incidents?.viewOf(incidentId, by),
    viewOfComplaint: async (complaintId, by) =>
      later.complaints?.viewOf(complaintId, by),
  });
  const untraced = createIncidentDependencies({
    ...options,
    database,
    config,
    clock,
    catalog,
    outbox,
    attachments,
  });
  const dependencies = {
    ...untraced,
    assignments: traceMethods(untraced.assignments, {
      ...options,
      prefix: 'service_desk.assignment',
      methods: ['lookUp', 'propose'],
    }),
  };
  const incidents = DefaultIncidentService.create(dependencies);
  later.incidents = incidents;
  const { complaints, complaintCounts } = createComplaints({
    ...options,
    incidents,
    attachments,
    outbox,
  });
  later.complaints = complaints;

  const store = DatabaseIncidentStore.create({ knex: database });
  const clocks = DatabaseClockStore.create({
    database,
    calendars: config.agreements.calendars,
  });
  const dispatch = createDispatch({ ...options, incidents, outbox });
  const measures = createMeasures({ ...options, complaints: complaintCounts });
  return {
    ...dispatch,
    ...createWork({
      ...options,
      incidents,
      outbox,
      teams: dispatch.teams,
      complaints: complaintCounts,
    }),
    incidents,
    complaints,
    complaintCounts,
    attachments,
    worker,
    languages,
    store,
    clocks,
    time: DefaultIncidentTimeService.create({
      incidents,
      clocks,
      spans: DatabaseSpanHistory.create({
        database,
        calendars: config.agreements.calendars,
      }),
      clock,
    }),
    knowledge: DefaultIncidentKnowledge.create({
      database,
      incidents,
      solutions: DatabaseSolutionStore.create(),
      outbox,
      clock,
    }),
    majors: DefaultMajorService.create(dependencies),
    workOrders: DefaultWorkOrderService.create(dependencies, {
      orders: DatabaseWorkOrderStore.create({ database }),
    }),
    measures,
    ...createReports({ ...options, measures, outbox }),
    escalations: DefaultEscalationService.create(dependencies),
    watch: DefaultWatchService.create(dependencies),
    ...createSatisfaction(dependencies, options),
    insights: DefaultIncidentInsights.create({ store, incidents, clock }),
    ownership: DefaultOwnershipRefresher.create({
      store: DatabaseOwnershipStore.create({ knex: database }),
      catalog,
    }),
  };
}
